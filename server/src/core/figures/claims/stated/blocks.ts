/** What stands between one stretch of time at the start of a line and the next: one service, given then. */
import type { Figure, Mention, Row, Scene } from '../../figure';
import { oncePer } from '../../oncePer';

/** In lines: what is told of one service. */
const longestBlock = 8;

/**
 * "8:40-8:57  VOR on foam,", below it "Romberg. Down in 40 s.   97112   1", and then "8:57-9:17  ...": in a log whose lines
 * open with times, the one code up to the next time was given then, wherever in the block it stands.
 */
export const opensBlock = (
  scene: Scene,
  figure: Figure,
): { readonly role: 'interval'; readonly mention: Mention } | null => {
  const mention = blocks(scene).get(figure);
  return mention ? { role: 'interval', mention } : null;
};

const blocks = oncePer((scene: Scene): ReadonlyMap<Figure, Mention> => {
  const found = new Map<Figure, Mention>();
  const opening = scene.rows.filter(opensWithTime);
  if (opening.length < 2) return found;
  for (const [i, row] of opening.entries()) {
    const end = Math.min(
      opening[i + 1]?.index ?? scene.rows.length,
      row.index + longestBlock,
      endOfBlock(scene, row),
    );
    const written = scene.rows
      .slice(row.index, end)
      .flatMap(({ mentions }) => mentions.filter((mention) => mention.written));
    const [mention] = written;
    if (mention && written.every(({ code }) => code === mention.code)) found.set(row.figures[0]!, mention);
  }
  return found;
});

const opensWithTime = ({ table, tokens }: Row): boolean => !table && tokens[0]?.kind === 'interval';

/** The block goes on in the lines that are set further in. */
function endOfBlock({ rows }: Scene, { index, line }: Row): number {
  let end = index + 1;
  while (end < rows.length && rows[end]!.line.indent > line.indent && !rows[end]!.line.afterBlank) end++;
  return end;
}
