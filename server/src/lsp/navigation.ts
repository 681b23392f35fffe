import {
  type Connection,
  type DocumentHighlight,
  type Location,
  type Position,
  type Range,
  type SelectionRange,
  SymbolKind,
  type TextDocumentIdentifier,
  type WorkspaceSymbol,
} from 'vscode-languageserver';
import {
  type Analysis,
  definition,
  highlights,
  label,
  references,
  type Span,
  selectionSteps,
  type VisitSummary,
} from '../core/index';
import { toRange } from './edits';
import { fromPosition } from './fromProtocol';
import { guarded } from './guarded';
import type { Log } from './log';
import type { Note } from './notes';
import type { OtherNote } from './otherNotes';

/** The parts of a running server that the ways through notes need. */
interface Ways {
  readonly connection: Connection;
  readonly current: (uri: string) => Promise<Note | undefined>;
  readonly openNotes: () => Promise<readonly Note[]>;
  /** What is known of notes that are not open. */
  readonly otherNotes: () => readonly OtherNote[];
  readonly log: Log;
}

interface Place {
  readonly textDocument: TextDocumentIdentifier;
  readonly position: Position;
}

/** More symbols are not looked through in a list. */
const mostSymbols = 500;

/** Answers where words lead, what else speaks of the same, how a selection grows, and which visits a workspace has. */
export function answerNavigation({ connection, current, openNotes, otherNotes, log }: Ways): void {
  const placesAt =
    (find: (analysis: Analysis, offset: number) => readonly Span[]) =>
    async ({ textDocument, position }: Place): Promise<Location[]> => {
      const note = await current(textDocument.uri);
      return note
        ? find(note.analysis, fromPosition(note, position)).map((span) => ({
            uri: note.uri,
            range: toRange(note.analysis.lines, span),
          }))
        : [];
    };
  connection.onDefinition(guarded(log, 'definition', placesAt(definition)));
  connection.onReferences(guarded(log, 'references', placesAt(references)));
  connection.onDocumentHighlight(
    guarded(
      log,
      'highlights',
      async (params: Place): Promise<DocumentHighlight[]> =>
        (await placesAt(highlights)(params)).map(({ range }) => ({ range })),
    ),
  );
  connection.onSelectionRanges(
    guarded(log, 'selection ranges', async ({ textDocument, positions }): Promise<SelectionRange[]> => {
      const note = await current(textDocument.uri);
      return note ? positions.map((position) => nested(note, position)) : [];
    }),
  );
  connection.onWorkspaceSymbol(
    guarded(log, 'workspace symbols', async ({ query }): Promise<WorkspaceSymbol[]> => {
      const open = await openNotes();
      const shown = new Set(open.map(({ uri }) => uri));
      const symbols = [
        ...open.flatMap(({ uri, analysis }) =>
          analysis.summaries.map((one) => symbolOf(uri, one, (span) => toRange(analysis.lines, span))),
        ),
        ...otherNotes()
          .filter(({ uri }) => !shown.has(uri))
          .flatMap(({ uri, summaries, range }) => summaries.map((one) => symbolOf(uri, one, range))),
      ];
      const wanted = query.toLowerCase().split(/\s+/);
      return symbols
        .filter(({ name }) => wanted.every((word) => name.toLowerCase().includes(word)))
        .slice(0, mostSymbols);
    }),
  );
}

/** "2026-03-11 97530 97110" */
const symbolOf = (
  uri: string,
  { index, date, codes, place }: VisitSummary,
  range: (span: Span) => Range,
): WorkspaceSymbol => ({
  name: label([date?.value ?? `Visit ${index + 1}`, ...codes].join(' ')),
  kind: SymbolKind.Event,
  location: { uri, range: range(place) },
});

/** From the inside out; each step names the one around it. */
function nested(note: Note, position: Position): SelectionRange {
  const steps = selectionSteps(note.analysis, fromPosition(note, position));
  const here = { range: { start: position, end: position } };
  return (
    steps.reduceRight<SelectionRange | undefined>(
      (parent, span) => ({ range: toRange(note.analysis.lines, span), ...(parent ? { parent } : {}) }),
      undefined,
    ) ?? here
  );
}
