import assert from 'node:assert/strict';
import { progressBar } from '../../server/src/cli/check/progressBar';

describe('the bar of a check', () => {
  it('says how many of how many files are done', () => {
    assert.equal(progressBar(0, 8, '0 visits'), '[------------------------] 0 of 8 files, 0 visits');
    assert.equal(
      progressBar(1024, 4096, '1,310 visits'),
      '[######------------------] 1,024 of 4,096 files, 1,310 visits',
    );
    assert.equal(progressBar(1, 1, '1 visit'), '[########################] 1 of 1 file, 1 visit');
  });
});
