import { othersFirst } from './othersFirst';

/** So long nobody has asked for anything, in ms. */
const quiet = 200;
/** Readings after which the engine has compiled what most notes need. */
const enough = 64;

/** A visit of a log. */
const logged = (
  visit: number,
): string => `== ${new Date(Date.UTC(2026, 0, 5 + 2 * visit)).toISOString().slice(0, 10)} ==  in 10:00  out 10:45
S: Stairs still worry him, ${visit % 7}/10 pain.
97530  10:00-10:23  23 min  x2
   Stair climbing 8 steps x4 with right rail, contact guard, cued to lead with the left leg, to reach the bedroom
97110  10:23-10:38  15 min  x1
   Leg press 60# 3x10, step-ups 6 in x${8 + (visit % 5)}
A: ${visit % 8} of 8 steps without touching the rail.
A. Person, PTA
`;

/** Notes of an invented patient in the forms that most notes have: a long log, paragraphs under headings, charges, a log. */
const notes: readonly string[] = [
  Array.from({ length: 60 }, (_, visit) => logged(visit)).join(''),
  `PT Daily Note    DOS: 3/9/2026    In 1:00 pm  Out 1:45 pm
Payer: Medicare Part B    Dx: R knee replacement, cannot climb the stairs to the bedroom
S: Stairs at home still worry him, pain 3/10.
O: 97530 Therapeutic activities 23 min (1:00-1:23): stair climbing 8 steps x4 with right rail, contact guard, cued to
lead with the left leg, to reach the bedroom upstairs. Two rests.
97110 Therapeutic exercise 15 min: leg press 60 lb 3x10, step-ups 6 in x12.
Total timed minutes: 38. Total treatment time: 38 min.
A: 6 of 8 steps without touching the rail, 4 of 8 last visit. Goal 1 progressing.
P: Continue 2x/wk x 3 wks.
Robin Vale, PT   3/9/2026
`,
  `OCCUPATIONAL THERAPY PROGRESS NOTE
Date of service: 04/14/2026
| CPT | Description | Minutes | Units |
|---|---|---|---|
| 97530-GO | Functional transfers, tub bench, min assist x1 | 25 | 2 |
| 97535-GO | Dressing with reacher, verbal cues for sequence | 15 | 1 |
| 97140-GO-59 | Soft tissue mobilization, right forearm | 8 | 0 |
Total: 48 minutes, 3 units
Patient needed two verbal cues to lock the brakes; sat down safely in 4 of 5 trials.
Signed electronically by Kim Lowe, OTR/L 04/14/2026 16:20
`,
  `== 2026-05-04 ==  in 10:00  out 10:45
TA 10:00-10:23 x2  sit to stand from a low chair, hands on knees, 5x5
TE 10:23-10:38 x1  heel raises, bridges
A. Person, PTA
== 2026-05-06 ==  in 9:30  out 10:10
TA 23 min, TE 15
A. Person, PTA
`,
];

/**
 * The first notes that a fresh program reads take many times as long as later ones. While nobody asks for anything, this
 * reads notes of its own, one at a time with others let in between, until it has done so often enough.
 */
export class WarmUp {
  readonly #read: (text: string) => void;
  #left = enough;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(read: (text: string) => void) {
    this.#read = read;
  }

  /** Somebody asks: it stops, and begins when nobody has asked for a while. */
  later(): void {
    clearTimeout(this.#timer);
    if (this.#left === 0) return;
    const timer = setTimeout(() => void this.#go(() => this.#timer === timer), quiet);
    this.#timer = timer;
  }

  /** Never rejects. */
  async #go(isQuiet: () => boolean): Promise<void> {
    while (this.#left > 0 && isQuiet()) {
      this.#left--;
      try {
        // another text each time, as a note that is typed
        this.#read(`${notes[this.#left % notes.length]}(${this.#left})\n`);
      } catch {
        this.#left = 0; // a mistake of ours is told where a note of the author's meets it
      }
      await othersFirst();
    }
  }
}
