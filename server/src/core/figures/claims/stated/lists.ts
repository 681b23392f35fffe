/** What a line of figures says of the services around in so many words: no reason is weighed against it. */
import type { Figure, Mention, Row, Scene } from '../../figure';
import { oncePer } from '../../oncePer';
import { counterpartsIn } from '../../series';
import { wordClassNamed, wordClassOf } from '../../tokenClass';
import { mostSlashed, mostUnits } from './units';

const [minutes, units, bill] = ['minutes', 'units', 'bill'].map(wordClassNamed);
/** In tokens; a visit has few services. */
const longestList = 40;
const ofTotals = /\b(?:un)?timed\b|\btot|\bt[tx]\b|\btreat/i;

/**
 * What a figure is in a line that holds nothing but a list for the services above: "Units: 2, 1, 8". It means that
 * whatever it comes to, so that a wrong one is found.
 */
export function listedFor(
  scene: Scene,
  row: Row,
  figure: Figure,
): { readonly role: 'minutes' | 'units'; readonly mention: Mention } | null {
  const services = counterpartsIn(scene);
  const mention = services.get(figure);
  if (!mention || row.mentions.length > 0 || row.tokens.length > longestList) return null;
  const list = row.figures.filter((other) => services.has(other) && other.slashed === figure.slashed);
  const others = row.figures.filter((other) => !list.includes(other));
  const unlike = others.filter((other) => !isSumOf(other, list));
  if (unlike.length > 0 && !isPairOfTotals(others) && !isTotalOf(row, unlike)) return null;
  const isBare = row.tokens.every(
    (token, i) =>
      token.kind !== 'word' ||
      token.text.toLowerCase() === 'and' ||
      [units, minutes, bill, totalWord].includes(wordClassOf(row.classes[i]!)),
  );
  if (!isBare) return null;
  const words = row.classes.map(wordClassOf);
  const has = (kind: Figure['kind'], label: number | undefined): boolean =>
    row.figures.some((other) => other.kind === kind) || words.includes(label!);
  const [counts, times] = [has('units', units), has('duration', minutes)];
  // "TE15 TA23 MT8" and below it "1/1/2", or "1, 1 and 2"
  if (!times && list.every((other) => isCountOfMinutes(scene, other))) return { role: 'units', mention };
  // "15/10/20 = 45" below "97110x1 97140x1 97530x1"
  if (
    !counts &&
    others.some((other) => isSumOf(other, list)) &&
    list.every(({ value }) => value > mostSlashed)
  )
    return { role: 'minutes', mention };
  // "bill 2 + 1"
  if (!counts && !times && words.includes(bill!) && row.figures.every(({ value }) => value <= mostSlashed))
    return { role: 'units', mention };
  if (counts === times || ofTotals.test(scene.text.slice(row.start, row.end))) return null;
  return { role: counts ? 'units' : 'minutes', mention };
}

/**
 * "stairs (97530) + handwriting (97530) + dressing (97535). Units 2, 1": at the end of the line a list with its label, one
 * for each code in front of it.
 */
export const closingList = (
  row: Row,
  figure: Figure,
): { readonly role: 'units'; readonly mention: Mention } | null => {
  const mention = closingLists(row).get(figure);
  return mention ? { role: 'units', mention } : null;
};

const ofBareList: ReadonlySet<string> = new Set(['code', 'modifier', 'mark', 'stop', 'number']);
const closingLists = oncePer((row: Row): ReadonlyMap<Figure, Mention> => {
  const found = new Map<Figure, Mention>();
  const { figures, mentions, tokens } = row;
  if (row.table || figures.length > longestList || mentions.length < 2) return found;
  const first = figures.findIndex(({ at }) => {
    const token = tokens[at];
    return token?.kind === 'units' && token.form === 'label' && at > mentions.at(-1)!.last;
  });
  // "97140 97110 97530, 1 1 1": without its label in a line that holds nothing else
  const isBare =
    first < 0 &&
    tokens.every(({ kind }) => ofBareList.has(kind)) &&
    figures.every(({ at, value }) => at > mentions.at(-1)!.last && value <= mostSlashed);
  const list = isBare ? figures : first < 0 ? [] : figures.slice(first);
  const codes = mentions.filter(({ code }, i) => mentions.findIndex((other) => other.code === code) === i);
  const behind = tokens.slice((list[0]?.at ?? 0) + 1);
  const isList = behind.every(({ kind }) => kind === 'number' || kind === 'mark' || kind === 'stop');
  if (!isList || list.length < 2 || list.length !== codes.length) return found;
  if (!mentions.every(({ written }) => written)) return found;
  for (const [i, figure] of list.entries()) found.set(figure, codes[i]!);
  return found;
});

