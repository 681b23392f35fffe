import type { Mention, Scene } from '../figures/figure';
import { sectionAt } from '../layout/sections';
import type { Section } from '../model';
import type { Token } from '../scan/tokens';
import type { Located } from '../text';

/** A modifier that is said once for all codes: "Charges (all GP):", "modifier GP on both codes". */
export function forAllCodes(
  text: string,
  parts: readonly Section[],
  tokens: readonly Token[],
): readonly Located<string>[] {
  return rowsOf(tokens).flatMap(({ first, last, modifiers }) => {
    const start = tokens[first]!.start;
    // "all GP: 97116 x1" or "97116 x1 - all GP" below the plan is a bill, "all with GP next time" is none
    const beside = tokens.slice(Math.max(0, first - 8), last + 4).some(namesService);
    const before = text.slice(Math.max(0, start - 32), start);
    const isBill = labelled.test(before.slice(before.lastIndexOf('\n') + 1));
    if (sectionAt(parts, start)?.kind === 'plan' && !beside && !isBill) return [];
    const after = text.slice(tokens[last]!.end, tokens[last]!.end + 40);
    const all =
      /\b(?:all|both|every|each|everything)\b(?:\s+(?:codes?|lines?|services?|charges?|timed|with|w\/|mod(?:ifiers?)?|are|is|gets?|a|an|the|carry|have|procedures?|[:=-])|\s*[:=-])*\s*$|\b(?:all|both|each)\s+of\s+the(?:se)?\s(?:\w+\s)?(?:codes|lines|services|charges),?\s*$/i.test(
        before,
      ) ||
      /^[\s,]*(?:(?:mod(?:ifier)?\s+)?(?:on|for|to|applies to|applied to|appended to|x|with)\s+)?(?:all|both|every|each|everything)\b/i.test(
        after,
      );
    // "billed under GO", where no code stands in front
    const under = /\bbill(?:ed|ing)?\s+(?:under|with|as)\s*$/i.test(before) && !/\d{5}/.test(before);
    return all || under ? modifiers : [];
  });
}

interface ModifierRow {
  /** Its first and its last token. */
  readonly first: number;
  readonly last: number;
  readonly modifiers: readonly Located<string>[];
}

/** Modifiers that are said together: "GP CQ", "GO/59", "GP and KX". */
function rowsOf(tokens: readonly Token[]): readonly ModifierRow[] {
  const rows: { first: number; last: number; modifiers: Located<string>[] }[] = [];
  tokens.forEach((token, i) => {
    if (token.kind !== 'modifier') return;
    const modifier = { value: token.modifier, span: { start: token.start, end: token.end } };
    const row = rows.at(-1);
    if (row && i - row.last <= 2 && tokens.slice(row.last + 1, i).every(joinsModifiers)) {
      row.last = i;
      row.modifiers.push(modifier);
    } else rows.push({ first: i, last: i, modifiers: [modifier] });
  });
  return rows;
}

const joinsModifiers = (token: Token): boolean =>
  (token.kind === 'mark' && /^[-,+&/]$/.test(token.text)) ||
  (token.kind === 'word' && /^and$/i.test(token.text));

