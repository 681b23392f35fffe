import { nameWords } from '../../scan/serviceNames';
import type { Token } from '../../scan/tokens';
import { asMinutes, asUnits } from './bareFigures';
import { blockBefore } from './blocks';
import { type Group, type Item, isItem, isService, isWeak, mostUnits, onlyOrnaments } from './items';
import { isUnitSize } from './otherFigures';

const leadIn = new Set(
  'of on for doing with the a an in he she they we i his her pt patient client did performing performed receiving received completed providing provided did working worked was were spent from went to x cpt code direct one-on-one'.split(
    ' ',
  ),
);

/** Reads what belongs to a service in front of it, back to `limit` (what the service before it took). */
export function walkLeft(
  tokens: readonly Token[],
  group: Group,
  limit: number,
): { items: readonly Item[]; first: number; ticked: boolean | null } {
  const items: Item[] = [];
  let first = group.first;
  let ticked: boolean | null = null;
  for (let i = group.first - 1; i > limit; i--) {
    const token = tokens[i]!;
    if (token.kind === 'duration' && isUnitSize(tokens[i - 1])) break;
    if (
      token.kind === 'duration' &&
      (!isWeak(token) || opens(tokens, i) || figuresOf(tokens, i)) &&
      !items.some((item) => item.kind === 'duration')
    )
      items.push(token);
    else if (token.kind === 'interval' && !items.some((item) => item.kind === 'interval')) {
      items.push(token);
      for (let block = blockBefore(tokens, i); block !== undefined && block > limit; ) {
        items.push(tokens[block] as Item);
        i = block;
        block = blockBefore(tokens, i);
      }
    } else if (
      token.kind === 'units' &&
      token.form !== 'label' &&
      !countsWork(tokens, i) &&
      !items.some((item) => item.kind === 'units')
    )
      items.push(token);
    else if (token.kind === 'number' && token.inWords && token.value >= 5 && followedByOf(tokens[i + 1]))
      items.push(asMinutes(token));
    else if (token.kind === 'number' && token.value <= mostUnits && countsCode(tokens, group, i))
      items.push(asUnits(token));
    else if (token.kind === 'number' && token.value <= mostUnits && isEqualToMinutes(tokens, i))
      items.push(asUnits(token));
    else if (token.kind === 'box') {
      ticked = token.ticked;
      first = i;
      break;
    } else if (
      token.kind === 'word' &&
      (leadIn.has(token.text.toLowerCase()) ||
        isLabelOfMinutes(tokens, i) ||
        (tokens[group.first - 1]?.kind === 'mark' && nameWords.has(token.text.toLowerCase())))
    )
      continue;
    else if (token.kind === 'mark' && token.text === '|') {
      // in a row of many services, what stands in the cell before belongs to the visit
      if (
        tokens.some(
          (other, at) => at > group.last && isService(other) && other.code !== group.services[0]!.code,
        )
      )
        break;
      continue;
    } else if (token.kind === 'stop' && isPointOfOpening(tokens, i)) continue;
    else if (token.kind === 'mark' && /[-–—:()*•.#~=]/.test(token.text)) continue;
    else if (token.kind === 'mark' && token.text === ',' && opensWithItems(tokens, limit, i)) continue;
    else if (token.kind === 'number' && i === 0) continue;
    else break;
    first = i;
  }
  return { items, first, ticked };
}

/** "table slides x 15 (97110)": repetitions of the work that the words name, no units. */
const countsWork = (tokens: readonly Token[], i: number): boolean => {
  const token = tokens[i]!;
  const before = tokens[i - 1]?.kind;
  return (
    token.kind === 'units' &&
    token.form === 'times' &&
    (token.units > mostUnits || before === 'word' || before === 'measure')
  );
};

/** "- 8' manual therapy", "9:05-9:13 8' manual therapy": behind nothing but other figures. */
const opens = (tokens: readonly Token[], i: number): boolean =>
  onlyOrnaments(
    tokens
      .slice(0, i)
      .filter(
        (token, at) => !isItem(token) && !(token.kind === 'stop' && tokens[at - 1]?.kind === 'interval'),
      ),
  );

/** "8 min. Manual therapy": the point of the abbreviation with which the line opens. */
const isPointOfOpening = (tokens: readonly Token[], i: number): boolean =>
  tokens[i - 1]?.kind === 'duration' && tokens[i - 1]!.end === tokens[i]!.start && opens(tokens, i);

/** "23 min = 2 97530-GP" */
const isEqualToMinutes = (tokens: readonly Token[], i: number): boolean => {
  const [minutes, sign] = tokens.slice(Math.max(0, i - 2), i);
  return minutes?.kind === 'duration' && sign?.kind === 'mark' && sign.text === '=';
};

/** "one 97110 and two 97530", "2 x 97530" */
const countsCode = (tokens: readonly Token[], group: Group, i: number): boolean => {
  const [token, sign] = tokens.slice(i, i + 2);
  const times = sign?.kind === 'word' && /^[x×]$/i.test(sign.text);
  return (
    tokens[group.first]?.kind === 'code' &&
    (i === group.first - 1 ? token?.kind === 'number' && token.inWords : i === group.first - 2 && times)
  );
};

/** "From 1:02 to 1:17, fifteen minutes, one unit of 97110": nothing but such figures stands up to the comma at `i`. */
const opensWithItems = (tokens: readonly Token[], limit: number, i: number): boolean => {
  const front = tokens.slice(limit + 1, i);
  const from = front.findLastIndex((token) => token.kind === 'stop') + 1;
  return (
    front.slice(from).some((token) => token.kind === 'duration' || token.kind === 'interval') &&
    front
      .slice(from)
      .every(
        (token) =>
          isItem(token) ||
          token.kind === 'mark' ||
          (token.kind === 'word' && opening.has(token.text.toLowerCase())),
      )
  );
};
const opening = new Set(
  'from between then the next another final last remaining first provided spent did had received performed completed for x time direct one-on-one pt pta ot ota cota portion part and approx about'.split(
    ' ',
  ),
);

/** "8' of gait training", "8', 9:05-9:13 and 9:20-9:25 of gait training" */
const figuresOf = (tokens: readonly Token[], i: number): boolean =>
  followedByOf(
    tokens
      .slice(i + 1)
      .find(
        (token) =>
          !isItem(token) &&
          token.kind !== 'mark' &&
          token.kind !== 'stop' &&
          !(token.kind === 'word' && /^(?:and|from)$/i.test(token.text)),
      ),
  );

const followedByOf = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^(?:of|on)$/i.test(token.text);

/** "9:05-9:13 time: 8 min manual therapy" */
const isLabelOfMinutes = (tokens: readonly Token[], i: number): boolean => {
  const [word, mark, minutes] = tokens.slice(i, i + 3);
  return (
    word?.kind === 'word' &&
    /^time$/i.test(word.text) &&
    mark?.kind === 'mark' &&
    mark.text === ':' &&
    minutes?.kind === 'duration'
  );
};
