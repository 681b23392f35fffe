import type { Row, Scene } from '../figures/figure';
import type { Parts } from '../figures/parts';
import type { Reading } from '../figures/reading';
import { type Statement, statementsOf } from '../figures/statement';
import type { Layout } from '../layout/layout';
import type { Passage } from '../layout/passages';
import type { Credential } from '../model';
import type { Token } from '../scan/tokens';
import type { Span } from '../text';
import { cellText, narrativeOf } from './narrative';
import { minutesOf, performerAbove, performersIn, readPerformers } from './performers';
import { hasWork, kindAt, listing } from './place';
import type { Placed } from './services';
import { unbilledWords } from './unbilled';
import { wrappedItems } from './wrappedItems';

export type Placement = Placed;

/** Each statement of a reading with its section, whether it is a line of the bill, and the words about its work. */
export function placeStatements(
  laid: Layout,
  free: readonly Passage[],
  scene: Scene,
  parts: Parts,
  reading: Reading,
): readonly Placement[] {
  const statements = statementsOf(scene, parts, reading);
  const opening = new Set<Passage>(scene.rows.filter(opensWithService).map(({ line }) => line));
  const wrapped = wrappedItems(scene);
  for (const { line } of wrapped.values()) opening.add(line);
  const byRow = new Map<number, Statement[]>();
  for (const statement of statements) {
    const { row } = statement.mention;
    byRow.set(row, [...(byRow.get(row) ?? []), statement]);
  }
  const givers = giversAbove(scene);
  return scene.rows.flatMap((row) => {
    const own = byRow.get(row.index) ?? [];
    const placed = row.table
      ? own.map((statement) => inTable(laid, row, statement))
      : inText(laid, free, row, own, opening, wrapped.get(row.index));
    const by = givers.get(row.index);
    return by
      ? placed.map((item) =>
          item.performers.length > 0 || item.charge
            ? item
            : { ...item, performers: [{ by, minutes: minutesOf(item.statement) }] },
        )
      : placed;
  });
}

/** By row who gave it, where lines above name two people by turns. */
function giversAbove({ rows, text }: Scene): ReadonlyMap<number, Credential> {
  const found = new Map<number, Credential>();
  let by: Credential | null = null;
  for (const row of rows) {
    if (row.table === null && row.mentions.length === 0)
      by = performerAbove(text.slice(row.start, row.end)) ?? by;
    else if (by) found.set(row.index, by);
  }
  return new Set(found.values()).size > 1 ? found : new Map();
}

/**
 * A service at the start of its line, behind its own times there ("0815-0833 NMR 18 min"), or its code behind few
 * words and in front of its figures: `2) Individual 97530 20 min`.
 */
const opensWithService = ({ tokens, mentions, figures }: Row): boolean =>
  mentions.some(
    ({ leads, written, first, last }) =>
      leads ||
      (first <= 4 && tokens.slice(0, first).every(isTime)) ||
      (written && first <= 3 && figures.some(({ at }) => at > last)),
  );

const isTime = ({ kind }: Token): boolean => kind === 'interval' || kind === 'clock' || kind === 'mark';

function inText(
  { text, sections }: Layout,
  free: readonly Passage[],
  { line: passage }: Row,
  found: readonly Statement[],
  opening: ReadonlySet<Passage>,
  first: Row | undefined,
): readonly Placement[] {
  const together = listing(text, passage, found);
  const told = narratives(text, found, (statement, next) =>
    narrativeOf(text, statement, next, passage, free, opening, sections),
  );
  return found.map((statement, i) => {
    const next = found[i + 1];
    const section = kindAt(sections, statement, passage, together);
    const charge = section === 'billing' ? !hasWork(text, statement, passage, next) : together.isCharges;
    const to = next?.start ?? passage.end;
    return {
      statement,
      section,
      charge,
      narrative: charge ? null : first ? { start: first.start, end: statement.mention.start } : told[i]!,
      unbilled: unbilledWords(text, { start: statement.start, end: to }),
      performers: readPerformers(text, statement, found[i - 1]?.end ?? passage.start, to),
    };
  });
}

/** Signs that join codes which share what stands behind them: "97530/97110 30 min: …". */
/** Blanks in a bracket, which wait for the times of the service in front. */
const blankTimes = / ?\((?:\[time\]-\[time\]|[_: –-]{3,20})\)/g;
const joins = /^\s*(?:[/&+,]|and)\s*$/;

function narratives(
  text: string,
  found: readonly Statement[],
  narrative: (statement: Statement, next: Statement | undefined) => Span | null,
): readonly (Span | null)[] {
  const told: (Span | null)[] = [];
  for (let i = found.length - 1; i >= 0; i--) {
    const [statement, next] = [found[i]!, found[i + 1]];
    const shared =
      next !== undefined && joins.test(text.slice(statement.end, next.start).replace(blankTimes, ''));
    told[i] = shared ? told[i + 1]! : narrative(statement, next);
  }
  return told;
}

function inTable({ text }: Layout, row: Row, statement: Statement): Placement {
  const narrative = cellText(text, statement);
  const line = row.table!.rows.find(({ start }) => start === row.start);
  return {
    statement,
    section: narrative ? 'treatment' : 'billing',
    charge: narrative === null && statement.minutes.length === 0 && statement.intervals.length === 0,
    narrative,
    unbilled: unbilledWords(text, statement),
    performers: performersIn(line?.cells.get('performer')?.text, statement),
  };
}
