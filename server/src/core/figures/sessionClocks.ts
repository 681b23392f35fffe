/** Time in and time out, from all clocks that a reading calls so. */
import type { Figure, Scene } from './figure';
import type { SessionReading } from './reading';

interface Sides {
  readonly in: Figure | null;
  readonly out: Figure | null;
}

const arrival = /^(?:arriv(?:ed?|al|es)|check(?:ed)?|check-in|roomed|registered|front|desk)$/i;
/** In tokens: "Checked in 08:51", "Arrival: 12:51". */
const arrivalReach = 4;

/** The first time in and the last time out. Who came to the desk at one time and was taken in at another was treated from the other on. */
export function sidesOf(
  scene: Scene,
  clocks: { readonly in: readonly Figure[]; readonly out: readonly Figure[] },
): Sides {
  // "Arrived 8:55, called 9:01": both say when it began
  const called = clocks.out.find((clock) => standsBehind(scene, clock, calling));
  const ends = called ? clocks.out.filter((clock) => !standsBehind(scene, clock, calling)) : clocks.out;
  const started = clocks.in.find((clock) => !standsBehind(scene, clock, arrival)) ?? called ?? clocks.in[0];
  return { in: started ?? null, out: ends.at(-1) ?? null };
}

/** A word of the kind stands in front of a time, with nothing but words and signs between. */
function standsBehind(scene: Scene, { row, at }: Figure, words: RegExp): boolean {
  const { tokens } = scene.rows[row]!;
  for (let i = at - 1; i >= Math.max(0, at - arrivalReach); i--) {
    const token = tokens[i]!;
    if (token.kind === 'word' && words.test(token.text)) return true;
    if (token.kind !== 'word' && token.kind !== 'mark') return false;
  }
  return false;
}

const calling = /^(?:called|roomed)$/i;

const noon = 720;
const day = 1440;
/** A session longer than this that begins in the small hours was meant in the afternoon. In minutes. */
const longSession = 600;

/** The session between both sides; null where one is missing. */
export function sessionBetween({ in: from, out: to }: Sides): SessionReading | null {
  if (!from || !to) return null;
  let start = from.value;
  let end = to.value;
  if (end <= start) {
    if (start >= noon && end + noon < day) end += noon;
    else if (end + noon - start <= 240) end += noon;
  } else if (end - start > longSession && start < 420) start += noon;
  return { from: start, to: end, figures: [from, to] };
}
