/** Invented notes for property tests: facts, and a text in some author's style that says them. */
import fc from 'fast-check';
import { type Dress, dressOf, type Fashion, tape } from './notes/dress';
import { type VisitFacts, visitFacts } from './notes/facts';
import type { Style } from './notes/pieces';
import { styles } from './notes/styles';

export interface GeneratedNote {
  readonly visits: readonly VisitFacts[];
  readonly text: string;
  /** The forms of writing that it holds. */
  readonly forms: readonly string[];
}

export const styleNames: readonly string[] = [...Object.keys(styles), 'log of visits', 'wrapped note'];

/** Notes in the style of that name. */
export function notesIn(name: string, fashion: Fashion = {}): fc.Arbitrary<GeneratedNote> {
  if (name === 'log of visits') return logs(fashion);
  if (name === 'wrapped note') return wraps(fashion);
  const style: Style = styles[name]!;
  return fc
    .tuple(visitFacts(style.scope), tape)
    .map(([visit, tape]) => written([visit], dressOf(tape, fashion), (by) => style.write(visit, by)));
}

/** Two to four visits of one author in one file, in the order of their dates. */
const logs = (fashion: Fashion) =>
  fc
    .tuple(
      fc.uniqueArray(visitFacts({ modifiers: false, withoutUnits: false }), {
        selector: ({ date }) => date,
        minLength: 2,
        maxLength: 4,
      }),
      tape,
    )
    .map(([visits, tape]) => {
      const payer = visits[0]!.payer;
      const inOrder = [...visits]
        .sort((a, b) => (a.date < b.date ? -1 : 1))
        .map((visit) => ({ ...visit, payer }));
      return written(inOrder, dressOf(tape, fashion), (by) => {
        const between = by.form('between visits', {
          'empty line': '\n',
          'line of dashes': '\n---------------------------\n\n',
          'empty lines': '\n\n',
          'line of equals': '\n===========================\n\n',
        });
        const names = ['soap', 'soap with charges', 'checklist', 'shorthand', 'clock log', 'one line'];
        const style = by.form(
          'log in the style',
          Object.fromEntries(names.map((name) => [name, styles[name]!])),
        );
        return inOrder.map((visit) => style.write(visit, by)).join(between);
      });
    });

/** A note in a mail or between the fences of a code block. */
const wraps = (fashion: Fashion) =>
  fc
    .tuple(fc.constantFrom('soap', 'labels', 'narrative', 'checklist', 'pipe table'), tape)
    .chain(([name, tape]) =>
      visitFacts(styles[name]!.scope).map((visit) =>
        written([visit], dressOf(tape, fashion), (by) => wrapped(styles[name]!.write(visit, by), by)),
      ),
    );

const wrapped = (note: string, by: Dress): string =>
  by.form('wrapping', {
    fence: `\`\`\`\n${note}\`\`\`\n`,
    'fence with a language': `\`\`\`text\n${note}\`\`\`\n`,
    mail: `From: a.author@clinic.example\nTo: records@clinic.example\nDate: Fri, 13 Mar 2026 17:42:10 -0700\nSubject: FW: note, please file\n\nHere it is, 2 days late.\n\n${note}`,
    'mail with a footer': `From: Pat Author <p.author@clinic.example>\nSent: Friday, March 13, 2026 5:42 PM\nTo: Records\nSubject: note\n\n${note}\nSent from my phone. Office 555-0142 ext 97`,
    'quoted mail': `On Fri, Mar 13, 2026 at 5:42 PM P. Author wrote:\n\n${note
      .split('\n')
      .map((line) => `> ${line}`)
      .join('\n')}\n`,
  });

const written = (visits: readonly VisitFacts[], by: Dress, write: (by: Dress) => string): GeneratedNote => {
  const text = write(by);
  return { visits, text, forms: [...by.used] };
};
