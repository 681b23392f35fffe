/** Short stretches of a line that say nothing but who gave something: "L. Moss, PTA", "15 min by S. Ames PT", "tx by LM PTA". */

const credential = /^(?:L?PTA|DPT|PT|OTR(?:\/L)?|OTD|OT|C?\/?OTA(?:\/L)?|cota|SLP|CCC-SLP)$/;
const link = /^(?:by|with|w\/|the|tx|treated|given|done|provided|performed|led|min)$/i;
const partOfName = /^(?:\p{Lu}[\p{L}.'’-]{0,24}|\d{1,3})$/u;
const mostWords = 8;

/** The credential that the words end in, where all in front of it are parts of a name and of "15 min by"; else undefined. */
export function staffIn(words: string): string | undefined {
  const parts = words.split(/[\s,]+/).filter((part) => part !== '');
  const last = parts.at(-1);
  if (last === undefined || parts.length > mostWords || !credential.test(last)) return undefined;
  return parts.slice(0, -1).every((part) => link.test(part) || partOfName.test(part)) ? last : undefined;
}

const bracketInFront = /^[\s:;,.–—-]{0,4}[([]([^()[\]]{2,90})[)\]]/;
const byInFront = /^[\s:;,.–—-]{0,4}(by [^:;()[\]–—]{2,60})(?=[:;–—])/;
const bracketAtTheEnd = /[([]([^()[\]]{2,60})[)\]][\s.]{0,4}$/;

/** UTF-16 units at the start of the text that say who gave it; 0 where it begins otherwise. */
export function staffInFront(text: string): number {
  const bracket = bracketInFront.exec(text);
  if (bracket && bracket[1]!.split(', ').length <= 6 && everyOne(bracket[1]!)) return bracket[0].length;
  const by = byInFront.exec(text);
  return by && staffIn(by[1]!) ? by[0].length : 0;
}

/** "15 by S. Ames PT, 15 by L. Moss PTA": one after the other. */
const everyOne = (words: string): boolean =>
  staffIn(words) !== undefined || words.split(/, (?=\d)/).every((part) => staffIn(part) !== undefined);

/** Who is named at the end of a line behind the work, and where those words begin. */
export function staffAtTheEnd(text: string): { readonly by: string; readonly start: number } | undefined {
  const line = text.trimEnd();
  const bracket = bracketAtTheEnd.exec(line);
  const inBracket = bracket ? staffIn(bracket[1]!.trim()) : undefined;
  if (bracket && inBracket) return { by: inBracket, start: bracket.index };
  // behind the last dash that stands apart
  const start = Math.max(...[' -', ' –', ' —'].map((dash) => line.lastIndexOf(dash)));
  const by = start < 0 ? undefined : staffIn(line.slice(start + 2).replace(/\.$/, ''));
  if (by) return { by, start };
  return undefined;
}

/** "By L. Moss, PTA:", "PTA (L. Moss):", "PT portion:" in a line of its own: the credential. */
export function staffAlone(line: string): string | undefined {
  const words = line.replace(/^[\s*#•-]{0,12}/, '').trim();
  const ends = words.endsWith(':');
  const told = (ends ? words.slice(0, -1) : words)
    .replace(/ ?\([^()]{1,40}\)$/, '')
    .replace(/ (?:portion|part|segment)$/, '');
  return ends || /^(?:given |done |provided )?by /i.test(told) ? staffIn(told) : undefined;
}
