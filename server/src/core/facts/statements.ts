import type { ClockInterval } from '../clock';
import { nameWords } from '../scan/serviceNames';
import type { Token, TokenOf } from '../scan/tokens';
import type { Located, Span } from '../text';

/** One place where a note names a service, with the minutes, times, units and modifiers that stand by it. */
export interface Statement extends Span {
  readonly code: string;
  /** The code that Medicare uses for the same name, where it has its own. */
  readonly medicare: string | null;
  readonly written: boolean;
  /** False for a short name that could mean something else. */
  readonly sure: boolean;
  readonly known: boolean;
  /** The code or name itself. */
  readonly name: Span;
  readonly mentions: readonly Span[];
  readonly minutes: readonly Located<number>[];
  readonly intervals: readonly Located<ClockInterval>[];
  readonly units: Located<number> | null;
  readonly modifiers: readonly Located<string>[];
  /** Tick box in front, if any. */
  readonly ticked: boolean | null;
  /** It opens its passage: what follows describes it. */
  readonly leads: boolean;
  /** A colon or dash stands behind it. */
  readonly introduces: boolean;
  /** Index of the row where it comes from a table. */
  readonly row: boolean;
  /** A range or figure that looks like minutes and is no number of them. */
  readonly unreadable: Span | null;
}

type Service = TokenOf<'code'> | TokenOf<'name'>;
type Item = TokenOf<'duration'> | TokenOf<'interval'> | TokenOf<'units'> | TokenOf<'modifier'>;

interface Group {
  readonly first: number;
  readonly last: number;
  readonly services: readonly Service[];
}

const connectors = new Set(
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
const leadIn = new Set(
  'of on for doing with the a an in he she they we i his her pt patient client did performing performed receiving received completed providing provided did working worked was spent cpt code'.split(
    ' ',
  ),
);
const correction = /^(?:no|correction|sorry|rather|actually|scratch|oops|wait)$/i;

const isService = (token: Token | undefined): token is Service =>
  token?.kind === 'code' || token?.kind === 'name';
const isItem = (token: Token): token is Item =>
  token.kind === 'duration' ||
  token.kind === 'interval' ||
  token.kind === 'units' ||
  token.kind === 'modifier';
const isWeak = (token: Item): boolean =>
  token.kind === 'duration' && (token.form === 'tick' || token.form === 'letter');

/** Neighbouring codes and names of one service ("97530 GP - therapeutic activities"). */
function groups(tokens: readonly Token[]): readonly Group[] {
  const found: Group[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!isService(first)) continue;
    const services: Service[] = [first];
    let last = i;
    for (let j = i + 1; j < tokens.length && j <= last + 7; j++) {
      const token = tokens[j]!;
      if (isService(token)) {
        if (!sameService(services, token, tokens.slice(last + 1, j))) break;
        services.push(token);
        last = j;
      } else if (!isFiller(token)) break;
    }
    found.push({ first: i, last, services });
    i = last;
  }
  return found;
}

