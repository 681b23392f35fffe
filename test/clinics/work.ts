import type { Dice } from '../rewriting/dice';

/** What is done and measured in an episode: sentences whose figures move from visit to visit. */
export interface Work {
  readonly diagnosis: (side: string) => string;
  /** Of the visit with this index. */
  readonly objective: readonly ((at: number) => string)[];
  /** What was done under a code besides the activities. */
  readonly done: Readonly<Record<string, (at: number) => string>>;
  /** What it was before; of no first visit. */
  readonly progress: (at: number) => string;
  readonly assessment: readonly ((at: number) => string)[];
  /** What the work is for, in words that it shares. */
  readonly goals: readonly string[];
}

const knee: Work = {
  diagnosis: (side) => `${side} knee replacement, cannot climb the porch steps`,
  objective: [
    (at) => `Climbed the porch steps ${3 + at} times with one rail and CGA`,
    (at) => `Carried a ${4 + at} lb bag from the car to the kitchen counter twice`,
    (at) => `Knee flexion ${70 + at} deg, knee extension ${Math.max(0, 60 - at)} deg`,
    (at) => `TUG ${Math.max(9, 80 - at)} s with a cane`,
    (at) => `Sit to stand from a ${17} inch chair x${6 + at}`,
    () => 'Gait belt worn during all of the work on the steps',
    (at) => `Needed ${Math.max(0, 70 - at)} cues to lead with the other leg`,
    (at) => `Work on the steps so that the mail can be fetched from the box ${40 + at} feet away`,
  ],
  done: {
    '97110': (at) => `Straight leg raises with a cuff weight, ${6 + at} times on each side`,
    '97112': (at) => `Stood on one leg on foam for ${10 + at} s, tapped at the hip to keep the pelvis level`,
  },
  progress: (at) => `Carried the bag over ${21 + at} feet, ${20 + at} feet at the last visit`,
  assessment: [
    (at) => `Gets ${2 + at} steps further than the wall clock mark without a rest`,
    (at) =>
      `Pain ${Math.max(1, 8 - Math.floor(at / 9))}/10 on the way down, settles in ${Math.max(1, 90 - at)} s`,
    (at) => `Leads with the right foot in ${at + 1} of ${at + 6} tries`,
  ],
  goals: [
    'Climb the porch steps without a rail',
    'TUG under 10 s without a cane',
    'Carry a 15 lb bag to the kitchen counter',
  ],
};

const shoulder: Work = {
  diagnosis: (side) => `${side} rotator cuff repair, cannot put dishes on a shelf`,
  objective: [
    (at) => `Put ${4 + at} plates of 1 lb on a shelf at ${46 + at} inches`,
    (at) => `Shoulder flexion ${80 + at} deg, shoulder abduction ${60 + at} deg`,
    (at) => `Hung ${3 + at} towels on a line at shoulder height`,
    (at) => `Grip ${20 + at} lb on the operated side`,
    () => 'Tactile cue at the upper trapezius to keep the shoulder down',
    (at) => `Hiked the shoulder in ${Math.max(0, 70 - at)} of 80 reaches`,
    (at) => `Needs the top shelf to cook for the family, ${50 + at} inches high; used a step stool today`,
  ],
  done: {
    '97110': (at) => `Rows with a red band, 2 sets of ${6 + at}`,
    '97112': (at) => `Rhythmic stabilization of the shoulder in two positions for ${10 + at} s`,
  },
  progress: (at) => `Lifted ${6 + at} plates in a minute, ${5 + at} at the last visit`,
  assessment: [
    (at) => `Reaches ${46 + at} inches without hiking, tired after ${5 + at} reaches`,
    (at) => `Pain ${Math.max(1, 7 - Math.floor(at / 9))}/10 with the arm overhead for ${10 + at} s`,
    (at) => `Fastens the seat belt in ${Math.max(4, 90 - at)} s`,
  ],
  goals: ['Put dishes on a shelf at 60 inches', 'Shoulder flexion 160 deg', 'Hang towels on a high line'],
};

const stroke: Work = {
  diagnosis: (side) => `${side} hemiparesis after stroke, cannot dress without help`,
  objective: [
    (at) => `Buttoned a shirt of ${3 + (at % 5)} buttons in ${Math.max(60, 440 - 6 * at)} s`,
    (at) => `Moved ${5 + at} cups from the counter to the shelf with the weak hand`,
    (at) => `9HPT ${Math.max(24, 170 - 2 * at)} s on the weak side`,
    (at) => `Stood at the sink for ${4 + at} tasks with one hand on the edge`,
    () => 'Hand over hand for the first try of each new task',
    (at) => `Grip ${9 + at} lb on the weak side`,
    (at) => `Practised with a button hook so that dressing takes less than ${30 + at} minutes at home`,
  ],
  done: {
    '97110': (at) => `Squeezed putty with the weak hand, 2 sets of ${6 + at}`,
    '97112': (at) => `Bore weight through the weak arm for ${10 + at} s with the elbow held straight by hand`,
  },
  progress: (at) => `Fastened ${4 + at} snaps by herself, ${3 + at} at the last visit`,
  assessment: [
    (at) => `Starts the weak hand by herself in ${at + 2} of ${at + 7} tasks`,
    (at) => `Drops ${Math.max(0, 70 - at)} objects in a session of ${20 + at} reaches`,
    (at) => `Loses the thread after ${3 + at} steps of a task`,
  ],
  goals: ['Button a shirt by herself in 90 s', '9HPT under 30 s', 'Put cups on the shelf with the weak hand'],
};

const works: readonly Work[] = [knee, shoulder, stroke];
export const workOf = (dice: Dice): Work => dice.pick(works);
