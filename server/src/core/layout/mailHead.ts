import type { Line } from '../text';

const field = /^[>\s*]*(?:from|to|cc|bcc|subject|sent|reply-to|message-id)\s*:/i;
const dated = /^[>\s*]*(?:date|sent)\s*:/i;
/** "On Fri, Mar 13, 2026 at 5:42 PM P. Author wrote:", over two lines where the name is long. */
const quoting = /^[>\s*]*on\s[^\n]*\d[^\n]*(?:\n[^\n]*)?\bwrote:\s*$/i;

/** As `quoting` begins, in a line by itself. */
const mayQuote = /^[>\s*]*(?:on(?:\s|$)|$)/i;

/** A line of the head of a mail: who sent what to whom, and when. */
export const isMailHead = ({ text }: Line): boolean => field.test(text) || dated.test(text);

/** A mail says when it was sent, between lines for its sender and its subject or above what it quotes: that day is no visit's. */
export const isMailDate = (lines: readonly Line[], line: Line): boolean => {
  const next = lines[line.index + 1];
  if (dated.test(line.text))
    return [lines[line.index - 1], next].some((other) => other && field.test(other.text));
  if (!mayQuote.test(line.text)) return false;
  return quoting.test(line.text) || (next !== undefined && quoting.test(`${line.text}\n${next.text}`));
};
