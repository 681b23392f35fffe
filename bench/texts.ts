/** Texts of the sizes and shapes that a bench asks for; all invented. */

/** A log of one patient with `visits` dated visits. */
export function log(visits: number): string {
  const day = (index: number) => new Date(Date.UTC(2025, 0, 6 + 2 * index)).toISOString().slice(0, 10);
  const visit = (index: number) => `
== ${day(index)} ==  in 10:00  out 10:45
S: Stairs at home still worry him, ${index % 7}/10 pain.
97530  10:00-10:23  23 min  x2
   Stair climbing 8 steps x4 w/ R rail, CGA, cue "heel down", to reach bedroom upstairs. 2 rests, RPE 13.
97110  10:23-10:40  17 min  x1
   Leg press 60# 3x10, step-ups 6" x${10 + (index % 5)}
A: ${2 + (index % 6)} of 8 steps without touching the rail, ${1 + (index % 6)} of 8 last visit.
A. Person, PT
`;
  return `VISIT LOG\nIns: Medicare Part B\nDx: R TKA; cannot climb the stairs to his bedroom\n${Array.from({ length: visits }, (_, index) => visit(index)).join('')}`;
}

/** A log of at least so many characters. */
const logOf = (characters: number) =>
  log(Math.ceil(characters / (log(101).length - log(1).length)) * 100).slice(0, characters);

/** Texts whose cost a character is compared: the first is the measure of the others. */
export const shapes: Readonly<Record<string, () => string>> = {
  'a log of 10 KB': () => logOf(10_000),
  'a log of 100 KB': () => logOf(100_000),
  'a log of 1 MB': () => logOf(1_000_000),
  'one line of 1 MB': () => logOf(1_000_000).replace(/\s+/g, ' '),
  'a table of 10,000 rows': () =>
    `PT note 3/9/2026\n| Code | Min | Units |\n${Array.from({ length: 10_000 }, (_, row) => `| 97${110 + (row % 40)} | ${8 + (row % 30)} | ${1 + (row % 3)} |`).join('\n')}\n`,
  '97530 and nothing else, 1 MB': () => '97530 '.repeat(166_666),
  '23 min and nothing else, 1 MB': () => '23 min '.repeat(142_857),
  '10:00- and nothing else, 1 MB': () => '10:00-'.repeat(166_666),
};
