import type { Token } from '../../scan/tokens';
import { isLeftOut } from '../delivery';
import type { Bare } from './bareFigures';
import {
  closingModifiers,
  closingPair,
  closingUnits,
  isBilledTime,
  isSumOfUnits,
  trailingTime,
  unitsBehind,
} from './closing';
import { figuresInFront } from './frontFigures';
import { groups } from './groups';
import { type Group, type Item, onlyOrnaments, spanOf } from './items';
import { inSameSentence } from './sameSentence';
import type { Statement } from './statement';
import { walkLeft } from './walkLeft';
import { walkRight } from './walkRight';

/** The services that a passage names, each with what stands by it. */
export function statements(tokens: readonly Token[], bare: Bare = 'minutes'): readonly Statement[] {
  const found: Statement[] = [];
  const all = meant(groups(tokens), tokens, bare);
  let taken = -1;
  const claimedBy = new Set<Token>();
  const front = figuresInFront(tokens, all);
  const clocked = tokens.some(({ kind }) => kind === 'interval');
  // "15 min TherEx, 23 min TherAct": the line puts its items in front
  const itemsFirst =
    all[0] !== undefined && walkLeft(tokens, all[0], -1).items.some((item) => item.kind !== 'units');
  all.forEach((group, k) => {
    const next = all[k + 1];
    const left = walkLeft(tokens, group, taken);
    const figure = front[k];
    let limit = (next?.first ?? tokens.length) - (figure && next ? 1 : 0);
    if (next && !figure) {
      const claimed = walkLeft(tokens, next, group.last);
      const item = firstOf(claimed.items, tokens, group.last + 1, next.first);
      if (item !== undefined && leansRight(tokens, group, item, next, itemsFirst)) limit = claimed.first;
    }
    const right = walkRight(tokens, group, limit, bare, left.items);
    taken = right.last;
    const items = dedupe([...(figure ? [figure] : left.items), ...right.items]);
    const has = (kind: Item['kind']): boolean => items.some((item) => item.kind === kind);
    // "from 2:30 to 2:40, ther ex with the hammer, 10 minutes, 1 unit": beside a clock time the units say whose it is
    const trailing = has('duration')
      ? []
      : trailingTime(tokens, group, right.last, limit).filter(
          (time) => !has('interval') || isBilledTime(tokens, time),
        );
    items.push(...trailing);
    const pair =
      trailing.length === 0 && !next && !items.some((item) => item.kind === 'duration')
        ? closingPair(tokens, group)
        : [];
    items.push(...pair);
    if (!has('interval') && (clocked || !has('duration')))
      items.push(
        ...inSameSentence(tokens, group, claimedBy).filter(
          (item) => !items.some((other) => other.kind === 'duration') || item.kind === 'interval',
        ),
      );
    for (const item of items) claimedBy.add(item);
    const last = trailing.at(-1);
    const trailingUnits = last && unitsBehind(tokens, last, limit, items);
    if (trailingUnits) items.push(trailingUnits);
    const main = group.services.find((service) => service.kind === 'code') ?? group.services[0]!;
    if (!next) items.push(...closingModifiers(tokens, right.last));
    const unitItems = items
      .filter((item) => item.kind === 'units')
      .filter((item) => all.length === 1 || !isSumOfUnits(tokens, item));
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
      ticked: left.ticked ?? boxBehind(tokens, group),
      leads: left.first === 0 || onlyOrnaments(tokens.slice(0, left.first)),
      introduces: right.introduces || right.last === tokens.length - 1,
      told: trailing[0] ? { start: tokens[right.last]!.end, end: trailing[0].start } : null,
      row: false,
      unreadable: null,
      start: Math.min(tokens[left.first]!.start, tokens[group.first]!.start),
      end: closed(tokens, group.last, Math.max(tokens[right.last]!.end, ...items.map((item) => item.end))),
    });
  });
  return found.filter((statement) => statement.known || isMeantAsCode(statement));
}

/** "MT held", "ice offered, declined", "US next visit": named to say that it was not given. */
function isDeclined(tokens: readonly Token[], group: Group): boolean {
  const next = tokens[group.last + 1];
  const ends = next === undefined || next.kind === 'stop' || next.kind === 'mark' || isToday(next);
  const before = ends ? `${saidOf(tokens.slice(Math.max(0, group.first - 5), group.first))} ` : '';
  const behind = tokens.slice(group.last + 1, group.last + 6);
  const stop = behind.findIndex((token) => token.kind !== 'word' && !isComma(token));
  const after = ` ${saidOf(stop < 0 ? behind : behind.slice(0, stop))}`;
  const opens = group.first === 0 || tokens[group.first - 1]!.kind === 'stop';
  return isLeftOut(before, after) || (opens && /^ (?:next|tomorrow)\b/i.test(after));
}

