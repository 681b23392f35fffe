import type { Row, Scene } from '../figures/figure';
import type { Parts } from '../figures/parts';
import type { Reading } from '../figures/reading';
import { type Statement, statementsOf } from '../figures/statement';
import type { Layout } from '../layout/layout';
import type { Passage } from '../layout/passages';
import type { Span } from '../text';
import { cellText, narrativeOf } from './narrative';
import { performersIn, readPerformers } from './performers';
import { hasWork, kindAt, listing } from './place';
import type { Placed } from './services';
import { unbilledWords } from './unbilled';

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
  const byRow = new Map<number, Statement[]>();
  for (const statement of statements) {
    const { row } = statement.mention;
    byRow.set(row, [...(byRow.get(row) ?? []), statement]);
  }
  return scene.rows.flatMap((row) => {
    const own = byRow.get(row.index) ?? [];
    return row.table
      ? own.map((statement) => inTable(laid, row, statement))
      : inText(laid, free, row, own, opening);
  });
}

/** A service at the start of its line, or its code behind few words and in front of its figures: `2) Individual 97530 20 min`. */
const opensWithService = ({ mentions, figures }: Row): boolean =>
  mentions.some(
    ({ leads, written, first, last }) =>
      leads || (written && first <= 3 && figures.some(({ at }) => at > last)),
  );

function inText(
  { text, sections }: Layout,
  free: readonly Passage[],
  { line: passage }: Row,
  found: readonly Statement[],
  opening: ReadonlySet<Passage>,
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
      narrative: charge ? null : told[i]!,
      unbilled: unbilledWords(text, { start: statement.start, end: to }),
      performers: readPerformers(text, statement, found[i - 1]?.end ?? passage.start, to),
    };
  });
}

/** Signs that join codes which share what stands behind them: "97530/97110 30 min: …". */
const joins = /^\s*(?:[/&+,]|and)\s*$/;

function narratives(
  text: string,
  found: readonly Statement[],
  narrative: (statement: Statement, next: Statement | undefined) => Span | null,
): readonly (Span | null)[] {
  const told: (Span | null)[] = [];
  for (let i = found.length - 1; i >= 0; i--) {
    const [statement, next] = [found[i]!, found[i + 1]];
    const shared = next !== undefined && joins.test(text.slice(statement.end, next.start));
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
