import { nameWords } from '../../scan/serviceNames';
import type { Token, TokenOf } from '../../scan/tokens';
import { asMinutes, type Bare, bareFigure } from './bareFigures';
import { blockBehind } from './blocks';
import { type Group, type Item, isItem, isService, isWeak, mostUnits } from './items';
import { countsPatients, isDistance, isFeet, isPause, isUnitSize } from './otherFigures';

export const connectors = new Set(
  'for of about approx approximately around roughly nearly total totaling and plus code codes cpt mod mods modifier modifiers w/ with time times min mins minute minutes unit units billed charged charge was were is from to at given provided performed completed done today one on direct skilled timed duration session lasting lasted x each a the then in out start started end ended stop begin qty seen spent took this visit treatment tx individual only one-on-one'.split(
    ' ',
  ),
);
/** What people say around a figure when they dictate: "that was, I want to say, fifteen minutes". */
const spoken = new Set(
  'first next came that we i he she they did want say uh um so again blocks block two separate going went probably maybe guess think'.split(
    ' ',
  ),
);

export interface Walk {
  readonly items: readonly Item[];
  /** Index of the last token that belongs to the statement. */
  readonly last: number;
  readonly introduces: boolean;
}

/** Reads what belongs to a service behind it, up to `limit` (the next service); `front` are the items in front of it. */
export function walkRight(
  tokens: readonly Token[],
  group: Group,
  limit: number,
  bare: Bare = 'minutes',
  front: readonly Item[] = [],
): Walk {
  const items: Item[] = [];
  let last = group.last;
  let plain = 0;
  let delimited = false;
  let introduces = false;
  const opensSentence = group.first === 0 || tokens[group.first - 1]!.kind === 'stop';
  for (let i = group.last + 1; i < limit; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (isItem(token)) {
      if (token.kind === 'duration' && isPause(tokens, i)) break;
      if (token.kind === 'duration' && isUnitSize(tokens[i - 1])) continue;
      const isTold = [...front, ...items].some((item) => item.kind !== 'modifier');
      if (isDistance(tokens, i) && (isTold || isDelimiter(tokens[i - 1]))) break;
      // "8 min of 97530, stood at the counter 5 min"
      if (token.kind === 'duration' && plain > 0 && front.some(isOfTime)) break;
      // "97530 car transfer x 2, mod A": how often it was done
      if (token.kind === 'units' && token.form === 'times' && plain > 0 && opensWork(next, tokens[i + 2]))
        break;
      if (token.kind === 'modifier' && isOfNext(tokens, i)) break;
      if (isFeet(tokens, i)) break;
      if (token.kind === 'units' && token.form === 'times' && token.units > mostUnits) {
        const minutes = items.length === 0 && !delimited ? timesMinutes(token, next, group) : undefined;
        if (!minutes) break;
        items.push(minutes);
        last = i;
        continue;
      }
      if (
        isWeak(token) &&
        i !== group.last + 1 &&
        items.length === 0 &&
        !delimiterOnly(tokens, group.last + 1, i)
      )
        break;
      const earlier = items.find((item) => item.kind === token.kind && token.kind === 'duration');
      if (earlier && earlier.kind === 'duration' && token.kind === 'duration') {
        // "20 min (20 minutes)" repeats, "10 min + 8 min" adds, "20 min, bike 5 min" goes on to something else
        if (earlier.minutes !== token.minutes && !joins(tokens[i - 1])) break;
        if (earlier.minutes === token.minutes && !joins(tokens[i - 1])) {
          last = i;
          continue;
        }
      }
      items.push(token);
      last = i;
      continue;
    }
    if (isService(token) || (token.kind === 'box' && i === group.last + 1)) continue;
    if (token.kind === 'number') {
      // "group, 4 pts, 20 min"
      if (
        next?.kind === 'word' &&
        /^(?:pts?|patients?|people|persons?|participants?|clients?|members?)$/i.test(next.text)
      ) {
        i++;
        continue;
      }
      if (countsPatients(tokens, i)) break;
      if (token.inWords && next?.kind === 'word' && /^(?:separate|blocks?|parts?|bouts?)$/i.test(next.text))
        continue;
      const figure =
        ((plain === 0 || items.some(isOfTime)) && bareFigure(tokens, i, items, bare)) ||
        (next?.kind === 'mark' && /[+&]/.test(next.text) && tokens[i + 2]?.kind === 'duration'
          ? asMinutes(token)
          : undefined);
      if (!figure) break;
      items.push(figure);
      last = i;
      continue;
    }
    if (token.kind === 'word') {
      const text = token.text.toLowerCase();
      if (connectors.has(text)) continue;
      // behind "20 min:" the description begins, whatever its first word
      if (!(introduces && items.length > 0) && nameWords.has(text)) continue;
      if (!introduces && spoken.has(text)) continue;
      if (delimited || items.length > 0 || ++plain > 4) break;
      continue;
    }
    if (token.kind === 'mark') {
      if (token.text === ':' || /[-–—]/.test(token.text)) {
        introduces ||= items.length === 0 || token.text === ':';
        delimited = true;
        continue;
      }
      if (token.text === ',') {
        delimited = true;
        continue;
      }
      if (token.text === '.' && tokens[i - 1]!.kind === 'duration') continue;
      if (token.text === '.' && isLeader(tokens, i)) continue;
      // "97530.GO"
      if (token.text === '.' && next?.kind === 'modifier' && next.start === token.end) continue;
      if (/[()[\]|/=*•·~&+@#_…]/.test(token.text)) continue;
      break;
    }
    if (token.kind === 'stop') {
      if (isLeader(tokens, i) || opensField(tokens, i + 1)) continue;
      // "Therapeutic exercise. Fifteen minutes." in dictation
      // the point of an abbreviation: "15 min. x2"
      const before = tokens[i - 1]!;
      if (
        before.kind === 'duration' &&
        before.end === token.start &&
        next &&
        isItem(next) &&
        next.kind !== 'duration'
      )
        continue;
      // two blocks of one service: "(8:45-8:49; 8:52-8:56)"
      if (before.kind === 'interval' && blockBehind(tokens, i - 1) !== undefined) continue;
      if (
        items.length === 0 &&
        opensSentence &&
        plain === 0 &&
        next &&
        (next.kind === 'duration' || next.kind === 'units')
      )
        continue;
      break;
    }
    break;
  }
  return { items, last, introduces };
}

/** "59 on the 97530": the modifier of the service behind it. */
const isOfNext = (tokens: readonly Token[], i: number): boolean => {
  const [word, article, other] = tokens.slice(i + 1, i + 4);
  return (
    word?.kind === 'word' &&
    /^(?:on|to)$/i.test(word.text) &&
    (isService(article) || (article?.kind === 'word' && /^the$/i.test(article.text) && isService(other)))
  );
};

/** "TE x 15 - SLR 3x10": so many units there are not; alone behind the service they are minutes. */
function timesMinutes(
  token: TokenOf<'units'>,
  next: Token | undefined,
  { services }: Group,
): Item | undefined {
  // behind a code and in front of words it may as well say how often: "97110 x10 SLR"
  const hasCode = services.some(({ kind }) => kind === 'code');
  const closes = next === undefined || ['stop', 'mark', ...(hasCode ? [] : ['word'])].includes(next.kind);
  const { start, end, number, units } = token;
  return closes ? { kind: 'duration', start, end, minutes: units, form: 'letter', number } : undefined;
}

const isOfTime = (item: Item): boolean => item.kind === 'duration' || item.kind === 'interval';

const isDelimiter = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && /[-–—:]/.test(token.text);

/** Words, perhaps behind a comma. */
const opensWork = (next: Token | undefined, second: Token | undefined): boolean =>
  next?.kind === 'word' || (next?.kind === 'mark' && next.text === ',' && second?.kind === 'word');

/** "97035 GO; Time: 15:56-16:07; Minutes: 11": a label and what it announces. */
const opensField = (tokens: readonly Token[], i: number): boolean => {
  const label = tokens[i];
  const mark = tokens[i + 1];
  return (
    (label?.kind === 'duration' && label.form === 'label') ||
    (label?.kind === 'units' && label.form === 'label') ||
    (label?.kind === 'word' &&
      /^(?:time|min|mins|minutes|units?|mods?|modifiers?|start|clock)$/i.test(label.text) &&
      mark?.kind === 'mark' &&
      /[:=]/.test(mark.text))
  );
};

const joins = (token: Token | undefined): boolean =>
  (token?.kind === 'mark' && /[+&]/.test(token.text)) ||
  (token?.kind === 'word' && /^(?:and|plus)$/i.test(token.text));

const delimiterOnly = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      (token) => token.kind === 'mark' || (token.kind === 'word' && connectors.has(token.text.toLowerCase())),
    );

/** Dots that lead the eye to a figure (". . . . 30"). */
const isLeader = (tokens: readonly Token[], i: number): boolean => {
  const near = [tokens[i - 1], tokens[i + 1]];
  return near.some((token) => (token?.kind === 'mark' && token.text === '.') || token?.kind === 'stop');
};
