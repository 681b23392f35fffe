import type { Analysis } from '../analysis';
import type { Context } from '../context';
import type { VisitSummary } from '../episode/summary';
import { l10n, translated } from '../l10n';
import { apart, type Markdown, md, paragraphs } from '../markup';
import { elementIds, type NotGivenReason, type Visit } from '../model';
import { findModifier, modifierSource } from '../modifiers/modifierSet';
import { lastThreshold, thresholdNotFound, thresholdOn } from '../modifiers/thresholds';
import { sourceText, therapyThreshold } from '../sources';
import { overlaps, type Span } from '../text';
import { elementWords } from './elements';
import { figureReadings } from './figureReadings';
import { abbreviationHover } from './hoverAbbreviation';
import { codeFacts, codeMeaning } from './hoverCode';
import { serviceHover } from './hoverService';
import { trendHovers } from './hoverTrend';
import { payerHovers } from './payerHovers';
import { visitAt } from './place';

/** What is known about the words at a place; the first line is the answer. */
export interface Hover {
  readonly span: Span;
  readonly markdown: Markdown;
}

/**
 * Everything that the words at `offset` mean to the tool: a code, a number as it was read, words that
 * support an element, a short form, a blank. The fewest words come first; undefined where nothing is known. `others` are visits of
 * other notes that may be of the same patient.
 */
export const hover = (
  analysis: Analysis,
  offset: number,
  context: Context,
  others: readonly VisitSummary[] = [],
): Hover | undefined =>
  // A cursor behind a word, as the keyboard leaves it, asks about the word too.
  hoverOn(analysis, offset, context, others) ??
  hoverOn(analysis, offset - 1, context, others) ??
  bareCode(analysis, offset, context) ??
  abbreviationHover(analysis.text, offset);

/** A code that stands anywhere, also where nothing was read as a visit yet. */
function bareCode({ text }: Analysis, offset: number, context: Context): Hover | undefined {
  const before = /[A-Z0-9]*$/.exec(text.slice(Math.max(0, offset - 5), offset))![0];
  const start = offset - before.length;
  const [word] = /^[A-Z0-9]*/.exec(text.slice(start, start + 6))!;
  const isWhole =
    !/[\p{L}\p{N}.-]$/u.test(text.slice(0, start)) &&
    !/^(?:[\p{L}\p{N}]|-\d{3})/u.test(text.slice(start + word.length));
  if (!isWhole || !context.codes.find(word)) return undefined;
  const markdown = paragraphs([codeFacts(word, context), ...codeMeaning(word)]);
  return { span: { start, end: start + word.length }, markdown };
}

function hoverOn(
  analysis: Analysis,
  offset: number,
  context: Context,
  others: readonly VisitSummary[],
): Hover | undefined {
  const visit = visitAt(analysis, offset);
  if (!visit) return undefined;
  const under = ({ span }: { readonly span: Span }) => span.start <= offset && offset < span.end;
  const found = [
    ...modifiers(visit),
    ...services(analysis, visit, context, under),
    ...payerHovers(visit, context),
    ...readings(analysis, visit, context, under),
    ...blanks(visit),
    ...unreadable(visit),
    ...notGiven(visit, context),
    ...evidence(visit),
    ...trendHovers(analysis, visit, others),
  ].filter(under);
  const near = abbreviationHover(analysis.text, offset);
  const short = near && under(near) ? near : undefined;
  if (found.length === 0) return short;
  found.sort((a, b) => lengthOf(a.span) - lengthOf(b.span));
  // what a short form stands for is told below what it means here
  if (short) found.push(short);
  const different = new Map(found.map(({ markdown }) => [markdown.source, markdown]));
  return { span: found[0]!.span, markdown: apart([...different.values()]) };
}

const lengthOf = (span: Span): number => span.end - span.start;

/** A code says more than that it was read as one; of a figure it is told why. */
const readings = (
  analysis: Analysis,
  visit: Visit,
  context: Context,
  under: (words: { readonly span: Span }) => boolean,
): readonly Hover[] =>
  visit.readings
    .filter(under)
    .filter(({ span }) => !visit.services.some(({ mentions }) => mentions.some((words) => same(words, span))))
    .map(({ span, as }) => ({
      span,
      markdown: paragraphs([md`Read as **${as}**`, ...whyRead(analysis, visit, context, span)]),
    }));

/** Of one hundred: what is less likely is not worth a line of a hover. */
const leastLikely = 10;

