/** Only visits that may be copies of one another are judged together, however many share a sentence. */
import assert from 'node:assert/strict';
import { alike } from '../../../server/src/core/episode/alike';

/** Visits of one patient each, with the sentences by which copies are told and all that they have. */
const first = (visits: readonly (readonly [own: readonly number[], all: number])[], patients?: string) => [
  ...alike({
    length: visits.length,
    patient: (at) => patients?.[at] ?? at,
    sentences: (at) => visits[at]![1],
    own: (at) => visits[at]![0],
  }),
];

describe('visits of several patients', () => {
  it('hang together where three in four sentences may be the same', () => {
    assert.deepEqual(
      first([
        [[1, 2, 3, 4], 4],
        [[1, 2, 3, 9], 4],
        [[1, 2, 7, 8], 4],
      ]),
      [0, 0, 2],
    );
  });

  it('may share all of their short sentences too', () => {
    assert.deepEqual(
      first([
        [[1, 2, 3], 6],
        [[1, 2, 9], 6],
        [[1, 7, 8], 6],
      ]),
      [0, 0, 2],
    );
  });

  it('hang together by a third that both were copied from', () => {
    assert.deepEqual(
      first([
        [[1, 2, 3, 4], 4],
        [[1, 2, 3, 5], 4],
        [[4, 2, 3, 1], 4],
      ]),
      [0, 0, 0],
    );
  });

  it('do not hang together by what one patient has twice', () => {
    const same = [[1, 2, 3, 4], 4] as const;
    assert.deepEqual(first([same, same], 'aa'), [0, 1]);
  });

  it('stay apart though all of a clinic write one phrase', () => {
    const visits = Array.from(
      { length: 500 },
      (_, at) => [[1, 2, 10 + 3 * at, 11 + 3 * at, 12 + 3 * at], 5] as const,
    );
    assert.deepEqual(
      first(visits),
      visits.map((_, at) => at),
    );
  });
});