/** They say who is responsible for the whole plan, or what holds for all of it; others tell two services apart. */
const ofPlan = new Set(['GP', 'GO', 'GN', 'KX', 'CQ', 'CO', 'GA']);
const labelled = /^[\s*#>|-]{0,12}(?:mod(?:ifier)?s?|charges?|billing|billed)\b/i;
const saidBehind = /\bmod(?:ifier)?s?\b\W{0,6}$/i;

/**
 * Modifiers on the one line of a visit that names them and no service: "Modifiers: GP, GP", "Charges - GP",
 * "GP modifier". A line that is set further in belongs to the service above.
 */
export function onTheirOwnLine(scene: Scene): readonly Located<string>[] {
  const lines = scene.rows.filter(
    ({ table, section, mentions, tokens }) =>
      table === null &&
      section !== 'plan' &&
      mentions.length === 0 &&
      tokens.some(({ kind }) => kind === 'modifier'),
  );
  const [row] = lines;
  if (!row || lines.length > 1) return [];
  const { line, tokens } = row;
  const above = scene.rows.slice(0, row.index).findLast(({ mentions }) => mentions.length > 0);
  if (above && above.line.indent < line.indent) return [];
  const only = tokens.every(
    ({ kind }) => kind === 'modifier' || kind === 'mark' || kind === 'word' || kind === 'stop',
  );
  const words = tokens.filter(({ kind }) => kind === 'word').length;
  if (!only || words > mostWords || !(labelled.test(line.text) || saidBehind.test(line.text))) return [];
  return tokens.flatMap((token) =>
    token.kind === 'modifier' && ofPlan.has(token.modifier)
      ? [{ value: token.modifier, span: { start: token.start, end: token.end } }]
      : [],
  );
}
const mostWords = 4;

/**
 * "97112 1u  97530 2u   gp", "One unit of 97129 and two of 97130, modifier GO", "GP: ther ex 1 / ther act 2": set apart
 * behind a list, or as a label in front of it, whose services have none of their own.
 */
export function ofTheirList(scene: Scene, code: string): readonly Located<string>[] {
  return scene.rows.flatMap(({ table, mentions, tokens }) => {
    const bill =
      !table || tokens.some((token, i) => token.kind === 'modifier' && saysModifier(scene.text, tokens, i));
    if (!bill || mentions.length < 2 || !mentions.some((mention) => mention.code === code)) return [];
    const own = tokens.flatMap((token, i) => (token.kind === 'modifier' ? [{ token, i }] : []));
    if (own.length === 0 || own.some(({ token }) => !ofPlan.has(token.modifier))) return [];
    const [first, last] = [own[0]!.i, own.at(-1)!.i];
    const isApart =
      last < mentions[0]!.first
        ? first === 0 && isLabelSign(tokens[last + 1]) && mentions[0]!.first === last + 2
        : first > mentions.at(-1)!.last && isSetApart(scene.text, tokens, mentions[0]!.first, first, last);
    // "97110 1u   97530 2u   CQ" may be of the last one alone; who is responsible is so for all
    const isNamed = last < mentions[0]!.first || saysModifier(scene.text, tokens, first);
    if (!isNamed && own.some(({ token }) => !ofDiscipline.has(token.modifier))) return [];
    if (!isApart && !endsBill(scene, tokens, mentions, first)) return [];
    return own.map(({ token }) => ({ value: token.modifier, span: { start: token.start, end: token.end } }));
  });
}

/**
 * "97530 x2, 97110 x1 GP": who is responsible stands once in the visit, behind the units of the last code. `97110 GP x1`
 * is of one code.
 */
function endsBill(
  { rows }: Scene,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  first: number,
): boolean {
  const behind = tokens
    .slice(first)
    .every(({ kind }) => kind === 'modifier' || kind === 'stop' || kind === 'mark');
  const counts = tokens.slice(mentions[0]!.first, first).filter(({ kind }) => kind === 'units').length;
  const once = rows.every(
    (row) => row.tokens === tokens || row.tokens.every(({ kind }) => kind !== 'modifier'),
  );
  return behind && counts === mentions.length && tokens[first - 1]?.kind === 'units' && once;
}

const ofDiscipline: ReadonlySet<string> = new Set(['GP', 'GO', 'GN']);

/** ", modifier GO" */
const saysModifier = (text: string, tokens: readonly Token[], first: number): boolean =>
  /\bmod(?:ifier)?s?\b/i.test(text.slice(tokens[first - 1]?.start ?? 0, tokens[first]!.end));

const isLabelSign = (token: Token | undefined): boolean =>
  token?.kind === 'mark' && [':', '-', '–', '—', '='].includes(token.text);

/** A comma, a gap or a dash stands in front of the modifiers in the sentence of the list, and nothing behind them. */
function isSetApart(
  text: string,
  tokens: readonly Token[],
  from: number,
  first: number,
  last: number,
): boolean {
  const before = tokens[first - 1]!;
  if (tokens.slice(from, first).some(({ kind }) => kind === 'stop')) return false;
  const behind = tokens.slice(last + 1).every(({ kind }) => kind === 'stop' || kind === 'mark');
  const named = saysModifier(text, tokens, first);
  const front = text.slice(tokens[first - 2]?.start ?? before.start, tokens[first]!.start);
  if (named) return /,|\S {2,20}\S/.test(front);
  return behind && (/[,;–—]\s*$/.test(front) || /\S\s{2,}$|\t$|\s-\s$/.test(front));
}

/** A modifier that is said of codes by name: "CO on 97535", "59 to be appended to 97140 and 97112". */
export function forNamedCode(code: string, passages: Iterable<readonly Token[]>): readonly Located<string>[] {
  return [...passages].flatMap((tokens) =>
    tokens.flatMap((token, i) =>
      token.kind === 'modifier' && codesOf(tokens, i).includes(code)
        ? [{ value: token.modifier, span: { start: token.start, end: token.end } }]
        : [],
    ),
  );
}

/** The codes that a modifier is said to go with. */
function codesOf(tokens: readonly Token[], i: number): readonly string[] {
  let at = i + 1;
  while (isLeading(tokens[at])) at++;
  if (at === i + 1 || hangsOnCode(tokens, i)) return [];
  const codes: string[] = [];
  for (; at < tokens.length; at++) {
    const next = tokens[at]!;
    if (next.kind === 'code' || next.kind === 'name') codes.push(next.code);
    else if (!isBetween(next)) break;
  }
  return codes;
}

const namesService = ({ kind }: Token): boolean => kind === 'code' || kind === 'name';

const hangsOnCode = (tokens: readonly Token[], i: number): boolean => {
  const before = tokens.slice(0, i).findLast((token) => token.kind !== 'mark' && token.kind !== 'modifier');
  return before?.kind === 'code';
};

const isLeading = (token: Token | undefined): boolean =>
  token?.kind === 'word' &&
  /^(?:only|on|to|for|with|is|was|goes|added|applied|applies|appended|attached|be|put|used|the|modifier)$/i.test(
    token.text,
  );

const isBetween = (token: Token): boolean =>
  (token.kind === 'word' && /^(?:and|the|code|codes|only|cpt)$/i.test(token.text)) ||
  (token.kind === 'mark' && /[,&/+]/.test(token.text));
