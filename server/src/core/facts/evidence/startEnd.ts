import type { Evidence } from '../../model';
import type { EvidenceInput } from './input';
import { evidence } from './reading';

/** Clock times of the 97530 work itself; time in and out of the visit are not it. */
export const startEnd = ({ facts }: EvidenceInput): readonly Evidence[] =>
  facts.services
    .filter((service) => service.code === '97530')
    .flatMap((service) => service.intervals)
    .map((interval) => evidence(interval.span, 'start and end of the work'));
