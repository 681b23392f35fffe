/** A figure of a service that is told by what was done, or listed in the order of the services elsewhere. */
import type { Figure, Scene } from '../figure';
import { at, counts, reason, yesNo } from '../reasons';
import { type ServiceRole, serviceRoles } from './beside';

const named = reason('services named in its sentence', serviceRoles, counts(2), counts(2));
const order = reason('same place in the order of the visit', serviceRoles, yesNo, [
  'as many',
  'fewer',
  'more',
]);
const unsure = reason('only short names of it', serviceRoles, yesNo);
const only = reason('services of the visit', serviceRoles, counts(4));
const otherwise = reason('it has minutes of its own, a label of totals', serviceRoles, yesNo, yesNo);
const words = reason('words of that work in its sentence', serviceRoles, counts(2), yesNo);

/** What stands in the sentence of a figure. */
export interface Sentence {
  /** Services that it names. */
  readonly named: number;
  /** How many words of the usual work of each code. */
  readonly work: ReadonlyMap<string, number>;
}

export function reasonsTold(
  scene: Scene,
  figure: Figure,
  code: string,
  role: ServiceRole,
  peers: readonly Figure[],
  { named: inSentence, work }: Sentence,
  isTotal: boolean,
  own: readonly Figure[],
): number[] {
  const r = serviceRoles.indexOf(role);
  const row = scene.rows[figure.row]!;
  const same = peers.indexOf(figure) === scene.codes.indexOf(code) ? 1 : 0;
  const amount = peers.length === scene.codes.length ? 0 : peers.length < scene.codes.length ? 1 : 2;
  const done = work.get(code) ?? 0;
  const most = Math.max(0, ...work.values());
  return [
    at(named, r, inSentence, row.mentions.length),
    at(order, r, same, amount),
    at(unsure, r, scene.mentions.some((mention) => mention.code === code && mention.sure) ? 0 : 1),
    at(only, r, scene.codes.length),
    at(otherwise, r, own.some((other) => other !== figure) ? 1 : 0, isTotal ? 1 : 0),
    at(words, r, done, done > 0 && done === most ? 1 : 0),
  ];
}

/** By code, minutes in lines that name it: two of them tell whether there are any beside a figure. */
export function minutesOfCodes({ mentions, rows }: Scene): ReadonlyMap<string, readonly Figure[]> {
  const found = new Map<string, Figure[]>();
  for (const { code, row } of mentions) {
    const known = found.get(code) ?? [];
    found.set(code, known);
    for (const figure of rows[row]!.figures) {
      if (known.length === 2) break;
      if (figure.kind === 'duration' && !known.includes(figure)) known.push(figure);
    }
  }
  return found;
}
