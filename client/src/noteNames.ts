import { type Extension, type Uri, workspace } from 'vscode';
import { languageId } from '../../server/src/lsp/protocol';

/** How the names of notes end, in small letters: by the manifest, and by what the user's own settings add. */
export const noteEndings = ({ packageJSON }: Extension<unknown>): readonly string[] => [
  ...endingsIn(packageJSON),
  ...associated(),
];

/** Whether a file is a note by its name; asked for once for many files. */
export function noteTest(extension: Extension<unknown>): (uri: Uri) => boolean {
  const endings = noteEndings(extension);
  return ({ path }) => endings.some((ending) => path.toLowerCase().endsWith(ending));
}

/** `.tnote`, `.note.txt`: by what the editor knows notes, from the manifest. */
function endingsIn(manifest: unknown): readonly string[] {
  const { contributes } = manifest as { contributes: { languages: readonly Language[] } };
  return contributes.languages
    .filter(({ id }) => id === languageId)
    .flatMap(({ extensions, filenamePatterns }) => [
      ...extensions,
      ...filenamePatterns.map((pattern) => pattern.replace(/^\*/, '')),
    ]);
}

interface Language {
  readonly id: string;
  readonly extensions: readonly string[];
  readonly filenamePatterns: readonly string[];
}

/** What the user's own `files.associations` add: `"*.txt": "therapy-note"`. */
function associated(): readonly string[] {
  const all = workspace.getConfiguration('files').get<Record<string, string>>('associations', {});
  return Object.entries(all).flatMap(([pattern, language]) => {
    const ending = /(?:^|\/)\*(\.[^*?{}[\]/]+)$/.exec(pattern)?.[1];
    return language === languageId && ending ? [ending.toLowerCase()] : [];
  });
}
