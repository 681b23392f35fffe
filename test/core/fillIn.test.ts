import assert from 'node:assert/strict';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { fillIn } from '../../server/src/core/fixes/fillIn';
import { analyze, createContext, elementIds, plainText } from '../../server/src/core/index';

const note = (work: string) =>
  `Date: 3/11/2026\nPT daily note\n\nO:\n97530 20 min x1 - ${work}\n\nA:\n\nDana Whitlock, PT\n`;
const read = (text: string) => analyze(text, createContext()).visits[0]!;

describe('sentences that ask for a missing element', () => {
  it('fit the discipline and the task that is there', () => {
    const titles = fillIn(read(note('tub transfer x6')), 'skilled-involvement').map((fix) => fix.title);
    assert.ok(
      titles.some((title) => title.includes('place of the body')),
      titles.join('\n'),
    );
    const other = fillIn(read(note('functional activities')), 'skilled-involvement').map((fix) => fix.title);
    assert.ok(!other.some((title) => title.includes('place of the body')), other.join('\n'));
    const movement = fillIn(read(note('functional activities')), 'activity').map((fix) => fix.title);
    assert.ok(
      movement.some((title) => title.includes('movement')) &&
        !movement.some((title) => title.includes('hands')),
    );
  });

  it('ask and state nothing: no number stands in them, and they document no element', () => {
    const text = note('functional activities');
    const visit = read(text);
    for (const element of elementIds)
      for (const fix of fillIn(visit, element)) {
        assert.equal(fix.kind, 'review');
        assert.doesNotMatch(fix.edits.map((edit) => plainText(edit.text)).join(''), /\d/);
        if (element === 'start-end') continue;
        const after = read(applyEdits(text, fix.edits));
        for (const id of elementIds)
          assert.equal(after.wording.elements![id].documented, false, `${fix.title} documents ${id}`);
      }
  });

  it('document their element once they are answered', () => {
    const times = () => ['10:00', '10:20'];
    for (const text of [
      note('stairs and transfers'),
      note('stairs and transfers').replace('Whitlock, PT', 'Whitlock, OTR/L'),
    ]) {
      const visit = read(text);
      for (const element of elementIds.filter((id) => !visit.wording.elements![id].documented))
        for (const { title, edits } of fillIn(visit, element)) {
          const clock = times();
          const answered = edits.map(({ span, text: asks }) => ({
            span,
            text: asks.map((part) =>
              typeof part === 'string' ? part : part.ask === 'time' ? clock.shift()! : answers[part.ask]!,
            ),
          }));
          const after = read(applyEdits(text, answered));
          assert.ok(after.wording.elements![element].documented, `${title}: ${after.services[0]?.code}`);
        }
    }
  });
});

/** What a therapist might write into each blank. */
const answers: Readonly<Record<string, string>> = {
  'functional task': 'sit to stand',
  'surface, height, load or count': 'an 18 inch chair x8',
  'daily task': 'poured water from a pitcher',
  'surface and height': 'the 36 inch counter',
  'objects and their weight': 'pitcher 3 lb',
  'which hand': 'left hand',
  count: 'x10',
  'movement task': 'moved a crate',
  'lower height': 'the floor',
  'upper height': 'a 48 inch shelf',
  load: '10 lb',
  'count or distance': 'x8',
  'functional goal': 'lift her grandson from the crib',
  'task at home, work or school': 'carrying laundry down 12 stairs',
  'level of help': 'supervision',
  date: '5/1',
  'count achieved': '6 of 8',
  'rest, pain or effort with a value': 'pain 3/10',
  'how many done': '6',
  'how many tried': '8',
  'what may go wrong': 'losing balance',
  rests: '2 rests',
  'pain or effort with a number': 'pain 3/10',
  'steps or trips done': '12 steps',
  'losses of balance or catches of the foot': '1 loss of balance',
  'effort or vital sign': 'RPE 13',
  'repetitions done': '8',
  'reason for stopping': 'fatigue',
  'symptom during and after': 'pain 4/10 then 2/10',
  'time needed': '4 min',
  'drops or errors': '2 drops',
  'symptom with a number': 'pain 2/10',
  'level today': 'min A',
  'earlier level': 'mod A',
  'earlier date': '2/20',
  'which goal': 'STG 1',
  'value today': '6 of 10',
  'what is still missing': '2 more reps',
  'assist level': 'min A',
  'cue and its words': 'verbal cue "nose over toes"',
  reason: 'safe weight shift',
  'how many': '4',
  'type of cue': 'tactile',
  what: 'left knee extension',
  why: 'the knee buckled',
  where: 'the left hip',
  'part of the task': 'the rise',
  'what went wrong without it': 'she fell back',
  'height, load, order or surface': 'seat height',
  before: '20 inches',
  after: '17 inches',
  'what was seen': 'she used her arms',
  'device or adaptation, or none': 'gait belt',
  time: '10:00',
};
