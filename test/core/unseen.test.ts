/** The last blind rounds, that nothing was learnt from: what was read right at first sight stays right. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { compareNote } from '../../scripts/accuracy/compareNote';
import { figure } from '../../scripts/accuracy/figures';
import { loadUnseen } from '../../scripts/accuracy/gold';
import { analyze, createContext } from '../../server/src/core/index';

/** What the notes of some rounds may not fall below. The newest have been read anew the least. */
const floors = [
  { rounds: 'D to AB', of: /^(?!A[C-H]-)/, services: 0.99, sure: 0.995, precision: 0.985, recall: 0.965 },
  { rounds: 'AC and AD', of: /^A[CD]-/, services: 0.98, sure: 0.995, precision: 0.98, recall: 0.96 },
  { rounds: 'AE', of: /^AE-/, services: 0.985, sure: 0.995, precision: 0.99, recall: 0.92 },
  { rounds: 'AF', of: /^AF-/, services: 0.965, sure: 0.995, precision: 0.9, recall: 0.9 },
  { rounds: 'AG, exports', of: /^AG-[01]/, services: 0.985, sure: 0.985, precision: 0.98, recall: 0.98 },
  { rounds: 'AG, own typing', of: /^AG-[23]/, services: 0.985, sure: 0.985, precision: 0.98, recall: 0.8 },
  { rounds: 'AG, auditors', of: /^AG-[67]/, services: 0.985, sure: 0.985, precision: 0.98, recall: 0.65 },
  {
    rounds: 'AH, exports',
    of: /^AH-(?:1|2[0-4])/,
    services: 0.985,
    sure: 0.985,
    precision: 0.98,
    recall: 0.98,
  },
  {
    rounds: 'AH, own typing',
    of: /^AH-(?:2[5-9]|[34])/,
    services: 0.945,
    sure: 0.985,
    precision: 0.9,
    recall: 0.9,
  },
];

const context = createContext({ ready: true });
const notes = loadUnseen();

for (const floor of floors)
  describe(`notes of the rounds ${floor.rounds}, that nothing was learnt from`, () => {
    const comparisons = notes
      .filter(({ name }) => floor.of.test(path.basename(name)))
      .flatMap(({ text, gold }) => compareNote(gold, analyze(text, context)));
    const of = (pattern: RegExp) =>
      figure(
        pattern.source,
        comparisons.filter(({ field }) => pattern.test(field)),
      );

    it('have their services, by code, minutes and units', () => {
      const { f1 } = of(/^services\.record$/);
      assert.ok(f1 >= floor.services, `${f1}`);
    });

    it('have the services right that are read as sure', () => {
      const { precision } = of(/^services\.sure$/);
      assert.ok(precision! >= floor.sure, `${precision}`);
    });

    it('show their findings of time and units, and few that are none', () => {
      const { precision, recall } = of(/^findings\.(time-|units-|mue$)/);
      assert.ok(precision! >= floor.precision && recall! >= floor.recall, `${precision} / ${recall}`);
    });
  });
