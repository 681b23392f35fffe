import assert from 'node:assert/strict';
import { splitVisits } from '../../server/src/core/layout/visits';
import { splitLines } from '../../server/src/core/text';

const days = (text: string): readonly (string | null)[] =>
  splitVisits(splitLines(text)).map(({ date }) => date?.value ?? null);
const work = '97530 23 min transfers x5, CGA\nprogress good, goal met 4/5\nK. Orr, PT\n';
const two = ['2026-08-11', '2026-08-13'];

describe('visits of a file', () => {
  for (const [name, text, expected] of [
    ['days alone', `8/11/26\n${work}\n8/13/26\n${work}`, two],
    ['labelled', `DOS: 8/11/26\n${work}\nDOS: 8/13/26\n${work}`, two],
    ['labelled without a gap', `DOS: 8/11/26\n${work}DOS: 8/13/26\n${work}`, two],
    ['numbered', `Visit 3 - 8/11/26\n${work}\nVisit 4 - 8/13/26\n${work}`, two],
    ['sheets', `[ Sheet 1 ]  Aug 11, 2026\n${work}\n[ Sheet 2 ]  Aug 13, 2026\n${work}`, two],
    ['titles', `PT Daily Note - 8/11/26\n${work}\nPT Daily Note - 8/13/26\n${work}`, two],
    ['rulers', `***** 8/11/26 *****\n${work}***** 8/13/26 *****\n${work}`, two],
    ['weekdays', `Tue 8/11/26\n${work}\nThu 8/13/26\n${work}`, two],
    ['days in words', `August 11, 2026\n${work}\nAugust 13, 2026\n${work}`, two],
    [
      'paragraphs',
      `8/11/26 better. 97530 23 min, transfers\n${work}\n8/13/26 same. 97530 25 min\n${work}`,
      two,
    ],
    [
      'rows',
      `Log, Medicare B\n===\n8/11/26 | 2:00-2:45 | 97530 23 min 2u | transfers x5 with CGA | K. Orr, PT\n8/13/26 | 2:00-2:45 | 97530 23 min 2u | transfers x6 with CGA | K. Orr, PT`,
      two,
    ],
    ['a day still blank', `DOS 8/11/26\n${work}\nDOS __/__/26\n${work}`, ['2026-08-11', null]],
    [
      'the day of the next visit',
      `DOS: 8/11/26\n${work}\nNext visit date: 8/13/26\nbring shoes\nbring cane`,
      [null],
    ],
    [
      'a history',
      `DOS 8/11/26\n\n3/2/26 surgery\nno events\nhome\n\n4/1/26 MRI\nclean\nfine\n${work}`,
      [null],
    ],
    [
      'a mail',
      `From: a@b.example\nDate: Wed, 12 Aug 2026 10:00\nSubject: note\n\nhere is the note\nthanks\n\nDOS 8/11/26\n${work}`,
      [null],
    ],
    [
      'days of goals',
      `DOS 8/11/26\n${work}\nGoal 1 by 8/20/26\nstairs\ncurb\n\nGoal 2 by 8/30/26\nbus\ntrain`,
      [null],
    ],
  ] as const)
    it(name, () => assert.deepEqual(days(text), expected));
});
