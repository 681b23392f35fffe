/** Milliseconds for each attempt: short ones first, as a lost key is the usual case, then what a busy machine needs. */
const patience = [2500, 5000, 10_000, 20_000];

/** Does something that a busy window may lose until it succeeds; the last failure is the answer if it never does. */
export async function again(attempt: (timeout: number) => Promise<void>): Promise<void> {
  for (const [index, timeout] of patience.entries())
    try {
      return await attempt(timeout);
    } catch (error) {
      if (index === patience.length - 1) throw error;
    }
}

/** Waits until something holds; `what` says in an error what was waited for. */
export async function until(
  holds: () => boolean | Promise<boolean>,
  what: string,
  timeout = 30_000,
): Promise<void> {
  for (const end = Date.now() + timeout; !(await holds()); ) {
    if (Date.now() > end) throw new Error(`waited ${timeout / 1000} s for ${what}`);
    await new Promise((look) => setTimeout(look, 50));
  }
}
