import data from '../../../data/payerNames.json';
import { located, matchesIn, type Span } from '../text';
import { isCommonWord, type NamedPayer, namedIn, openNameIn } from './payerNames';
import { anyOf } from './vocabulary';

/** "Secondary:", "Ins 2:", "supplement": what follows is about another payer than the first. */
const label = new RegExp(
  `(?<![\\p{L}\\d])(?:(${anyOf(data.furtherRanks)})(${anyOf([' ins(?:urance)?', ' payers?', ' payors?', ' coverage', ' plan', ' policy', ' on file'])})?|(${anyOf(data.furtherNumbers)}))(?![\\p{L}\\d])\\.?[ \\t]*(?:([:=#])|-(?= ))?[ \\t]*(?:an? |\\(|(?:through|thru|from|by|with|via|is) )?`,
  'giu',
);
/** "BCBS of Michigan retiree supplement secondary": what kind of plan it is may stand between. */
const kindOfPlan =
  /^(?: (?:retiree|group|supplement(?:al)?|suppl?\.?|medigap|med supp|plan|policy|insurance|coverage|employer|commercial|ppo|hmo|epo|pos|fep))+(?= )/i;
const rankBehind = new RegExp(
  `^\\s*(?:\\([^()\\n]{1,12}\\)\\s*)?[(\\[]?(?:is )?(?:as )?(?:${anyOf(data.furtherRanks)}|[s2](?=\\)))(?![\\p{L}\\d])`,
  'iu',
);
const none = /^\W*(?:none|n\/?a|no\b|not\b|unknown|denied|_|$)/i;

/** "BCBS PPO - bill after PIP exhausts", "BCBS PPO once PIP exhausts": what is told behind the name. */
const remark = /\s(?:[-–—]|once|after|when|until|if|while)\s/i;

/** Where a note speaks of a further payer, and who it is, where it says so. */
interface FurtherField {
  readonly span: Span;
  readonly payer: NamedPayer | undefined;
  /** It says that there is none. */
  readonly none: boolean;
}

/** The fields for a second payer, from the label to the end of the value. */
export function furtherFields(text: string): readonly FurtherField[] {
  const fields: FurtherField[] = [];
  for (const match of matchesIn(text, label)) {
    const start = match.index + match[0].length;
    const value = /^[^\n|\t<;]*?(?=\s{2}|[\n|\t<;)]|\bprimary\b|$)/iu.exec(
      text.slice(start, start + 120),
    )![0];
    const area = { start, end: start + value.length };
    // a name with a remark behind it: "Florida Blue PPO - bill after PIP exhausts"
    const whole = { start, end: start + (remark.exec(value)?.index ?? value.length) };
    const named =
      namedIn(text, whole, 'strong label', 'further') ??
      namedIn(text, area, 'strong label', 'further') ??
      openNameIn(text, area);
    const says = match[2] !== undefined || match[3] !== undefined;
    const divided = match[4] !== undefined;
    // "2ndary HFS (IL Medicaid)": what the letters in front stand for
    const isSpelt = named && /^\p{Lu}{2,6} \($/u.test(text.slice(start, named.name.span.start));
    const payer =
      named && (divided || isSpelt || named.name.span.start === start)
        ? named
        : says && divided && /^\p{Lu}/u.test(value) && !none.test(value)
          ? ({ kind: 'commercial', name: located(value.trim(), start, start + value.trim().length) } as const)
          : undefined;
    if (payer || (divided && (says || none.test(value))))
      fields.push({ span: { start: match.index, end: area.end }, payer, none: !payer && none.test(value) });
  }
  return fields;
}

/** The text with the fields for further payers blank, so that what is left speaks of the first. */
export const withoutFields = (text: string, fields: readonly FurtherField[]): string =>
  fields.reduce(
    (rest, { span }) => rest.slice(0, span.start) + ' '.repeat(span.end - span.start) + rest.slice(span.end),
    text,
  );

/** "Aetna (secondary)", "BCBS FEP sec": the name first, behind the first payer on its line. */
export function markedFurther(text: string, area: Span): NamedPayer | undefined {
  for (let start = area.start; start < area.end; ) {
    const named = namedIn(text, { start, end: area.end }, 'text', 'further');
    if (!named) return undefined;
    const behind = text.slice(named.name.span.end, area.end);
    const ranked = [
      behind.replace(/^ (?:[A-Z]{2,4}|[Mm]edigap(?: [Pp]lan [A-N])?|[Pp]lan [A-Na-n])(?= )/, ''),
      behind.replace(kindOfPlan, ''),
    ];
    if (ranked.some((words) => rankBehind.test(words))) return named;
    start = named.name.span.end;
  }
  return undefined;
}

/**
 * "Medicare/Medicaid", "Medicare + BCBS", "medicare w medi-cal": a payer of another kind directly behind the first;
 * "1) Aetna 2) BCBS" any.
 */
export function besides(text: string, { kind, name }: NamedPayer, end: number): NamedPayer | undefined {
  const sign = /^(?: *[/+&] *| +(?:and|with|then|w\/?) +|[ ,;]{1,3}\(?2[).] *)/u;
  const gap = sign.exec(text.slice(name.span.end, end))?.[0];
  if (gap === undefined) return undefined;
  const start = name.span.end + gap.length;
  const next = namedIn(text, { start, end }, 'strong label', 'further');
  // "UHC / Optum auth 8 visits": who looks after the visits
  if (next && /^\s(?:auth|pre-?auth|psf|review)/i.test(text.slice(next.name.span.end, end))) return undefined;
  if (next && /\p{L}/u.test(gap) && /^\p{Ll}/u.test(next.name.value) && isCommonWord(next.name.value))
    return undefined;
  const differs = next?.kind !== kind || gap.includes('2');
  const another = next?.name.span.start === start && differs && !sameMoney.has(next.kind);
  return another ? next : undefined;
}

/** "Medicare / Humana MA" is one payer, and what the patient pays is none. */
const sameMoney: ReadonlySet<string> = new Set(['medicare-advantage', 'self-pay']);