/** "Manual, TherEx, TherAct -- 10/14/16 min": minutes in slashes, in the order of the services in front of them. */
export function slashedMinutes(
  scene: Scene,
  row: Row,
  figure: Figure,
): { readonly role: 'minutes'; readonly mention: Mention } | null {
  const mention = figure.slashed ? counterpartsIn(scene).get(figure) : undefined;
  if (!mention || mention.row !== row.index || figure.value <= mostSlashed) return null;
  const next = row.tokens[figure.at + 1];
  return next?.kind === 'word' && wordClassOf(row.classes[figure.at + 1]!) === minutes
    ? { role: 'minutes', mention }
    : null;
}

/** "3 units = 1 + 2", "15/10/20 = 45". */
const isSumOf = ({ kind, value }: Figure, list: readonly Figure[]): boolean =>
  (kind === 'units' || value > mostSlashed) && list.reduce((sum, other) => sum + other.value, 0) === value;

const totalWord = wordClassNamed('total');
/** "Σ 45 → 3u (1/1/1)": in a line of totals the one figure that is no unit. */
const isTotalOf = (row: Row, [figure, ...more]: readonly Figure[]): boolean =>
  more.length === 0 &&
  figure !== undefined &&
  figure.value > mostUnits &&
  !figure.slashed &&
  row.classes.some((one) => wordClassOf(one) === totalWord);

/** "40/40  1,2". */
const isPairOfTotals = (figures: readonly Figure[]): boolean =>
  figures.length === 2 &&
  figures.every(({ slashed, value }) => slashed && value > mostSlashed && value === figures[0]!.value);

/** A small number in the place of a service that has a larger number of its own; without slashes it fits that one. */
function isCountOfMinutes(scene: Scene, figure: Figure): boolean {
  const mention = counterpartsIn(scene).get(figure);
  const minutes = mention && scene.rows[mention.row]!.figures.find(({ at }) => at > mention.last)?.value;
  if (figure.value > mostSlashed || minutes === undefined || minutes <= mostSlashed) return false;
  return figure.slashed || (!figure.times && Math.abs(figure.value - minutes / unitLength) < 1);
}
/** In minutes. */
const unitLength = 15;

/**
 * What a figure below a line of codes is, by the label of its row. "Individual min 25 15 0" above "Group min 0 0 20":
 * no minutes of one kind, where another row of minutes has them.
 */
export function inCodeColumn(
  scene: Scene,
  row: Row,
  figure: Figure,
): { readonly role: 'minutes' | 'units' | 'interval'; readonly mention: Mention } | 'nothing' | null {
  if (!row.below) return null;
  const services = counterpartsIn(scene);
  const mention = services.get(figure);
  const { role } = row.below;
  if (!mention || role === 'nothing') return 'nothing';
  const isOtherKind = role === 'minutes' && figure.value === 0 && withColumnMinutes(scene).has(mention);
  return isOtherKind ? 'nothing' : { role, mention };
}

/** The services that have minutes in some row below their codes. */
const withColumnMinutes = oncePer(
  (scene: Scene): ReadonlySet<Mention> =>
    new Set(
      [...counterpartsIn(scene)]
        .filter(([{ row, value }]) => value > 0 && scene.rows[row]!.below?.role === 'minutes')
        .map(([, mention]) => mention),
    ),
);
