import { digitsTouch, isDigits, isNear, isWord, type Stretch, said, touches } from './stretch';

const small = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value] as const),
);
const tens = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i) => [word, 10 * (i + 2)] as const),
);
tens.set('fourty', 40);

/** A number that stands at an atom, and the index of the first atom behind it. */
export interface Read {
  readonly value: number;
  readonly next: number;
}

const below100 = (s: Stretch, i: number): Read | undefined => {
  const few = small.get(said(s, i));
  if (few !== undefined) return { value: few, next: i + 1 };
  const ten = tens.get(said(s, i));
  if (ten === undefined) return undefined;
  const behind = said(s, i + 1) === '-' ? i + 2 : i + 1;
  const unit = small.get(said(s, behind)) ?? 0;
  return unit > 0 && unit < 10 ? { value: ten + unit, next: behind + 1 } : { value: ten, next: i + 1 };
};

/** The words with which a number in words begins, but "a" ("a hundred"). */
export const numberOpeners: readonly string[] = [...small.keys(), ...tens.keys(), 'hundred'];

/** A whole number below 1000 in words: "twenty-three", "twenty three", "one hundred and five", "a hundred". */
export function spokenNumber(s: Stretch, i: number): Read | undefined {
  if (!isWord(s, i)) return undefined;
  const first = said(s, i);
  const factor =
    first === 'hundred'
      ? 1
      : said(s, i + 1) === 'hundred'
        ? first === 'a'
          ? 1
          : small.get(first)
        : undefined;
  if (factor === undefined || factor > 2 || factor === 0) return below100(s, i);
  const behind = first === 'hundred' ? i + 1 : i + 2;
  const rest = below100(s, said(s, behind) === 'and' ? behind + 1 : behind);
  return rest ? { value: 100 * factor + rest.value, next: rest.next } : { value: 100 * factor, next: behind };
}

const vulgar = new Map([
  ['½', 0.5],
  ['¼', 0.25],
  ['¾', 0.75],
  ['⅓', 1 / 3],
  ['⅔', 2 / 3],
]);

/** A sign for a part of one. */
export const vulgarFraction = (sign: string): number | undefined => vulgar.get(sign);

/**
 * A number in digits with all that hangs on it: `8`, `8.5`, `.5`, `8½`, `½`, `8 1/2`, `1/2`, `1,200`. `most` is the
 * number of digits in front of the point.
 */
export function figure(s: Stretch, i: number, most = 4): Read | undefined {
  if (said(s, i) === '.' && digitsTouch(s, i + 1) && said(s, i + 1).length <= 2)
    return { value: Number(`0.${said(s, i + 1)}`), next: i + 2 };
  const part = vulgar.get(said(s, i));
  if (part !== undefined) return { value: part, next: i + 1 };
  if (!isDigits(s, i) || said(s, i).length > most) return undefined;
  const whole = Number(said(s, i));
  const mixed = touches(s, i + 1) || isNear(s, i + 1) ? vulgar.get(said(s, i + 1)) : undefined;
  if (mixed !== undefined) return { value: whole + mixed, next: i + 2 };
  const hanging = touches(s, i + 1) && digitsTouch(s, i + 2) ? said(s, i + 1) : '';
  if (hanging === '.') return { value: Number(`${said(s, i)}.${said(s, i + 2)}`), next: i + 3 };
  if (hanging === ',' && said(s, i + 2).length === 3 && whole > 0)
    return { value: 1000 * whole + Number(said(s, i + 2)), next: i + 3 };
  if (hanging === '/') return fraction(s, i) ?? { value: whole, next: i + 1 };
  const behind = isDigits(s, i + 1) && isNear(s, i + 1) ? fraction(s, i + 1) : undefined;
  return behind ? { value: whole + behind.value, next: behind.next } : { value: whole, next: i + 1 };
}

/** `1/2`, `1/4`, `3/4`, `1/3`, `2/3`: a part of one, where no further figure hangs on it. */
function fraction(s: Stretch, i: number): Read | undefined {
  if (said(s, i + 1) !== '/' || !touches(s, i + 1) || !digitsTouch(s, i + 2)) return undefined;
  const [over, under] = [Number(said(s, i)), Number(said(s, i + 2))];
  const part = over > 0 && over < under && (under === 2 || under === 3 || under === 4);
  const goesOn = touches(s, i + 3) && '/-.:'.includes(said(s, i + 3)) && digitsTouch(s, i + 4);
  return part && !goesOn ? { value: over / under, next: i + 3 } : undefined;
}
