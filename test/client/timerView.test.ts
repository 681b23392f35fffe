import assert from 'node:assert/strict';
import { timerView } from '../../client/src/timerView';
import { idle, pauseOrGoOn, start, stop } from '../../server/src/core/timer/timer';

const minute = 60_000;

describe('the status bar item of the timer', () => {
  const timer = start(idle, '97530', 0);

  it('says which service runs, how long, and how it stands', () => {
    assert.equal(timerView(idle, 0), null);
    assert.deepEqual(timerView(timer, 12.9 * minute), {
      icon: 'watch',
      text: '97530 12 min',
      label: 'Treatment timer: 97530, 12 minutes, running. Opens its list.',
    });
    assert.equal(timerView(pauseOrGoOn(timer, 5 * minute), 12 * minute)!.text, '97530 5 min, paused');
    assert.equal(timerView(stop(timer, 5 * minute), 12 * minute)!.text, '1 time to write');
    const two = start(timer, '97110', 5 * minute);
    assert.equal(timerView(two, 6 * minute)!.text, '97110 1 min');
    assert.match(timerView(two, 6 * minute)!.label, /1 minute, running/);
    assert.equal(timerView(stop(two, 9 * minute), 12 * minute)!.text, '2 times to write');
  });

  it('asks about a timer that was forgotten', () => {
    const { icon, text } = timerView(timer, 300 * minute)!;
    assert.equal(`${icon}: ${text}`, 'warning: 97530 300 min, still running?');
  });
});
