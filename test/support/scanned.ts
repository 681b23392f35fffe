/** Tokens of a text in short words for tables of examples. */
import { clockText } from '../../server/src/core/clock';
import { builtInCodes } from '../../server/src/core/codes/codeSet';
import { tokenScanner } from '../../server/src/core/scan/scan';
import type { Token } from '../../server/src/core/scan/tokens';

const scan = tokenScanner(builtInCodes);

const words = (token: Token): string | undefined => {
  switch (token.kind) {
    case 'code':
      return token.known ? token.code : `${token.code}?`;
    case 'name':
      return `name ${token.code}${token.sure ? '' : '?'}`;
    case 'duration':
      return `${token.minutes} min${token.form === 'tick' || token.form === 'letter' ? '?' : ''}`;
    case 'interval':
      return `${clockText(token.interval.from)}-${clockText(token.interval.to)}`;
    case 'clock':
      return `at ${clockText(token.time)}`;
    case 'units':
      return `${token.units} u`;
    case 'modifier':
      return token.modifier;
    case 'date':
      return `on ${token.date ?? '?'}`;
    case 'box':
      return token.ticked ? 'ticked' : 'unticked';
    default:
      return undefined;
  }
};

/** "97530, 23 min, 2 u": all that was understood, without words, marks and bare numbers; `?` marks what is unsure. */
export const scanned = (text: string): string =>
  scan(text, 0, text.length)
    .flatMap((token) => words(token) ?? [])
    .join(', ');

/** Tests of a table of texts and what is understood of each. */
export const understands = (
  assertEqual: (found: string, wanted: string) => void,
  table: Readonly<Record<string, string>>,
): void => {
  for (const [text, wanted] of Object.entries(table))
    it(`${JSON.stringify(text)} → ${wanted || 'nothing'}`, () => assertEqual(scanned(text), wanted));
};