function whyRead(analysis: Analysis, visit: Visit, context: Context, at: Span): readonly Markdown[] {
  const figure = figureReadings(analysis, visit.index, context).find(({ span }) => overlaps(span, at));
  if (!figure) return [];
  const { because, or } = figure;
  return [
    ...(because.length > 0 ? [md`Because ${because.join('; ')}.`] : []),
    ...or.filter(({ of100 }) => of100 >= leastLikely).map(({ as }) => md`It could also be ${as}.`),
  ];
}

const same = (a: Span, b: Span): boolean => a.start === b.start && a.end === b.end;

const blanks = (visit: Visit): readonly Hover[] =>
  visit.placeholders.map(({ span, value }) => ({
    span,
    markdown: md`Blank to fill in: **${value}**. The note is not ready to sign while it stands here.`,
  }));

const unreadable = (visit: Visit): readonly Hover[] =>
  visit.unreadable.map(({ span, kind }) => ({
    span,
    markdown: md`Looks like a ${kind}, but could not be read as one.`,
  }));

/** Only for the words asked about: the derivation of the units is the dear part of a hover. */
const services = (
  analysis: Analysis,
  visit: Visit,
  context: Context,
  under: (words: { readonly span: Span }) => boolean,
): readonly Hover[] =>
  visit.services.flatMap((service) =>
    [service.name.span, ...service.mentions]
      .map((span) => ({ span }))
      .filter(under)
      .map(({ span }) => ({ span, markdown: serviceHover(analysis, visit, service, context) })),
  );

const modifiers = (visit: Visit): readonly Hover[] =>
  visit.services.flatMap((service) =>
    service.modifiers.map(({ span, value }) => ({
      span,
      markdown: paragraphs([modifierText(value), ...(value === 'KX' ? thresholdText(visit) : [])]),
    })),
  );

function modifierText(code: string): Markdown {
  const modifier = findModifier(code);
  if (!modifier) return md`**${code}** is not in the list of therapy modifiers.`;
  const caution = modifier.verify ? md` Check with the payer before you rely on it.` : md``;
  return md`**${modifier.code}** ${modifier.label}.${caution}\n\nSource: ${modifierSource.title}, ${modifierSource.date}`;
}

/** The amounts of the year of service, where they are known. */
function thresholdText(visit: Visit): readonly Markdown[] {
  const date = visit.dateOfService?.value;
  const threshold = date && thresholdOn(date);
  if (!threshold && date && date > lastThreshold) return [md`${thresholdNotFound(date)}`];
  if (!threshold) return [];
  const [kx, review] = [threshold.kx, threshold.review].map((amount) => amount.toLocaleString('en-US'));
  return [
    md`In ${threshold.year} it is wanted above $${kx!} (physical and speech-language therapy together, occupational therapy by itself); a medical review may begin at $${review!}.\n\nSource: ${sourceText(therapyThreshold)}`,
  ];
}

const reasons: Readonly<Record<NotGivenReason, string>> = {
  unticked: l10n`its box is not ticked`,
  negated: l10n`the words say it was not done`,
  planned: l10n`it is planned`,
  past: l10n`it belongs to an earlier visit`,
  home: l10n`it is for home`,
  goal: l10n`it stands in a goal`,
  struck: l10n`it is crossed out`,
  declined: l10n`it was declined`,
  'billing-note': l10n`it stands in a note about billing`,
};

const notGiven = (visit: Visit, context: Context): readonly Hover[] =>
  visit.notDelivered.map(({ code, name, reason }) => ({
    span: name.span,
    markdown: md`Not counted as given in this visit: ${reasons[reason]}.\n\n${codeFacts(code, context)}`,
  }));

function evidence(visit: Visit): readonly Hover[] {
  const { elements, medicalNecessity } = visit.wording;
  const supports = (title: string) => (words: { span: Span; reason: string; strength: string }) => ({
    span: words.span,
    markdown: md`${words.strength === 'weak' ? l10n`Supports in part` : 'Supports'} **${title}**: ${translated(words.reason)}`,
  });
  return [
    ...(elements
      ? elementIds.flatMap((id) => elements[id].evidence.map(supports(`${elementWords[id].title} (97530)`)))
      : []),
    ...[...medicalNecessity.condition, ...medicalNecessity.limitation].map(
      supports(elementWords['medical-necessity'].title),
    ),
  ];
}
