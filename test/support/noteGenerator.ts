/** Invented notes for property tests: facts, and a text in some author's style that says them. */
import fc from 'fast-check';
import { type Dress, dress } from './notes/dress';
import { type VisitFacts, visitFacts } from './notes/facts';
import type { Style } from './notes/pieces';
import { styles } from './notes/styles';

export interface GeneratedNote {
  readonly visits: readonly VisitFacts[];
  readonly text: string;
}

export const styleNames = [...Object.keys(styles), 'log of visits', 'mailed note'];

/** Notes in the style of that name. */
export function notesIn(name: string): fc.Arbitrary<GeneratedNote> {
  if (name === 'log of visits') return logs;
  if (name === 'mailed note') return mails;
  return single(styles[name]!);
}

const single = (style: Style) =>
  fc.tuple(visitFacts(style.scope), dress).map(([visit, by]) => written([visit], style.write(visit, by)));

/** Two to four visits of one author in one file, in the order of their dates. */
const logs = fc
  .tuple(
    fc.constantFrom('soap', 'soap with charges', 'checklist', 'shorthand', 'clock log', 'one line'),
    fc.uniqueArray(visitFacts({ modifiers: false, withoutUnits: false }), {
      selector: ({ date }) => date,
      minLength: 2,
      maxLength: 4,
    }),
    dress,
  )
  .map(([name, visits, by]) => {
    const inOrder = [...visits].sort((a, b) => (a.date < b.date ? -1 : 1));
    const between = by.pick('\n', '\n---------------------------\n\n', '\n\n');
    return written(inOrder, inOrder.map((visit) => styles[name]!.write(visit, by)).join(between));
  });

/** A note in a mail or between the fences of a code block. */
const mails = fc
  .tuple(fc.constantFrom('soap', 'labels', 'narrative', 'checklist'), dress)
  .chain(([name, by]) =>
    visitFacts(styles[name]!.scope).map((visit) =>
      written([visit], wrapped(styles[name]!.write(visit, by), by)),
    ),
  );

const wrapped = (note: string, by: Dress): string =>
  by.pick(
    `From: a.author@clinic.example\nTo: records@clinic.example\nDate: Fri, 13 Mar 2026 17:42:10 -0700\nSubject: FW: note, please file\n\nHere it is, 2 days late.\n\n${note}`,
    `\`\`\`\n${note}\`\`\`\n`,
    `\`\`\`text\n${note}\`\`\`\n`,
  );

const written = (visits: readonly VisitFacts[], text: string): GeneratedNote => ({ visits, text });
