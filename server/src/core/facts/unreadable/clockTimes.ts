import type { Unreadable } from '../../model';
import { matchesIn } from '../../text';
import {
  atService,
  beforeService,
  behindSideLabel,
  behindStretchLabel,
  besideTimes,
  type Place,
} from './place';

const half = '(?:\\s*[ap]\\.?m\\b\\.?)?';
/** A time of day, well written or not. */
const side = `(?:[\\dOoIl]{1,2}\\s?(?:::|:;|;:|[:;])\\s?[\\dOoIl]{1,2}|\\d{3,4})${half}`;
const to = '\\s*(?:-+|–|—|to|until|till|thru|->|→)\\s*';
const stretch = new RegExp(`(?<![\\w.:;/#$-])(${side})(${to})(${side})(?![\\w/]|[:;.-]\\d)`, 'gi');
const alone = new RegExp(`(?<![\\w.:;/#$-])${side}(?![\\w/]|[:;.-]\\d)`, 'gi');
const open = new RegExp(
  `(?<![\\w.:/#$-])\\d{1,2}:[0-5]\\d${half}\\s*(?:-+|–|—|to|until|till)\\s*(\\?{1,2})?(?=\\s*(?:$|[),;|:]))`,
  'gi',
);
const asked = /(?<=[:=]\s?)\?{1,2}(?![\w?])/g;

interface Fault {
  readonly why?: NonNullable<Unreadable['why']>;
  /** A digit more makes it a time. */
  readonly unfinished?: boolean;
}

/** What is wrong with a time of day as it is written; null where nothing is. */
function fault(written: string): Fault | null {
  const match =
    /^(\d{1,2}):(\d{1,2})(?:\s*([ap])\.?m\b\.?)?$/i.exec(written) ?? /^(\d{1,2})(\d{2})$/.exec(written);
  if (!match) return {};
  const [hour, minute] = [Number(match[1]), Number(match[2])];
  if (hour > 24 || minute > 59) return { why: { is: 'no such time', hour, minute } };
  if (match[2]!.length === 1) return { unfinished: true };
  return hour > 12 && match[3]?.toLowerCase() === 'a' ? {} : null;
}

const isDigits = (written: string): boolean => /^\d{3,4}$/.test(written);
/** Four figures that could be a time but for their minutes. */
const nearTime = (written: string): boolean =>
  !isDigits(written) || (written.length === 4 ? Number(written.slice(0, 2)) < 25 : /^[1-9]/.test(written));

/** What looks like a time of day of the visit on a line and is none. */
export function unreadableTimes(place: Place): readonly Unreadable[] {
  const { line } = place;
  const found: Unreadable[] = [];
  const add = (index: number, length: number, { why, unfinished }: Fault): void => {
    const start = line.start + index;
    found.push({
      kind: 'clock time',
      span: { start, end: start + length },
      ...(why ? { why } : {}),
      ...(unfinished ? { unfinished } : {}),
    });
  };
  for (const match of matchesIn(line.text, stretch)) {
    const [from, joint, until] = [match[1]!, match[2]!, match[3]!];
    const end = match.index + match[0].length;
    const digits = isDigits(from) && isDigits(until);
    const placed =
      atService(place, match.index, besideTimes) ||
      beforeService(place, end) ||
      behindStretchLabel(place, match.index) ||
      behindSideLabel(place, match.index);
    const clocks = /^\d{1,2}:\d{2}/.test(from) || /^\d{1,2}:\d{2}/.test(until);
    if (!nearTime(from) || !nearTime(until) || !(placed || (clocks && !digits && !place.labelsOnly)))
      continue;
    const [first, second] = [fault(from), fault(until)];
    if (digits && first && second) add(match.index, match[0].length, first);
    else {
      // with a digit missing, only the end may still be typed
      if (first) add(match.index, from.length, { ...first, unfinished: false });
      if (second)
        add(match.index + from.length + joint.length, until.length, {
          ...second,
          unfinished: second.unfinished === true && line.text.slice(end).trim() === '',
        });
    }
  }
  for (const match of matchesIn(line.text, alone)) {
    if (!behindSideLabel(place, match.index) || !nearTime(match[0])) continue;
    const wrong = fault(match[0]);
    const last = line.text.slice(match.index + match[0].length).trim() === '';
    if (wrong) add(match.index, match[0].length, { ...wrong, unfinished: wrong.unfinished === true && last });
  }
  for (const match of matchesIn(line.text, open))
    if (atService(place, match.index, besideTimes) || behindStretchLabel(place, match.index))
      add(match.index, match[0].length, { why: { is: 'no end' }, unfinished: match[1] === undefined });
  for (const match of matchesIn(line.text, asked))
    if (behindSideLabel(place, match.index)) add(match.index, match[0].length, {});
  return found;
}
