/** The words of the work where its minutes stand among them, away from the code: "Then 22 min of transfers, from ...". */
import type { Figure, Row, Scene } from '../figures/figure';
import type { Reading, ServiceReading } from '../figures/reading';
import { isSpent } from '../figures/spent';
import type { Span } from '../text';
import { words } from './narrative';
import type { Placed } from './services';

/** In figures: a longer line is no story of one visit. */
const longestRow = 40;
/** Fewer words tell of no work. */
const fewestWords = 4;
/** "That was 15 minutes": the work stands in front. */
const pointing: ReadonlySet<string> = new Set(
  'that this it all was is took for about and so then the of together in me lasted'.split(' '),
);

/** For the minutes and the times of a service that stand in sentences without any service, the words around. */
export function toldAway(scene: Scene, reading: Reading, service: ServiceReading): readonly Span[] {
  if (service.items.length > longestRow) return [];
  const claimed = claimedIn(reading);
  return service.items.flatMap(({ figure }) => {
    const row = scene.rows[figure.row]!;
    const isTime = figure.kind === 'duration' || figure.kind === 'interval' || isSpent(scene, figure);
    if (!isTime || row.table || row.figures.length > longestRow || namesService(row, figure)) return [];
    const span = around(row, figure, claimed);
    return words(scene.text.slice(span.start, span.end)) >= fewestWords ? [span] : [];
  });
}

/** A line of the bill: few words or none stand with the code, as those of a signature. */
export const isBare = (text: string, { charge, narrative }: Placed): boolean =>
  charge || !narrative || words(text.slice(narrative.start, narrative.end)) < mostBeside;
const mostBeside = 10;

/** The words about a service end where those of another begin that has its minutes among them. */
export function without(narrative: Span, others: readonly Span[]): readonly Span[] {
  const cut = others.find(({ start }) => start >= narrative.start && start < narrative.end);
  if (!cut) return [narrative];
  return cut.start > narrative.start ? [{ start: narrative.start, end: cut.start }] : [];
}

/** All figures that a reading gives a meaning as time. */
const claimedIn = ({ services, timed, treatment }: Reading): ReadonlySet<Figure> =>
  new Set([...services.flatMap(({ items }) => items.map(({ figure }) => figure)), ...timed, ...treatment]);

function around(row: Row, figure: Figure, claimed: ReadonlySet<Figure>): Span {
  const times = row.figures.filter((other) => claimed.has(other));
  const place = times.indexOf(figure);
  const [before, after] = [times[place - 1], times[place + 1]];
  const from = sentenceStart(row, figure);
  const opens = before ? sentenceEnd(row, before) : row.start;
  if (isPointing(row, figure)) return { start: opens, end: figure.start };
  const next = row.mentions.find(({ start }) => start > figure.start)?.start ?? row.end;
  const end = after ? Math.max(figure.end, Math.min(sentenceStart(row, after), next)) : next;
  return { start: Math.max(from, before?.end ?? row.start), end };
}

function isPointing({ tokens }: Row, { at }: Figure): boolean {
  const own = (i: number): boolean => {
    const token = tokens[i];
    return token !== undefined && token.kind !== 'stop';
  };
  let [from, to] = [at, at];
  while (own(from - 1)) from--;
  while (own(to + 1)) to++;
  return (
    from < at &&
    tokens
      .slice(from, to + 1)
      .every(
        (token, i) => from + i === at || (token.kind === 'word' && pointing.has(token.text.toLowerCase())),
      )
  );
}

const namesService = (row: Row, figure: Figure): boolean => {
  const [from, to] = [sentenceStart(row, figure), sentenceEnd(row, figure)];
  return row.mentions.some(({ start }) => start >= from && start < to);
};

function sentenceStart({ tokens, start }: Row, { at }: Figure): number {
  let i = at;
  while (i > 0 && tokens[i - 1]!.kind !== 'stop') i--;
  return i === 0 ? start : tokens[i]!.start;
}

function sentenceEnd({ tokens, end }: Row, { at }: Figure): number {
  let i = at;
  while (i < tokens.length && tokens[i]!.kind !== 'stop') i++;
  return tokens[i]?.end ?? end;
}
