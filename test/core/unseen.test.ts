/** The last blind rounds, that nothing was learnt from: what was read right at first sight stays right. */
import assert from 'node:assert/strict';
import { compareNote } from '../../scripts/accuracy/compareNote';
import { figure } from '../../scripts/accuracy/figures';
import { loadUnseen } from '../../scripts/accuracy/gold';
import { analyze, createContext } from '../../server/src/core/index';

describe('notes that nothing was learnt from', () => {
  const context = createContext({ ready: true });
  const comparisons = loadUnseen().flatMap(({ text, gold }) => compareNote(gold, analyze(text, context)));
  const of = (pattern: RegExp) =>
    figure(
      pattern.source,
      comparisons.filter(({ field }) => pattern.test(field)),
    );

  it('have their services, by code, minutes and units', () => {
    assert.ok(of(/^services\.record$/).f1 >= 0.99);
  });

  it('have the services right that are read as sure', () => {
    assert.ok(of(/^services\.sure$/).precision! >= 0.995);
  });

  it('show their findings of time and units, and few that are none', () => {
    const { precision, recall } = of(/^findings\.(time-|units-|mue$)/);
    assert.ok(precision! >= 0.985 && recall! >= 0.96, `${precision} / ${recall}`);
  });
});
