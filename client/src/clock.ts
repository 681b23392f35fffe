/** Inserting the clock time now, or a blank for it, into a line of a note; no editor in here. */

export const blankTime = '__:__';

/** Replaces `from`..`to` of the line (UTF-16 columns) by `text`. */
export interface LineEdit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** `14:05`, or `2:05 PM` in the manner of the note if it writes its times so. */
export function clockNow(now: Date, note: string): string {
  const minutes = String(now.getMinutes()).padStart(2, '0');
  const hours = now.getHours();
  const sample = /\d:\d\d( ?)([ap])(\.?)m\b(\.?)/i.exec(note);
  if (!sample) return `${String(hours).padStart(2, '0')}:${minutes}`;
  const [, space, letter, dot, lastDot] = sample;
  const half = `${hours < 12 ? 'a' : 'p'}${dot}m${lastDot}`;
  const cased = letter === letter!.toUpperCase() ? half.toUpperCase() : half;
  return `${hours % 12 || 12}:${minutes}${space}${cased}`;
}

/**
 * Where a start or end time goes: into the blank that waits for it on this line, else at the cursor,
 * a start with a blank for its end. A time that is written is never replaced.
 */
export function timeEdit(line: string, cursor: number, time: string, which: 'start' | 'end'): LineEdit {
  const waiting = which === 'start' ? startBlank(line) : endBlank(line);
  if (waiting !== undefined) return { from: waiting, to: waiting + blankTime.length, text: time };
  return spaced(line, cursor, which === 'start' ? `${time}-${blankTime}` : time);
}

/** A blank interval at the cursor. */
export const blankInterval = (line: string, cursor: number): LineEdit =>
  spaced(line, cursor, `${blankTime}-${blankTime}`);

/** The first blank that is not the end of an interval. */
function startBlank(line: string): number | undefined {
  for (const { index } of line.matchAll(/__:__/g))
    if (!/[-–—]\s?$|\b(?:to|until|out)[\s:]*$/i.test(line.slice(0, index))) return index;
  return undefined;
}

/** The last blank that is not the start of an interval. */
function endBlank(line: string): number | undefined {
  return [...line.matchAll(/__:__/g)]
    .reverse()
    .find(({ index }) => !/^\s?[-–—]|^\s+(?:to|until)\b/i.test(line.slice(index + blankTime.length)))?.index;
}

/** At the cursor, or behind the word or number that it stands in. */
function spaced(line: string, cursor: number, text: string): LineEdit {
  const inWord = /[\p{L}\p{N}]$/u.test(line.slice(0, cursor));
  const at = inWord ? cursor + /^(?:[.:]?[\p{L}\p{N}])*/u.exec(line.slice(cursor))![0].length : cursor;
  const before = /[\s([|:,=]$|^$/.test(line.slice(0, at)) ? '' : ' ';
  const after = /^[\s)\]|:,.;]|^$/.test(line.slice(at)) ? '' : ' ';
  return { from: at, to: at, text: before + text + after };
}
