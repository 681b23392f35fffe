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
): number[] {
  const r = serviceRoles.indexOf(role);
  const row = scene.rows[figure.row]!;
  const same = peers.indexOf(figure) === scene.codes.indexOf(code) ? 1 : 0;
  const amount = peers.length === scene.codes.length ? 0 : peers.length < scene.codes.length ? 1 : 2;
  const own = work.get(code) ?? 0;
  const most = Math.max(0, ...work.values());
  return [
    at(named, r, inSentence, row.mentions.length),
    at(order, r, same, amount),
    at(unsure, r, scene.mentions.some((mention) => mention.code === code && mention.sure) ? 0 : 1),
    at(only, r, scene.codes.length),
    at(otherwise, r, hasMinutes(scene, figure, code) ? 1 : 0, isTotal ? 1 : 0),
    at(words, r, own, own > 0 && own === most ? 1 : 0),
  ];
}

/** Minutes stand in a line that names the service, other than this figure. */
const hasMinutes = ({ mentions, rows }: Scene, figure: Figure, code: string): boolean =>
  mentions.some(
    (mention) =>
      mention.code === code &&
      rows[mention.row]!.figures.some((other) => other.kind === 'duration' && other !== figure),
  );