const isToday = (token: Token): boolean =>
  token.kind === 'word' &&
  /^(?:today|this|because|due|as|per|since|needed|done|for|at|yet|now|work|offered)$/i.test(token.text);

const isComma = (token: Token): boolean => token.kind === 'mark' && token.text === ',';

/** The words from the last mark on; a service that is named between them is a word like any other. */
function saidOf(tokens: readonly Token[]): string {
  const from =
    tokens.findLastIndex((token) => token.kind === 'stop' || (token.kind === 'mark' && !isComma(token))) + 1;
  return tokens
    .slice(from)
    .flatMap((token) => (token.kind === 'word' ? token.text : isComma(token) ? [] : 'it'))
    .join(' ');
}

/** "97530 (X) 20 min", "97116 ( )" */
const boxBehind = (tokens: readonly Token[], group: Group): boolean | null => {
  const token = tokens[group.last + 1];
  return token?.kind === 'box' ? token.ticked : null;
};

const ownTime = (tokens: readonly Token[], group: Group, next: Group | undefined): boolean =>
  walkRight(tokens, group, next?.first ?? tokens.length).items.some(
    (item) => item.kind === 'duration' || item.kind === 'interval' || item.kind === 'units',
  );

/** A short name that nothing stands by is a word like any other ("scar massage", "gait is slow"). */
function meant(all: readonly Group[], tokens: readonly Token[], bare: Bare): readonly Group[] {
  const inFront = figuresInFront(tokens, all).length > 0;
  return all.filter((group, k) => {
    if (group.services.some((service) => service.kind === 'code' || service.sure)) return true;
    // "97140 7 min: soft tissue work at the scar" describes the code in front of it
    const before = all[k - 1];
    if (
      before?.services.some((service) => service.code === group.services[0]!.code) &&
      !ownTime(tokens, group, all[k + 1])
    )
      return false;
    const left = walkLeft(tokens, group, all[k - 1]?.last ?? -1);
    if (inFront || left.items.length > 0 || left.ticked !== null) return true;
    const next = all[k + 1];
    const right = walkRight(tokens, group, next?.first ?? tokens.length, bare);
    // "Pool 9:05 - 9:35: 97150": the time belongs to the code behind it
    const claimed = next?.services.some((service) => service.kind === 'code')
      ? walkLeft(tokens, next, group.last).items
      : [];
    const own = right.items.filter((item) => !claimed.includes(item));
    const opens = onlyOrnaments(
      tokens.slice(tokens.findLastIndex((t, at) => at < group.first && t.kind === 'stop') + 1, group.first),
    );
    if (
      opens &&
      trailingTime(tokens, group, right.last, next?.first ?? tokens.length).some(
        (item) => !claimed.includes(item),
      )
    )
      return true;
    return (
      own.length > 0 ||
      isDeclined(tokens, group) ||
      (right.introduces && claimed.length === 0 && onlyOrnaments(tokens.slice(0, group.first)))
    );
  });
}

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

/** With the bracket that closes right behind: what is added to the statement does not go into it. */
function closed(tokens: readonly Token[], from: number, end: number): number {
  for (let i = from; i < tokens.length && tokens[i]!.start <= end; i++) {
    const token = tokens[i]!;
    if (token.start === end && token.kind === 'mark' && /[)\]]/.test(token.text)) return token.end;
  }
  return end;
}

/** Index of the first of `items` among the tokens from `from` up to `to`. */
function firstOf(
  items: readonly Item[],
  tokens: readonly Token[],
  from: number,
  to: number,
): number | undefined {
  for (let i = from; i < to; i++) if (items.includes(tokens[i] as Item)) return i;
  return undefined;
}

/** A number of five digits that is no known code is meant as one when units, modifiers or minutes hang on it. */
const isMeantAsCode = (statement: Statement): boolean =>
  /^9\d{4}$/.test(statement.code) &&
  (statement.modifiers.some((modifier) => /^G[PON]$/.test(modifier.value)) ||
    (statement.leads && (statement.units !== null || statement.minutes.length > 0)) ||
    statement.ticked !== null ||
    (statement.units !== null && statement.minutes.length > 0));

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
