/** Resolves when what has come in meanwhile was taken. A worker in a browser has only timers for that. */
export const othersFirst = (): Promise<void> =>
  new Promise((resolve) => {
    if (typeof setImmediate === 'function') setImmediate(resolve);
    else setTimeout(resolve, 0);
  });
