import type { CalendarDate } from '../../calendar';
import type { Token } from '../../scan/tokens';
import { type Located, span } from '../../text';
import type { Reports } from '../summary';
import { dayOf, isJoint, type ReadLine, said, wordSet } from './readLine';

/** Evaluations of therapy; the codes of another evaluation come with a report on progress. */
const evaluationCodes = wordSet('97161 97162 97163 97165 97166 97167');
const reevaluationCodes = wordSet('97164 97168');

/** Words around a report that put it into another day than this one. */
const notNow = wordSet(
  'due next will needs need needed by before upcoming pending last previous prior since per from then until see last. schedule scheduled after every each at no not ago',
);

/** What the codes and lines of a visit say of evaluations and reports. */
export function reports(
  lines: readonly ReadLine[],
  codes: readonly {
    readonly code: string;
    readonly span: { readonly start: number; readonly end: number };
  }[],
  text: string,
  date: CalendarDate | null,
): Reports {
  const evaluated = codes.find(({ code }) => evaluationCodes.has(code))?.span ?? null;
  const again = codes.find(({ code }) => reevaluationCodes.has(code))?.span ?? null;
  let evaluation = evaluated;
  let progress = again;
  let recertified: Reports['recertified'] = null;
  let perhaps: Reports['perhaps'] = null;
  let before: Located<CalendarDate> | null = null;
  for (const { tokens } of lines)
    for (const [i] of tokens.entries()) {
      const named = nameAt(tokens, i);
      if (!named) continue;
      const here = span(tokens[i]!.start, tokens[i + named.length - 1]!.end);
      const day = dayBehind(tokens, i + named.length, text, date);
      if (day && date && day.value < date) {
        if (!before || before.value < day.value) before = day;
        continue;
      }
      if (isNotNow(tokens, i, named.length)) continue;
      if (named.is === 'evaluation') {
        if (isTitle(tokens, i)) evaluation ??= here;
      } else if (named.is === 'recertified') {
        recertified ??= here;
        progress ??= here;
      } else if (named.is === 'progress') progress ??= here;
      else if (isTitle(tokens, i)) perhaps ??= here;
    }
  return { evaluation, progress, recertified, perhaps, earlier: before };
}

interface Named {
  readonly is: 'evaluation' | 'progress' | 'recertified' | 'perhaps';
  /** In tokens. */
  readonly length: number;
}

function nameAt(tokens: readonly Token[], i: number): Named | null {
  const [first, second, third] = [said(tokens[i]), said(tokens[i + 1]), said(tokens[i + 2])];
  if (first === 'progress' && (second === 'report' || second === 'reporting'))
    return { is: 'progress', length: 2 };
  if (first === 'progress' && second === 'note') return { is: 'perhaps', length: 2 };
  if (/^recert(?:ification)?$/.test(first)) return { is: 'recertified', length: 1 };
  if (/^re(?:eval(?:uation)?|assessment)$/.test(first)) return { is: 'progress', length: 1 };
  if (first === 're' && second === '-' && /^cert(?:ification)?$/.test(third))
    return { is: 'recertified', length: 3 };
  if (first === 're' && second === '-' && /^(?:eval(?:uation)?|assessment)$/.test(third))
    return { is: 'progress', length: 3 };
  if (first === 'discharge' && second === 'summary') return { is: 'progress', length: 2 };
  if (first === 'updated' && second === 'plan' && third === 'of') return { is: 'recertified', length: 3 };
  if (/^eval(?:uation)?$/.test(first) && said(tokens[i - 1]) !== '-') return { is: 'evaluation', length: 1 };
  return null;
}

/** At the head of its line, behind a few words: "PT INITIAL EVALUATION", not "as seen at evaluation". */
const isTitle = (tokens: readonly Token[], i: number): boolean =>
  i <= 4 &&
  tokens
    .slice(0, i)
    .every((token) => token.kind === 'word' || token.kind === 'mark' || token.kind === 'name');

function isNotNow(tokens: readonly Token[], i: number, length: number): boolean {
  const around = [...tokens.slice(Math.max(0, i - 4), i), ...tokens.slice(i + length, i + length + 3)];
  return around.some((token) => notNow.has(said(token)));
}

/** "progress report 03/02/26", "eval on 3/2": a day right behind, over signs and "on". */
function dayBehind(
  tokens: readonly Token[],
  from: number,
  text: string,
  date: CalendarDate | null,
): Located<CalendarDate> | null {
  let i = from;
  while (
    i < from + 4 &&
    (isJoint(tokens[i]) || /^(?:on|of|date|done|sent|written|dated|was|completed|\()$/.test(said(tokens[i])))
  )
    i++;
  return dayOf(tokens[i], text, date);
}