function isFiller(token: Token): boolean {
  if (token.kind === 'modifier') return true;
  if (token.kind === 'mark') return /[-–—:,|=/()[\]#]/.test(token.text);
  return (
    token.kind === 'word' &&
    (/^(?:code|codes|cpt|hcpcs|procedure)$/i.test(token.text) || nameWords.has(token.text.toLowerCase()))
  );
}

function sameService(services: readonly Service[], next: Service, between: readonly Token[]): boolean {
  if (services.some((service) => service.code === next.code)) return true;
  const codes = services.filter((service) => service.kind === 'code');
  // one written code and names beside it are one service: the code says which
  const comma = between.some((token) => token.kind === 'mark' && token.text === ',');
  if (next.kind === 'code') return codes.length === 0 && !comma && between.length <= 4;
  return (
    codes.length === 1 && !comma && between.every((token) => token.kind !== 'word') && between.length <= 3
  );
}

interface Walk {
  readonly items: readonly Item[];
  /** Index of the last token that belongs to the statement. */
  readonly last: number;
  readonly introduces: boolean;
  readonly unreadable: Span | null;
}

/** Reads what belongs to a service behind it, up to `limit` (the next service). */
function walkRight(
  tokens: readonly Token[],
  group: Group,
  limit: number,
  bareAs: 'minutes' | 'units' = 'minutes',
): Walk {
  const items: Item[] = [];
  let last = group.last;
  let plain = 0;
  let delimited = false;
  let introduces = false;
  let unreadable: Span | null = null;
  const opensSentence = group.first === 0 || tokens[group.first - 1]!.kind === 'stop';
  for (let i = group.last + 1; i < limit; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    if (isItem(token)) {
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
    if (isService(token)) continue;
    if (token.kind === 'number') {
      if (token.inWords && next?.kind === 'word' && /^(?:separate|blocks?|parts?|bouts?)$/i.test(next.text))
        continue;
      const bare = bareNumber(tokens, i, items, plain === 0, bareAs);
      if (bare) {
        items.push(bare);
        last = i;
        continue;
      }
      if (next?.kind === 'mark' && /[+&]/.test(next.text) && tokens[i + 2]?.kind === 'duration') {
        items.push({
          kind: 'duration',
          start: token.start,
          end: token.end,
          minutes: token.value,
          form: 'minutes',
          number: token,
        });
        last = i;
        continue;
      }
      break;
    }
    if (token.kind === 'word') {
      const text = token.text.toLowerCase();
      if (correction.test(text)) {
        const at = nextDuration(tokens, i + 1, limit);
        const wrong = items.findLastIndex((item) => item.kind === 'duration');
        if (at !== undefined && (wrong >= 0 || tokens[i - 1]?.kind === 'mark')) {
          if (wrong >= 0) items.splice(wrong, 1);
          items.push(tokens[at] as Item);
          last = at;
          i = at;
          continue;
        }
        break;
      }
      if (connectors.has(text) || nameWords.has(text) || (!introduces && spoken.has(text))) continue;
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
      if (/[()[\]|/=*•~&+@#_]/.test(token.text)) continue;
      break;
    }
    if (token.kind === 'stop') {
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
      if (before.kind === 'interval' && next?.kind === 'interval') continue;
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
    // a range of minutes ("15-20 min") is no number of them
    if (
      token.kind === 'measure' &&
      items.length === 0 &&
      next?.kind === 'word' &&
      /^(?:min|mins|minutes?)$/i.test(next.text)
    )
      unreadable = { start: token.start, end: next.end };
    break;
  }
  return { items, last, introduces, unreadable };
}

/** In a list of charges a bare figure is a number of units ("Bill: TA 2, ADL 1"). */
function asUnits(walk: Walk, bare: 'minutes' | 'units'): Walk {
  if (bare === 'minutes') return walk;
  const items = walk.items.map((item) =>
    item.kind === 'duration' &&
    item.form === 'letter' &&
    item.start === item.number.start &&
    item.end === item.number.end
      ? {
          kind: 'units' as const,
          start: item.start,
          end: item.end,
          units: item.minutes,
          form: 'word' as const,
          number: item.number,
        }
      : item,
  );
  return { ...walk, items };
}

const joins = (token: Token | undefined): boolean =>
  (token?.kind === 'mark' && /[+&]/.test(token.text)) ||
  (token?.kind === 'word' && /^(?:and|plus)$/i.test(token.text));

const delimiterOnly = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens
    .slice(from, to)
    .every(
      (token) => token.kind === 'mark' || (token.kind === 'word' && connectors.has(token.text.toLowerCase())),
    );

function nextDuration(tokens: readonly Token[], from: number, limit: number): number | undefined {
  for (let i = from; i < Math.min(limit, from + 5); i++) if (tokens[i]!.kind === 'duration') return i;
  return undefined;
}

/** "TA 23, TE 15": a number alone behind a service, when nothing else follows it. */
function bareNumber(
  tokens: readonly Token[],
  i: number,
  items: readonly Item[],
  near: boolean,
  bareAs: 'minutes' | 'units',
): Item | undefined {
  const token = tokens[i]!;
  if (token.kind !== 'number' || !near) return undefined;
  const before = tokens[i - 1];
  const after = tokens[i + 1];
  const open = before?.kind === 'mark' && /[([]/.test(before.text);
  const closes =
    after === undefined ||
    after.kind === 'stop' ||
    (after.kind === 'mark' && /[,)\]|/+]/.test(after.text)) ||
    after.kind === 'units' ||
    after.kind === 'name' ||
    after.kind === 'code';
  if (!closes) return undefined;
  const hasMinutes = items.some((item) => item.kind === 'duration');
  const number = { start: token.start, end: token.end };
  if (open && token.value <= 6 && !items.some((item) => item.kind === 'units'))
    return { kind: 'units', ...number, units: token.value, form: 'word', number };
  if (
    !hasMinutes &&
    token.value >= (bareAs === 'units' ? 0 : 3) &&
    token.value <= 180 &&
    !(token.value < 8 && !token.inWords && open)
  )
    return { kind: 'duration', ...number, minutes: token.value, form: 'letter', number };
  return undefined;
}

/** Reads what belongs to a service in front of it, back to `limit` (what the service before it took). */
function walkLeft(
  tokens: readonly Token[],
  group: Group,
  limit: number,
): { items: readonly Item[]; first: number; ticked: boolean | null } {
  const items: Item[] = [];
  let first = group.first;
  let ticked: boolean | null = null;
  for (let i = group.first - 1; i > limit; i--) {
    const token = tokens[i]!;
    if (token.kind === 'duration' && !isWeak(token) && !items.some((item) => item.kind === 'duration'))
      items.push(token);
    else if (
      token.kind === 'interval' &&
      (!items.some((item) => item.kind === 'interval') || joinsIntervals(tokens, i))
    )
      items.push(token);
    else if (token.kind === 'units' && token.form !== 'label' && !items.some((item) => item.kind === 'units'))
      items.push(token);
    else if (token.kind === 'number' && token.inWords && token.value >= 5 && followedByOf(tokens[i + 1]))
      items.push({
        kind: 'duration',
        start: token.start,
        end: token.end,
        minutes: token.value,
        form: 'letter',
        number: token,
      });
    else if (token.kind === 'box') {
      ticked = token.ticked;
      first = i;
      break;
    } else if (joinsIntervals(tokens, i - 1) && items.some((item) => item.kind === 'interval')) continue;
    else if (
      token.kind === 'word' &&
      (leadIn.has(token.text.toLowerCase()) ||
        (tokens[group.first - 1]?.kind === 'mark' && nameWords.has(token.text.toLowerCase())))
    )
      continue;
    else if (token.kind === 'mark' && /[-–—:|(*•.#]/.test(token.text)) continue;
    else if (token.kind === 'number' && i === 0) continue;
    else break;
    first = i;
  }
  return { items, first, ticked };
}

/** Behind the interval at `i` stand only a joint and another interval: "9:00-9:10 and 9:20-9:30". */
function joinsIntervals(tokens: readonly Token[], i: number): boolean {
  const token = tokens[i];
  const joint = tokens[i + 1];
  return (
    token?.kind === 'interval' &&
    tokens[i + 2]?.kind === 'interval' &&
    ((joint?.kind === 'mark' && /[,&+/]/.test(joint.text)) ||
      (joint?.kind === 'word' && /^and$/i.test(joint.text)) ||
      joint?.kind === 'stop')
  );
}

/** Dots that lead the eye to a figure (". . . . 30"). */
const isLeader = (tokens: readonly Token[], i: number): boolean => {
  const near = [tokens[i - 1], tokens[i + 1]];
  return near.some((token) => (token?.kind === 'mark' && token.text === '.') || token?.kind === 'stop');
};

const followedByOf = (token: Token | undefined): boolean =>
  token?.kind === 'word' && /^(?:of|on)$/i.test(token.text);

/** Between two services an item may belong to either; punctuation and "of" decide. */
function leansRight(
  tokens: readonly Token[],
  group: Group,
  item: number,
  next: Group,
  firstLeads: boolean,
): boolean {
  const before = tokens.slice(group.last + 1, item);
  const behind = tokens.slice(item + 1, next.first);
  if (behind.some((token) => token.kind === 'word' && /^(?:of|on|doing)$/i.test(token.text))) return true;
  const parted = (list: readonly Token[]): boolean =>
    list.some(
      (token) =>
        token.kind === 'stop' ||
        (token.kind === 'mark' && /[,;|]/.test(token.text)) ||
        (token.kind === 'word' && /^(?:then|and)$/i.test(token.text)),
    );
  if (parted(before) !== parted(behind)) return parted(before);
  return firstLeads;
}

/** The services that a passage names, each with what stands by it. */
export function statements(
  tokens: readonly Token[],
  bare: 'minutes' | 'units' = 'minutes',
): readonly Statement[] {
  const found: Statement[] = [];
  const all = meant(groups(tokens), tokens);
  let taken = -1;
  // "15 min TherEx, 23 min TherAct": the line puts its items in front
  const itemsFirst =
    all[0] !== undefined && walkLeft(tokens, all[0], -1).items.some((item) => item.kind !== 'units');
  all.forEach((group, k) => {
    const next = all[k + 1];
    const left = walkLeft(tokens, group, taken);
    let limit = next?.first ?? tokens.length;
    if (next) {
      const claimed = walkLeft(tokens, next, group.last);
      const item = tokens.findIndex(
        (token, i) => i > group.last && i < next.first && claimed.items.includes(token as Item),
      );
      if (item >= 0 && leansRight(tokens, group, item, next, itemsFirst)) limit = claimed.first;
    }
    const right = asUnits(walkRight(tokens, group, limit, bare), bare);
    taken = right.last;
    const items = dedupe([...left.items, ...right.items]);
    const trailing =
      items.some((item) => item.kind === 'duration' || item.kind === 'interval') || next
        ? undefined
        : trailingDuration(tokens, group, right.last);
    if (trailing !== undefined) items.push(tokens[trailing] as Item);
    const pair =
      trailing === undefined && !items.some((item) => item.kind === 'duration')
        ? closingPair(tokens, group)
        : [];
    items.push(...pair);
    const trailingUnits = trailing === undefined ? undefined : unitsBehind(tokens, trailing, items);
    if (trailingUnits) items.push(trailingUnits);
    const main = group.services.find((service) => service.kind === 'code') ?? group.services[0]!;
    const unitItems = items.filter((item) => item.kind === 'units');
    const unitItem =
      unitItems.find((item) => item.form !== 'times') ??
      unitItems[0] ??
      closingUnits(tokens, right.last, next?.first ?? tokens.length);
    found.push({
      code: main.code,
      medicare: main.kind === 'name' ? main.medicare : null,
      written: main.kind === 'code',
      sure: main.kind === 'code' || group.services.some((service) => service.kind === 'name' && service.sure),
      known: main.kind === 'name' || main.known || group.services.some((service) => service.kind === 'name'),
      name: { start: main.start, end: main.end },
      mentions: group.services.map(({ start, end }) => ({ start, end })),
      minutes: items.flatMap((item) =>
        item.kind === 'duration' ? [{ value: item.minutes, span: spanOf(item.number) }] : [],
      ),
      intervals: items.flatMap((item) =>
        item.kind === 'interval' ? [{ value: item.interval, span: spanOf(item) }] : [],
      ),
      units: unitItem ? { value: unitItem.units, span: spanOf(unitItem.number) } : null,
      modifiers: [
        ...tokens.slice(group.first, group.last + 1).filter((token) => token.kind === 'modifier'),
        ...items.filter((item) => item.kind === 'modifier'),
      ].map((item) => ({ value: item.modifier, span: spanOf(item) })),
      ticked: left.ticked,
      leads: left.first === 0 || onlyOrnaments(tokens.slice(0, left.first)),
      introduces: right.introduces || right.last === tokens.length - 1,
      row: false,
      unreadable: right.unreadable,
      start: Math.min(tokens[left.first]!.start, tokens[group.first]!.start),
      end: closed(tokens, Math.max(tokens[right.last]!.end, ...items.map((item) => item.end))),
    });
  });
  return found.filter((statement) => statement.known || isMeantAsCode(statement));
}

/** "MT held", "ice offered, declined", "did not do any manual": named to say that it was not given. */
function isDeclined(tokens: readonly Token[], group: Group): boolean {
  const word = (i: number): string => {
    const token = tokens[i];
    return token?.kind === 'word' ? token.text.toLowerCase() : '';
  };
  const behind = word(group.last + 1);
  const before = `${word(group.first - 3)} ${word(group.first - 2)} ${word(group.first - 1)}`;
  return (
    /^(?:held|declined|deferred|omitted|withheld|skipped|offered|refused)$/.test(behind) ||
    /\b(?:do any|did no|no|skipped|held|declined|deferred)$/.test(before.trim())
  );
}

/** A short name that nothing stands by is a word like any other ("scar massage", "gait is slow"). */
function meant(all: readonly Group[], tokens: readonly Token[]): readonly Group[] {
  return all.filter((group, k) => {
    if (group.services.some((service) => service.kind === 'code' || service.sure)) return true;
    const left = walkLeft(tokens, group, all[k - 1]?.last ?? -1);
    if (left.items.length > 0 || left.ticked !== null) return true;
    const next = all[k + 1];
    const right = walkRight(tokens, group, next?.first ?? tokens.length);
    // "Pool 9:05 - 9:35: 97150": the time belongs to the code behind it
    const claimed = next?.services.some((service) => service.kind === 'code')
      ? walkLeft(tokens, next, group.last).items
      : [];
    const own = right.items.filter((item) => !claimed.includes(item));
    return (
      own.length > 0 ||
      isDeclined(tokens, group) ||
      (right.introduces && onlyOrnaments(tokens.slice(0, group.first)))
    );
  });
}

/** "97140 MLD . . . . . 30 | 2": behind leaders or bars stand minutes, then units. */
function closingPair(tokens: readonly Token[], group: Group): readonly Item[] {
  const [bar, minutes, mark, units] = tokens.slice(-4);
  if (tokens.length - 4 <= group.last || minutes?.kind !== 'number' || units?.kind !== 'number') return [];
  const led = (token: Token | undefined): boolean =>
    token?.kind === 'stop' || (token?.kind === 'mark' && /[.|…_]/.test(token.text));
  if (
    !led(bar) ||
    mark?.kind !== 'mark' ||
    !/[|/,]/.test(mark.text) ||
    units.value > 12 ||
    minutes.value > 240
  )
    return [];
  const at = (token: Span): Span => ({ start: token.start, end: token.end });
  return [
    { kind: 'duration', ...at(minutes), minutes: minutes.value, form: 'letter', number: at(minutes) },
    { kind: 'units', ...at(units), units: units.value, form: 'word', number: at(units) },
  ];
}

/** "Traction, 12 minutes, 18 lb, 1 unit.": the units may close the sentence or the line. */
function closingUnits(tokens: readonly Token[], from: number, limit: number): TokenOf<'units'> | undefined {
  for (let i = from + 1; i < limit; i++) {
    const token = tokens[i]!;
    const next = tokens[i + 1];
    const closes =
      next === undefined || next.kind === 'stop' || (next.kind === 'mark' && /[)|]/.test(next.text));
    if (token.kind === 'units' && token.form !== 'times' && closes) return token;
  }
  return undefined;
}

/** With the bracket that closes right behind: what is added to the statement does not go into it. */
function closed(tokens: readonly Token[], end: number): number {
  const next = tokens.find((token) => token.start >= end);
  return next?.kind === 'mark' && /[)\]]/.test(next.text) && next.start === end ? next.end : end;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** A number of five digits that is no known code is meant as one when units, modifiers or minutes hang on it. */
const isMeantAsCode = (statement: Statement): boolean =>
  /^9\d{4}$/.test(statement.code) &&
  (statement.modifiers.some((modifier) => /^G[PON]$/.test(modifier.value)) ||
    (statement.leads && (statement.units !== null || statement.minutes.length > 0)) ||
    statement.ticked !== null ||
    (statement.units !== null && statement.minutes.length > 0));

const onlyOrnaments = (tokens: readonly Token[]): boolean =>
  tokens.every(
    (token) =>
      token.kind === 'mark' ||
      token.kind === 'box' ||
      token.kind === 'number' ||
      (token.kind === 'word' &&
        /^(?:cpt|codes?|procedure|service|txt?|and|then|intervention)$/i.test(token.text)),
  );

function dedupe(items: readonly Item[]): Item[] {
  const kept: Item[] = [];
  for (const item of items) {
    const twin = kept.some(
      (other) =>
        (item.kind === 'modifier' && other.kind === 'modifier' && other.modifier === item.modifier) ||
        (item.kind === 'interval' &&
          other.kind === 'interval' &&
          other.interval.from === item.interval.from &&
          other.interval.to === item.interval.to),
    );
    if (!twin) kept.push(item);
  }
  return kept;
}

/** Equipment and pauses whose minutes are a part of the work, or none of it. */
const component =
  /^(?:bike|nustep|treadmill|tm|ube|elliptical|ergometer|arm|walk|walking|ambulation|hold|holds|held|rest|rests|break|recovery|warm-?up|cool-?down|scifit|bicycle|stepper|heat|ice|stand|standing|sit|sitting|stood|sat|tolerance|every|within|after|before|in|x|each|per|ea|level|bouts?)$/i;

/**
 * "TherEx: quad sets 3x10, SLR - 15 min": the minutes of the service close its line, set off by a dash,
 * a comma, a bracket, or "for".
 */
function trailingDuration(tokens: readonly Token[], group: Group, from: number): number | undefined {
  for (let i = tokens.length - 1; i > from; i--) {
    const token = tokens[i]!;
    if (token.kind === 'duration' && (token.form === 'minutes' || token.form === 'hours')) {
      const before = tokens[i - 1]!;
      const setOff =
        (before.kind === 'mark' && /[-–—(,|[=]/.test(before.text)) ||
        (before.kind === 'word' && /^(?:for|x|total|lasting|time)$/i.test(before.text)) ||
        (before.kind === 'stop' && tokens[i + 1]?.kind !== 'word');
      const word = tokens.slice(0, i - 1).findLast((other) => other.kind === 'word');
      const isPart =
        /^(?:for|x|\()$/i.test('text' in before ? before.text : '') &&
        word?.kind === 'word' &&
        component.test(word.text);
      const leads =
        group.first === 0 ||
        onlyOrnaments(tokens.slice(0, group.first)) ||
        tokens.slice(from + 1, i).every((other) => other.kind !== 'stop');
      return setOff && !isPart && leads && token.minutes >= 3 ? i : undefined;
    }
    const isTail =
      token.kind === 'stop' ||
      token.kind === 'units' ||
      token.kind === 'modifier' ||
      (token.kind === 'mark' && /[)\],|]/.test(token.text)) ||
      (token.kind === 'word' && /^(?:total|each|billed|today)$/i.test(token.text));
    if (!isTail) return undefined;
  }
  return undefined;
}

function unitsBehind(tokens: readonly Token[], at: number, items: readonly Item[]): Item | undefined {
  if (items.some((item) => item.kind === 'units')) return undefined;
  return tokens.slice(at + 1).find((token) => token.kind === 'units');
}
