/**
 * A test in a real window has a second attempt: an editor of several processes may lose a key or answer late
 * on a busy machine, and what is really wrong fails twice. A pass that needed it is told, never silent.
 */
export const retries = 1;

/** Mocha's root hooks, for `--require` and for the runs inside an extension host. */
export const mochaHooks = {
  afterEach(this: Mocha.Context): void {
    const test = this.currentTest as (Mocha.Test & { currentRetry(): number }) | undefined;
    if (test?.state === 'passed' && test.currentRetry() > 0)
      console.log(`second attempt needed: ${test.fullTitle()}`);
  },
};
