import type { Analysis } from '../analysis';
import { type ClockTime, clockText } from '../clock';
import { fillGap } from '../fixes/insert';
import type { Service, Visit } from '../model';
import type { Blank, Edit, NewText } from '../rule';
import { contains, type Span } from '../text';
import { type Action, notHere, offer } from './action';
import { isOn, wholeLines } from './place';

const time: Blank = { ask: 'time' };

/**
 * Offers to note when the work of a service starts and ends: the clock time now, or blanks. A time that
 * stands in the note already is never touched; blanks that wait on the line are filled first.
 */
export function timeStamps(analysis: Analysis, visit: Visit, lines: Span, now: ClockTime): readonly Action[] {
  return visit.services
    .filter((service) => isOn(lines, service))
    .flatMap((service) => stampsOf(analysis, visit, service, now));
}

function stampsOf(analysis: Analysis, visit: Visit, service: Service, now: ClockTime): readonly Action[] {
  const line = wholeLines(analysis, service.room.times.span);
  const insertion = (interval: NewText) => [fillGap(visit, service.room.times, interval)];
  const blanks = visit.placeholders.filter((blank) => blank.value === time.ask && contains(line, blank.span));
  const text = styled(analysis, visit, now);
  const blankTitle = `Insert a blank for start and end time of ${service.code}`;
  const start = (edits: readonly Edit[]) =>
    offer('start-now', `Insert start time now (${text}) for ${service.code}`, edits);
  const end = (edits: readonly Edit[]) =>
    offer('end-now', `Insert end time now (${text}) for ${service.code}`, edits);
  if (blanks.length > 0) {
    const last = end([{ span: blanks.at(-1)!.span, text: [text] }]);
    // Of a pair of blanks one is left once the start is filled: that one is the end.
    return blanks.length === 1 ? [last] : [start([{ span: blanks[0]!.span, text: [text] }]), last];
  }
  if (service.intervals.length > 0) {
    const written = service.intervals.map(({ span }) => analysis.text.slice(span.start, span.end));
    return [
      notHere('time-blank', blankTitle, `${service.code} already has its times: ${written.join(', ')}`),
    ];
  }
  return [
    start(insertion([text, '-', time])),
    end(insertion([time, '-', text])),
    offer('time-blank', blankTitle, insertion([time, '-', time])),
  ];
}

/** With am or pm where this visit writes its times so. */
function styled(analysis: Analysis, visit: Visit, now: ClockTime): string {
  const written = [visit.session?.from, visit.session?.to, ...visit.services.flatMap((s) => s.intervals)]
    .flatMap((found) => (found ? [analysis.text.slice(found.span.start, found.span.end)] : []))
    .find((text) => /\d\s*[ap]\.?m?\b/i.test(text));
  if (!written) return clockText(now);
  const hours = Math.floor(now / 60);
  const half = hours < 12 ? 'am' : 'pm';
  const twelve = `${hours % 12 || 12}:${String(now % 60).padStart(2, '0')}`;
  const spaced = /\d\s/.test(written) ? ' ' : '';
  return `${twelve}${spaced}${/[AP]/.test(written) ? half.toUpperCase() : half}`;
}
