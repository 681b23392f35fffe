/** A clinic's own blocks of text, in the form of a file of VS Code's snippets. */

import { type ParseError, parse } from 'jsonc-parser';
import * as v from 'valibot';
import { type ClinicProblem, cut, fieldName, problemsFrom, readClinicJson, said } from '../clinicFile';
import { statedIn } from '../door/phrase';
import { l10n } from '../l10n';
import { plainText } from '../rule';
import type { Template } from '../templates/templates';
import { snippetBody } from './snippet';

/** A block of text of a clinic. */
export interface Phrase extends Template {
  /** By the question of a blank the answers that it lets choose from. */
  readonly choices: Readonly<Record<string, readonly string[]>>;
}

/** Bounds: more than any clinic has. Lengths are in UTF-16 units. */
const most = {
  phrases: 300,
  triggers: 10,
  trigger: 40,
  title: 100,
  description: 300,
  lines: 200,
  text: 8000,
  all: 200_000,
};

const atMost = (signs: number) =>
  v.maxLength<string, number, string>(signs, l10n`must have at most ${signs} characters`);
const noControls = v.check(
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  (text: string) => !/[\0-\x08\x0b\x0c\x0e-\x1f\x7f]/.test(text),
  l10n`holds signs that no note has`,
);
const trigger = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(2, l10n`must have at least 2 letters`),
  atMost(most.trigger),
  noControls,
);

/** One snippet; what else VS Code knows of it does no harm. */
const snippetSchema = v.looseObject({
  prefix: v.exactOptional(
    v.union([
      trigger,
      v.pipe(v.array(trigger), v.maxLength(most.triggers, l10n`must name at most ${most.triggers}`)),
    ]),
  ),
  body: v.union([
    v.pipe(v.string(), atMost(most.text), noControls),
    v.pipe(
      v.array(v.pipe(v.string(), noControls)),
      v.maxLength(most.lines, l10n`must have at most ${most.lines} lines`),
      v.check(
        (lines) => lines.join('\n').length <= most.text,
        l10n`must have at most ${most.text} characters`,
      ),
    ),
  ]),
  description: v.exactOptional(
    v.pipe(
      v.union([v.string(), v.array(v.string())]),
      v.transform((words) => (typeof words === 'string' ? words : words.join(' '))),
      atMost(most.description),
      noControls,
    ),
  ),
  scope: v.exactOptional(v.string()),
});

export const phrasesSchema = v.record(v.pipe(v.string(), v.nonEmpty(), atMost(most.title)), snippetSchema);

export interface Phrases {
  readonly phrases: readonly Phrase[];
  readonly problems: readonly ClinicProblem[];
}

/**
 * Reads the text of a clinic's file of phrases. A file that is not right is left out as a whole, a phrase that states what
 * only a visit can tell by itself; both are reported.
 */
export function readPhrases(text: string): Phrases {
  const leftOut = (why: string) => l10n`This file of phrases is left out: ${why}.`;
  const nothing = (problems: readonly ClinicProblem[]): Phrases => ({ phrases: [], problems });
  const json = readClinicJson(text, withComments);
  if ('problem' in json) return nothing([{ message: leftOut(l10n`it ${json.problem}`), path: [] }]);
  const { $schema: _, ...written } = json.data as Record<string, unknown>;
  const names = Object.keys(written);
  if (names.length > most.phrases)
    return nothing([
      { message: leftOut(l10n`it has ${names.length} phrases, at most ${most.phrases} are read`), path: [] },
    ]);
  const read = v.safeParse(phrasesSchema, written);
  if (!read.success)
    return nothing(
      problemsFrom(read.issues, (issue, path) => leftOut(`${fieldName(path)} ${said(deepestIssue(issue))}`)),
    );
  const all = Object.entries(read.output).filter(([, { scope }]) => isForNotes(scope));
  const sum = all.reduce((length, [, { body }]) => length + bodyOf(body).length, 0);
  if (sum > most.all)
    return nothing([
      { message: leftOut(l10n`its phrases have more than ${most.all} characters in all`), path: [] },
    ]);
  const phrases: Phrase[] = [];
  const problems: ClinicProblem[] = [];
  for (const [name, { prefix = [], body, description = '' }] of all) {
    const { text: parts, choices } = snippetBody(bodyOf(body));
    const stated = statedIn(plainText(parts));
    if (stated === null)
      phrases.push({
        id: name,
        triggers: [prefix].flat(),
        title: name,
        description,
        text: [...parts, '\n'],
        choices,
      });
    else
      problems.push({
        message: l10n`The phrase “${cut(name)}” is left out: it states ${stated}, which only the visit can tell. Write a question in brackets there.`,
        path: [name, 'body'],
      });
  }
  return { phrases, problems };
}

/** As VS Code reads files of snippets. @throws where it is no JSON */
function withComments(text: string): unknown {
  const errors: ParseError[] = [];
  const data = parse(text, errors, { allowTrailingComma: true });
  if (errors.length > 0) throw new SyntaxError();
  return data;
}

const bodyOf = (body: string | readonly string[]): string =>
  [body].flat().join('\n').replace(/\r\n?/g, '\n').trimEnd();

/** A snippet can be for some languages alone. */
const isForNotes = (scope: string | undefined): boolean =>
  scope === undefined || scope.trim() === '' || scope.split(',').some((one) => one.trim() === 'therapy-note');

/** Of several forms that a field may have, what is wrong with the one that comes closest. */
const deepestIssue = <T>(issue: v.BaseIssue<T>): v.BaseIssue<unknown> =>
  issue.issues?.find(({ kind }) => kind === 'validation') ?? issue;
