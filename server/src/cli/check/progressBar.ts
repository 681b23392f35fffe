/** In signs. */
const width = 24;

/** `[######------------------] 1,024 of 4,096 files, 1,310 visits`: how far a check has come, on one line of a terminal. */
export function progressBar(done: number, planned: number, visits: string): string {
  const all = Math.max(planned, done, 1);
  const full = Math.floor((width * done) / all);
  const said = (files: number): string => files.toLocaleString('en-US');
  return `[${'#'.repeat(full)}${'-'.repeat(width - full)}] ${said(done)} of ${said(all)} ${all === 1 ? 'file' : 'files'}, ${visits}`;
}
