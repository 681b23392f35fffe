/** The titles of a file of comma-separated values, each in quotation marks. */
const titles = /^"[^"\n]{0,60}"(?:[,;\t]"[^"\n]{0,60}"){2,40}[ \t]*\r?$/m;
/** In UTF-16 units: a quotation mark that nothing closes ends what is joined. */
const longestField = 8_000;

/**
 * A text in which the line ends within quoted fields are blanks, so that a record of comma-separated values is one line
 * (RFC 4180, section 2.6). As long as it was; the same text where there are no such fields.
 */
export function withWholeFields(text: string): string {
  const head = titles.exec(text);
  if (!head) return text;
  const from = head.index + head[0].length;
  let joined = text.slice(0, from);
  for (let at = from; at < text.length; ) {
    const end = endOfField(text, at);
    joined += text[at] === '"' ? text.slice(at, end).replace(/[\r\n]/g, ' ') : text.slice(at, end);
    at = end;
  }
  return joined;
}

/** Behind the quoted field that begins here; else behind this place up to the next that could begin one. */
function endOfField(text: string, at: number): number {
  if (text[at] !== '"') {
    const next = text.indexOf('"', at);
    return next < 0 ? text.length : next;
  }
  for (let i = at + 1; i < Math.min(text.length, at + longestField); i++) {
    if (text[i] !== '"') continue;
    if (text[i + 1] !== '"') return i + 1;
    i++;
  }
  return at + 1;
}
