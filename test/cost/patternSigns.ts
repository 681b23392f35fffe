/** How much of a text is given to patterns. */

/** They look at one place alone, however long the text is. */
const looksOnce = ({ source, sticky, multiline }: RegExp): boolean =>
  sticky || (!multiline && ['^', '(^', '(?:^'].some((start) => source.startsWith(start)));

/**
 * Characters (UTF-16) that patterns go over while `work` is done, up to their match or the end of the text: what
 * grows with its square where a pattern is asked again and again about all that stands in front of a place. Everything
 * in the language that runs a regular expression calls `exec` once that is not the built-in one.
 */
export function patternSigns(work: () => void): number {
  let signs = 0;
  const exec = RegExp.prototype.exec;
  RegExp.prototype.exec = function (text) {
    const from = this.global ? this.lastIndex : 0;
    const match = exec.call(this, text);
    if (!looksOnce(this)) signs += (match ? match.index + match[0].length : `${text}`.length) - from;
    return match;
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return signs;
}
