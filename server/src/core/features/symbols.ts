import type { Analysis } from '../analysis';
import { l10n } from '../l10n';
import type { Section, Service, Visit } from '../model';
import { minutesOf } from '../services';
import { contains, cover, type Span } from '../text';
import { visitLabel, wordsOf } from './place';
import { shownFindings } from './together';

/** One line of the outline. `name` lies inside `span`; children lie inside the span of their parent. */
export interface Outline {
  readonly kind: 'visit' | 'section' | 'service';
  readonly title: string;
  /** "25 min, 1 unit"; of a visit "97530 97110 · 39 min · 2 to settle". */
  readonly detail: string;
  readonly span: Span;
  readonly name: Span;
  readonly children: readonly Outline[];
}

/** Visits, the sections of each, and the services where they stand. */
export function outline(analysis: Analysis): readonly Outline[] {
  return analysis.visits.map((visit) => {
    // A later visit inherits the head of the file, which stands outside of it.
    const sections = visit.sections
      .map((section) => sectionOutline(analysis, visit, section))
      .filter((section) => contains(visit.span, section.span));
    // a charge in a list of all visits stands outside of it, too
    const loose = visit.services
      .filter((service) => contains(visit.span, service.name.span))
      .filter((service) => !sections.some((section) => contains(section.span, service.name.span)))
      .map((service) => serviceOutline(service));
    return {
      kind: 'visit' as const,
      title: visitLabel(visit),
      detail: visitDetail(analysis, visit),
      span: visit.span,
      name: nameWithin(visit.span, visit.dateOfService?.span),
      children: [...sections, ...loose].sort((a, b) => a.span.start - b.span.start),
    };
  });
}

/** "97530 97110 · 39 min · 2 to settle"; what is zero is left out. */
function visitDetail(analysis: Analysis, visit: Visit): string {
  const minutes = minutesOf(visit.services);
  const open = shownFindings(analysis).filter(
    ({ visit: index, severity }) => index === visit.index && (severity === 'error' || severity === 'warning'),
  );
  return [
    visit.services.map(({ code }) => code).join(' '),
    ...(minutes > 0 ? [l10n`${minutes} min`] : []),
    ...(open.length > 0 ? [l10n`${open.length} to settle`] : []),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function sectionOutline(analysis: Analysis, visit: Visit, section: Section): Outline {
  const span = cover(section.heading ? [section.heading, section.body] : [section.body])!;
  const title = section.heading ? wordsOf(analysis.text, section.heading, 40) : 'Head';
  return {
    kind: 'section',
    title,
    detail: '',
    span,
    name: nameWithin(span, section.heading ?? undefined),
    children: visit.services
      .filter((service) => contains(span, service.name.span))
      .map((service) => serviceOutline(service)),
  };
}

function serviceOutline(service: Service): Outline {
  const parts = [
    service.minutes === null ? '' : l10n`${service.minutes} min`,
    service.units === null ? '' : `${service.units.value} ${service.units.value === 1 ? 'unit' : 'units'}`,
  ];
  return {
    kind: 'service',
    title: service.name.value === service.code ? service.code : `${service.code} ${service.name.value}`,
    detail: parts.filter(Boolean).join(', '),
    span: service.name.span,
    name: service.name.span,
    children: [],
  };
}

const nameWithin = (outer: Span, name: Span | undefined): Span =>
  name && contains(outer, name) ? name : { start: outer.start, end: outer.start };
