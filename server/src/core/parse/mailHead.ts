import type { Line } from '../text';

const field = /^[>\s*]*(?:from|to|cc|bcc|subject|sent|reply-to|message-id)\s*:/i;
const dated = /^[>\s*]*(?:date|sent)\s*:/i;

/** A mail says when it was sent, between lines for its sender and its subject: that day is no visit's. */
export const isMailDate = (lines: readonly Line[], line: Line): boolean =>
  dated.test(line.text) &&
  [lines[line.index - 1], lines[line.index + 1]].some((other) => other && field.test(other.text));
