import type { Figure, Scene } from './figure';

/** "Did 24 of transfers and 16 of balance": a bare number, and the work behind it. */
export function isSpent(scene: Scene, { row, at, kind }: Figure): boolean {
  const { tokens } = scene.rows[row]!;
  const says = (i: number, ...words: string[]): boolean => {
    const token = tokens[i];
    return token?.kind === 'word' && words.includes(token.text.toLowerCase());
  };
  const opens =
    at === 0 ||
    says(at - 1, 'and', 'then', 'did', 'about', 'spent', 'plus', 'with') ||
    tokens[at - 1]!.kind === 'stop';
  return kind === 'number' && opens && says(at + 1, 'of', 'on') && tokens[at + 2]?.kind === 'word';
}
