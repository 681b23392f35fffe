/** Whose plan of care a service stands under, where one visit tells the work of two disciplines. */
import { disciplineModifier } from '../codes/codeSet';
import { clinicians } from '../facts/clinicians';
import { credentialOf, disciplineOf } from '../facts/credentials';
import { staffIn } from '../facts/staffWords';
import type { Discipline } from '../model';
import { matchesIn } from '../text';
import type { Mention, Row, Scene } from './figure';

const names =
  '(P\\.?T\\.?|O\\.?T\\.?|S\\.?L\\.?P|ST|[Pp]hysical [Tt]herapy|[Oo]ccupational [Tt]herapy|[Ss]peech(?:[- ][Ll]anguage)? (?:[Tt]herapy|[Pp]athology)|PHYSICAL THERAPY|OCCUPATIONAL THERAPY|SPEECH THERAPY)';
const opens = `^[\\s*#>•-]{0,12}(?:\\d[.)] {0,3})?${names}(?: {0,3}[([][^()[\\]]{1,40}[)\\]])?`;
/** "OT: 97530 x1", "PT (S. Ames) - 97530 x1": in capitals, as "pt" is the patient. */
const label = new RegExp(`${opens} {0,3}(?:[*]{2})?[:–—|-]`);
/** "OT" or "Occupational therapy:" above the lines of its work. */
const heading = new RegExp(`${opens} {0,3}(?:[*]{2})? {0,3}:?[ *]{0,6}$`);
/** "(L. Park, OTR/L)", "[PT]", "by S. Ames, PT". */
const named = /[([]([^()[\]]{2,60})[)\]]|\bby ([^:;()[\]–—]{2,40})/g;
const partner = /(?:\bwith|\bw\/) ?\p{Lu}[\p{L}'’.]{0,30} {0,2}$/u;
/** In UTF-16 units in front of a bracket. */
const partnerReach = 40;
const modifiers: ReadonlyMap<string, Discipline> = new Map(
  Object.entries(disciplineModifier).map(([discipline, modifier]) => [modifier, discipline as Discipline]),
);

const namedBy = (words: string): Discipline => {
  const letters = words.replace(/\W/g, '').toUpperCase();
  return letters.startsWith('P') ? 'PT' : letters.startsWith('O') ? 'OT' : 'SLP';
};

/**
 * The discipline of each mention (by its index) of a visit that two disciplines gave: as a label in front says, the
 * person behind, GP, GO or GN, or a heading above. Empty where the note tells of one discipline alone: a lone wrong
 * modifier makes no second plan.
 */
export function plansOf(scene: Scene): ReadonlyMap<number, Discipline> {
  const plans = known.get(scene) ?? readPlans(scene);
  known.set(scene, plans);
  return plans;
}
const known = new WeakMap<Scene, ReadonlyMap<number, Discipline>>();

function readPlans({ rows, text }: Scene): ReadonlyMap<number, Discipline> {
  const found = new Map<number, Discipline>();
  const said = new Set<Discipline>();
  const say = (discipline: Discipline): Discipline => {
    said.add(discipline);
    return discipline;
  };
  let above: Discipline | null = null;
  for (const row of rows) {
    const own = text.slice(row.start, row.end);
    if (row.mentions.length === 0) {
      const titled = row.table ? null : heading.exec(own);
      if (titled) above = say(namedBy(titled[1]!));
      continue;
    }
    const labelled = row.table ? null : label.exec(own);
    const told = labelled && row.start + labelled[0].length <= row.mentions[0]!.start ? labelled[1]! : null;
    row.mentions.forEach((mention, i) => {
      const by = told ? say(namedBy(told)) : (personOf(row, mention, i, text, say) ?? null);
      const plan = by ?? modifierOf(row, mention, i) ?? above;
      if (plan) found.set(mention.index, plan);
    });
  }
  const plans = new Set(found.values());
  if (plans.size < 2) return new Map();
  const people = clinicians(text).map(({ value }) => disciplineOf(value.credential));
  return [...plans].every((plan) => said.has(plan) || people.includes(plan)) ? found : new Map();
}

/** The plans of care under which lines of a code stand, where there are several: each is a service of its own. */
export function plansOfCode(scene: Scene, code: string): readonly (Discipline | null)[] {
  const plans = plansOf(scene);
  const found = new Set(
    scene.mentions.flatMap((mention) => (mention.code === code ? (plans.get(mention.index) ?? []) : [])),
  );
  return found.size > 1 ? [...found] : [null];
}

/** What stands at no line of a code, or at one that names no plan, goes with the first. */
export const isOfPlan = (scene: Scene, code: string, plan: Discipline, mention: Mention | null): boolean =>
  ((mention && plansOf(scene).get(mention.index)) ?? plansOfCode(scene, code)[0]) === plan;

/** Who stands in brackets or behind "by" between a mention and the next, or in the cell of a row of a table. */
function personOf(
  row: Row,
  mention: Mention,
  at: number,
  text: string,
  say: (discipline: Discipline) => Discipline,
): Discipline | undefined {
  if (row.table) {
    const cell = row.table.rows.find(({ start }) => start === row.start)?.cells.get('performer')?.text;
    const plan = cell && disciplineOf(credentialOf(cell.trim()));
    return plan ? say(plan) : undefined;
  }
  const behind = text.slice(mention.end, row.mentions[at + 1]?.start ?? row.end);
  for (const match of matchesIn(behind, named)) {
    const [, inBrackets, by] = match;
    // "cotx w/ Joan (PT)": somebody else who was there
    if (inBrackets && partner.test(behind.slice(Math.max(0, match.index - partnerReach), match.index)))
      continue;
    const plan = disciplineOf(credentialOf(staffIn(inBrackets ?? by!) ?? ''));
    if (plan) return say(plan);
  }
  return undefined;
}

/** GP, GO or GN behind a mention up to the next; in a table that of the row. */
function modifierOf(row: Row, mention: Mention, at: number): Discipline | undefined {
  const tokens = row.table
    ? row.tokens
    : row.tokens.slice(mention.first, row.mentions[at + 1]?.first ?? row.tokens.length);
  for (const token of tokens) {
    const plan = token.kind === 'modifier' ? modifiers.get(token.modifier) : undefined;
    if (plan) return plan;
  }
  return undefined;
}
