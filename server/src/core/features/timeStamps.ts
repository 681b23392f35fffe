import type { Analysis } from '../analysis';
import { type ClockTime, clockText } from '../clock';
import type { Service, Visit } from '../model';
import type { Blank, Edit, NewText } from '../rule';
import { contains, type Span } from '../text';
import { type Action, notHere, offer } from './action';
import { isOn, lineAt, wholeLines } from './place';

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
  const place = workPlace(analysis, service);
  const line = wholeLines(analysis, place);
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
    start(insertion(analysis, place, [text, '-', time])),
    end(insertion(analysis, place, [time, '-', text])),
    offer('time-blank', blankTitle, insertion(analysis, place, [time, '-', time])),
  ];
}

/** A unit behind a number of minutes; a full stop only where it does not end a sentence. */
const minuteUnit = /^[ \t]*(?:'|min(?:ute)?s?(?:\.(?=,| [a-z]))?)/i;

/** Minutes further from the name stand at the end of a description. In UTF-16 units. */
const near = 40;

/**
 * The words behind which the times belong: the minutes of the service where they stand as such near its name,
 * else its name. In a table of aligned columns the end of the row, so that no column moves.
 */
function workPlace(analysis: Analysis, service: Service): Span {
  const { text } = analysis;
  const name = service.name.span;
  const line = lineAt(analysis, name.start);
  const minutes = service.statedMinutes.find(
    ({ span }) =>
      contains(line, span) &&
      span.start >= name.end &&
      span.start - name.end <= near &&
      !text.slice(name.end, span.start).includes(':') &&
      minuteUnit.test(text.slice(span.end, line.end)),
  );
  if (minutes) return minutes.span;
  const aligned = /\S {2,}\S/.test(text.slice(name.start, line.end)) && !line.text.includes('|');
  return aligned ? { start: name.start, end: line.start + line.text.trimEnd().length } : name;
}

/** The times in brackets of their own, or inside the bracket that holds the minutes. */
function insertion(analysis: Analysis, place: Span, interval: NewText): readonly Edit[] {
  const rest = analysis.text.slice(place.end, place.end + 12);
  const unit = minuteUnit.exec(rest)?.[0].length ?? 0;
  const closes = rest.slice(unit).startsWith(')');
  const at = place.end + unit;
  const text = closes ? [', ', ...interval] : [' (', ...interval, ')'];
  return [{ span: { start: at, end: at }, text }];
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
