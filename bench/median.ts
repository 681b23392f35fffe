/** Median processor time of one run in milliseconds, after a warm-up: what else the machine does matters little. */
export function median(work: () => void): number {
  const warm = process.cpuUsage();
  while (process.cpuUsage(warm).user < 1_500_000) work();
  const times = Array.from({ length: 7 }, () => {
    const start = process.cpuUsage();
    let runs = 0;
    let used = 0;
    // The processor's clock is coarse: a tenth of a second at least.
    while (used < 100_000) {
      work();
      runs += 1;
      const { user, system } = process.cpuUsage(start);
      used = user + system;
    }
    return used / runs / 1000;
  });
  return times.sort((a, b) => a - b)[3]!;
}
