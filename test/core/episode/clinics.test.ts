/** What is wrong across the visits of an invented clinic is found, and nothing else by any rule (test/clinics/README.md). */
import assert from 'node:assert/strict';
import { clinicOf } from '../../clinics/clinic';
import { isClean, measure, precision, recall } from '../../clinics/figures';
import { styles } from '../../clinics/styles';
import { someOf } from '../../support/someOf';

const episodes = 248;
/** Findings that follow from dates and counts are all found, and no other; of prose a few may be missed. */
const floors: Readonly<Record<string, number>> = {
  'copied-forward': 0.95,
  'stale-value': 0.95,
  'contradicts-last-visit': 0.95,
};

describe('findings across the visits of invented clinics', () => {
  it('are written in many styles', () => {
    assert.ok(Object.keys(styles).length >= 15);
  });

  for (const seed of someOf([1, 2], 2))
    it(`are right over ${episodes} episodes (${seed})`, () => {
      const clinic = clinicOf(episodes, seed);
      const { figures, missed, wrong, clean } = measure(clinic);
      for (const of of figures) {
        const floor = floors[of.id] ?? 1;
        assert.ok(precision(of) >= floor, JSON.stringify(wrong.filter(({ id }) => id === of.id)));
        assert.ok(recall(of) >= floor, JSON.stringify(missed.filter(({ id }) => id === of.id)));
        assert.ok(of.planted >= 8, `${of.id} is hardly planted`);
      }
      assert.ok(clean >= 200, 'hardly an episode is right');
      assert.deepEqual(
        wrong.filter(({ file }) => isClean(clinic, file)),
        [],
      );
    });

  it('are the same whatever the order of the files, and when only one of them changed', () => {
    const clinic = clinicOf(20, 3);
    const straight = measure(clinic);
    const turned = measure({ ...clinic, files: [...clinic.files].reverse() });
    assert.deepEqual(turned.figures, straight.figures);
    assert.deepEqual(turned.missed, straight.missed);
  });
});
