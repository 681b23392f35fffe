import type { Analysis } from '../../analysis';
import { type GoalName, goalNamesIn } from '../../facts/goalNames';
import type { Service, Visit } from '../../model';
import type { Span } from '../../text';
import { lineAt, touches } from '../place';

/** A service with its visit. */
export interface Given {
  readonly visit: Visit;
  readonly service: Service;
}

/** Where the note names a service, and its figures. */
export const statementsOf = ({
  name,
  mentions,
  statedMinutes,
  intervals,
  units,
  modifiers,
}: Service): readonly Span[] =>
  inOrder([
    name.span,
    ...mentions,
    ...[...statedMinutes, ...intervals, ...modifiers].map(({ span }) => span),
    ...(units ? [units.span] : []),
  ]);

/** The service that the words at a place speak of; the closest words win. */
export function serviceUnder({ visits }: Analysis, offset: number): Given | undefined {
  const found = visits.flatMap((visit) =>
    visit.services.flatMap((service) =>
      [...statementsOf(service), ...service.narrative]
        .filter((span) => touches(span, offset))
        .map((span) => ({ visit, service, length: span.end - span.start })),
    ),
  );
  return found.reduce<(typeof found)[number] | undefined>(
    (best, one) => (best && best.length <= one.length ? best : one),
    undefined,
  );
}

/** The goal that is named at a place, or with which the line of it begins. */
export function goalUnder(analysis: Analysis, offset: number): GoalName | undefined {
  const line = lineAt(analysis, offset);
  const names = goalNamesIn([line]);
  return (
    names.find(({ span }) => touches(span, offset)) ??
    names.find(({ span }) => line.text.slice(0, span.start - line.start).trim() === '')
  );
}

/** Each place once, in the order of the text. */
export function inOrder(spans: readonly Span[]): readonly Span[] {
  const each = new Map(spans.map((span) => [`${span.start}-${span.end}`, span]));
  return [...each.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}
