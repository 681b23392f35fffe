import type { Context } from '../context';
import { l10n } from '../l10n';
import { bulleted, type Markdown, md, paragraphs } from '../markup';
import type { Visit } from '../model';
import { valueText } from '../payers/factList';
import { type PayerInForce, profileFor, profileNamed } from '../payers/payerOf';
import { termsOn } from '../payers/payerSet';
import type { PayerTerms } from '../payers/schema';
import { allTerms, termNames } from '../payers/terms';
import type { Hover } from './hover';

/** On the payer's name: what is known of it on the day of service. On the second payer's: what it asks besides. */
export function payerHovers(visit: Visit, context: Context): readonly Hover[] {
  const first = profileFor(visit, context);
  const { name, secondary } = visit.payer;
  return [
    ...(name ? [{ span: name.span, markdown: first ? known(first, visit) : unknown }] : []),
    ...(secondary ? [{ span: secondary.name.span, markdown: besides(visit, first, context) }] : []),
  ];
}

const unknown = md`No profile is known for this payer: neither its rule for units nor what it asks for.`;

function known({ profile, terms }: PayerInForce, visit: Visit): Markdown {
  const day = visit.dateOfService?.value ?? 'today';
  return paragraphs([
    md`**${profile.name}**, as known for ${day}`,
    ...factLines(terms),
    ...(profile.notes ? [md`${profile.notes}`] : []),
  ]);
}

/** The rule of the first payer holds; what the second requires and the first does not is worth knowing. */
function besides(visit: Visit, first: PayerInForce | null, context: Context): Markdown {
  const { kind, name } = visit.payer.secondary!;
  const profile = profileNamed(name.value, kind, context.payers) ?? context.payers.find(kind);
  const title = md`Pays second: the rules of the first payer hold.`;
  if (!profile) return title;
  const terms = termsOn(profile, visit.dateOfService?.value ?? null);
  const more = Object.fromEntries(
    allTerms
      .filter((term) => terms[term]?.value === 'required' && first?.terms[term]?.value !== 'required')
      .map((term) => [term, terms[term]]),
  ) as PayerTerms;
  const lines = factLines(more);
  return paragraphs(
    lines.length > 0
      ? [title, md`**${profile.name}** asks besides for:`, ...lines]
      : [title, md`**${profile.name}** is not known to ask for more.`],
  );
}

const factLines = (terms: PayerTerms): readonly Markdown[] => {
  const lines = allTerms.flatMap((term) => {
    const fact = terms[term];
    if (!fact) return [];
    return [
      md`${termNames[term]}: **${valueText(fact)}** (${fact.source}, ${fact.date}${fact.verify ? l10n`; to be checked` : ''})`,
    ];
  });
  return lines.length > 0 ? [bulleted(lines)] : [];
};
