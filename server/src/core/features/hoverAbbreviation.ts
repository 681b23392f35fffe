import data from '../../../data/abbreviations.json';
import { type Markdown, md } from '../markup';
import type { Hover } from './hover';

const known = new Map(data.abbreviations.map(({ short, means }) => [short, means]));

/** Of a short form with what stands beside it, in UTF-16 units: `min A/mod A`, `6MWT`. */
const longest = 12;

/** Letters, figures, and the line inside of `w/c`. */
const isPart = (sign: string | undefined): boolean => sign !== undefined && /[\p{L}\p{N}/]/u.test(sign);

/** What the short form at a place stands for; where it can stand for several things, that it does. */
export function abbreviationHover(text: string, offset: number): Hover | undefined {
  let start = offset;
  let end = offset;
  while (offset - start <= longest && isPart(text[start - 1])) start--;
  while (end - offset <= longest && isPart(text[end])) end++;
  const [before, behind] = [text.slice(start, offset), text.slice(offset, end)];
  const next = behind.indexOf('/');
  return (
    hoverOf(text, start, end) ??
    // "CGA/SBA", "BUE/BLE"
    hoverOf(text, start + before.lastIndexOf('/') + 1, next < 0 ? end : offset + next)
  );
}

function hoverOf(text: string, start: number, end: number): Hover | undefined {
  const short = text.slice(start, end);
  const means = known.get(short);
  return means && { span: { start, end }, markdown: meaning(short, means) };
}

function meaning(short: string, means: readonly string[]): Markdown {
  const [only, ...others] = means;
  if (others.length === 0) return md`**${short}** is short for ${only!}.`;
  const listed = `${means.slice(0, -1).join(', ')} or ${means.at(-1)}`;
  return md`**${short}** can mean ${listed}. Whoever reads the note has to guess: spell it out where it matters.`;
}
