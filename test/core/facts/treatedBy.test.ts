import assert from 'node:assert/strict';
import { readTreatedBy } from '../../../server/src/core/facts/treatedBy';
import type { Credential } from '../../../server/src/core/model';
import { located, splitLines } from '../../../server/src/core/text';

describe('who treated', () => {
  for (const [text, expected] of [
    ['Tx provided by: Ann Lee, PTA         POC PT: Ben Orr, PT (on site)', 'PTA'],
    ['Treating: Ann Lee, PTA (all minutes)     Supervising: Ben Orr, PT', 'PTA'],
    ['Whole visit by Ben Orr, PT (no assistant today)', 'PT'],
    ['Seen by Ann Lee, PTA', 'PTA'],
    ['Treatment was provided by Ann Lee, PTA', 'PTA'],
    ['Services rendered by Ann Lee, PTA', 'PTA'],
    ['Ann Lee, PTA / Ben Orr, PT. Seen by PT only, Ann out sick.', 'PT'],
    ['Ann Lee, PTA / Ben Orr, PT. Whole visit carried out by PTA; supervising PT by phone', 'PTA'],
    ['Ann Lee, PTA / Ben Orr, PT. All treatment today by the PTA', 'PTA'],
    ['Ben Orr, PT. 3 of the 10 visits were furnished by Ann Lee, PTA', undefined],
    ['Treatment plan reviewed by Ben Orr, PT', undefined],
    ['Ann Lee, PTA', undefined],
    ['Treated by Ann Lee, PTA; second half seen by Ben Orr, PT', undefined],
  ] as const)
    it(text, () => {
      const people = [...text.matchAll(/(Ann Lee|Ben Orr), (PTA?)/g)].map((match) =>
        located(
          { name: match[1]!, credential: match[2] as Credential },
          match.index,
          match.index + match[0].length,
        ),
      );
      assert.equal(readTreatedBy(people, splitLines(text))?.value.credential, expected);
    });
});
