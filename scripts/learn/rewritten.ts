/** Right visits, and such with one number changed, written in ways put together at random: what they say is known. */
import { besides } from '../../test/rewriting/besides';
import { composed } from '../../test/rewriting/composed';
import { kinds, planted } from '../../test/rewriting/contradictions';
import { diceOf } from '../../test/rewriting/dice';
import { type RightVisit, rightVisits } from '../../test/rewriting/rightVisits';
import { type Written, write } from '../../test/rewriting/writing';
import type { Gold, GoldNote, GoldVisit } from '../accuracy/gold';

/** No test writes notes with this seed. */
const seed = 20261130;

/** `count` visits in ways of their own, every third with a contradiction, as a round of their own (`R`). */
export function rewrittenNotes(count: number): readonly GoldNote[] {
  const dice = diceOf(seed);
  const visits = rightVisits(Math.ceil(count / 2), dice);
  const ids = Object.keys(kinds);
  return Array.from({ length: count }, (_, i) => i).flatMap((i) => {
    const id = i % 3 === 0 ? dice.pick(ids) : null;
    const wrong = id ? planted(id, visits, dice) : null;
    const visit: RightVisit = wrong?.visit ?? dice.pick(visits);
    const { manner, forms } = composed(dice.number(1, 5), dice, wrong ? kinds[id!]!.fixed : {});
    const paper =
      manner.paper.includes('another') || manner.paper.includes('older') ? 'as it is' : manner.paper;
    const written = write(visit, { ...manner, paper }, forms, dice);
    // a sum at the end of a list may be the one total or the other
    if (written.places.has('sum')) return [];
    return [
      {
        name: `R ${i}`,
        set: 'own' as const,
        text: written.text,
        gold: { visits: [labels(written, manner.besides)] } as unknown as Gold,
      },
    ];
  });
}

function labels({ told, places }: Written, beside: readonly string[]): GoldVisit {
  const { date, session, timed, treatment, services } = told;
  const between = (text: string) => {
    const [start, end] = text.split('-');
    return { start: start!, end: end! };
  };
  return {
    dateOfService: date,
    services: services.map((said) => {
      const parts = said.split(', ');
      const code = parts[0]!.slice(0, 5);
      const minutes = / (-?\d+) min/.exec(parts[0]!);
      const intervals = parts.filter((part) => /^\d\d:\d\d-/.test(part)).map(between);
      const units = parts.find((part) => /^x\d/.test(part));
      return {
        code,
        codeWritten: true,
        minutes: minutes ? Number(minutes[1]) : null,
        statedMinutes: minutes && places.has(`minutes ${code}`) ? Number(minutes[1]) : null,
        intervals,
        units: units ? Number(units.slice(1)) : null,
        modifiers: [],
      };
    }),
    notDelivered: [...new Set(beside.flatMap((name) => besides[name]!.notGiven ?? []))],
    totals: { timedMinutes: timed, treatmentMinutes: treatment },
    session: session ? between(session) : null,
    medicalNecessity: false,
    signature: false,
    elements97530: null,
    findings: [],
  };
}
