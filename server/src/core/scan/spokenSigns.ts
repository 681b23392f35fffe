import { endBefore, onLine, type Stretch, said, startOf, written } from './stretch';
import type { Token } from './tokens';

/** "twenty turns comma and ten taps": a comma as it is dictated. */
export const spokenComma = (s: Stretch, i: number): Token => ({
  kind: 'mark',
  start: startOf(s, i),
  end: endBefore(s, i + 1),
  text: ',',
});

/** "fingertips period He needed ...", "drill period new paragraph": the end of a sentence, and no stretch of time. */
export function spokenStop(s: Stretch, i: number): Token | undefined {
  const ends = !onLine(s, i + 1) || said(s, i + 1) === 'new' || /^\p{Lu}/u.test(written(s, i + 1));
  return ends ? { kind: 'stop', start: startOf(s, i), end: endBefore(s, i + 1) } : undefined;
}
