/** How often a pattern is run. */

/**
 * Runs of a pattern while `work` is done. Everything in the language that runs a regular expression (`test`, `match`,
 * `matchAll`, `replace`, `search`, `split`) calls `exec` for each match once `exec` is not the built-in one.
 */
export function patternRuns(work: () => void): number {
  let runs = 0;
  const exec = RegExp.prototype.exec;
  RegExp.prototype.exec = function (text) {
    runs += 1;
    return exec.call(this, text);
  };
  try {
    work();
  } finally {
    RegExp.prototype.exec = exec;
  }
  return runs;
}
