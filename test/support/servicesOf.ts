import { clockText } from '../../server/src/core/clock';
import { analyze, createContext, type Service, type Visit } from '../../server/src/core/index';

const context = createContext({ ready: true });

const words = (service: Service): string =>
  [
    service.code,
    ...(service.minutes === null ? [] : [`${service.minutes} min`]),
    ...service.intervals.map(({ value }) => `${clockText(value.from)}-${clockText(value.to)}`),
    ...(service.units ? [`x${service.units.value}`] : []),
    ...service.modifiers.map(({ value }) => value),
  ].join(' ');

const totals = ({ totals: { timedMinutes, treatmentMinutes, units } }: Visit): string[] => [
  ...(timedMinutes ? [`timed ${timedMinutes.value}`] : []),
  ...(treatmentMinutes ? [`treatment ${treatmentMinutes.value}`] : []),
  ...(units ? [`units ${units.value}`] : []),
];

/**
 * What is read of lines that stand in the treatment of a note: "97530 23 min x2 GP; not 97140 negated; timed 38".
 * Minutes as numbers, clock times in 24 hours.
 */
export function servicesOf(lines: string): string {
  return analyze(noteAround(lines), context)
    .visits.flatMap((visit) => [
      ...visit.services.map(words),
      ...visit.notDelivered.map(({ code, reason }) => `not ${code} ${reason}`),
      ...totals(visit),
    ])
    .join('; ');
}

/** A note of few words in which the lines are the treatment. */
export const noteAround = (lines: string): string =>
  `PT daily note 3/4/26\nS: knee OA. Cannot climb stairs\nO:\n${lines}\nA: better\nJ. Doe, PT\n`;
