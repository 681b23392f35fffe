import type { Gap, Service, Visit } from '../model';
import type { NewText } from '../rule';
import { inOneOf, lineAbout, lineAt, type Placed } from './insert';

/**
 * Clock times of a service, in brackets: behind its minutes or its name, else behind all that is said of it there, else
 * at the end of its line
 * or in one below. Where figures are known by their order, times between them would change what they are.
 */
export const timesOf = (visit: Visit, service: Service, times: NewText): Placed =>
  inOneOf(
    visit,
    [
      service.room.times,
      bracket(service.record.end),
      bracket(lineAt(visit, service.record.end).end),
      bracket(lineAt(visit, service.name.span.start).end),
      lineAbout(visit, service),
    ],
    times,
  );

const bracket = (at: number): Gap => ({
  span: { start: at, end: at },
  before: ' (',
  after: ')',
  sentence: false,
});
