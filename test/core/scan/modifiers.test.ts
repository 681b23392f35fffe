import assert from 'node:assert/strict';
import { understands } from '../../support/scanned';

describe('modifiers behind a code', () => {
  understands(
    assert.equal,
    Object.fromEntries(
      [
        '97530 GP 59',
        '97530-GP-59',
        '97530 (GP, 59)',
        '97530-GP 59',
        '97530 (GP)(59)',
        '97530 [GP 59]',
        '97530/GP/59',
        '97530-GP/59',
        '97530 w/GP,59',
        '97530 w/ GP 59',
        '97530 mod GP 59',
        '97530 mods: GP, 59',
        '97530 modifiers GP and 59',
        '97530 -GP -59',
        '97530, GP, 59',
        '97530: GP 59',
        '97530 GP59',
        '97530GP 59',
        '97530 GP & 59',
        '97530 GP+59',
        '97530 gp 59',
        '97530 GP 59: sit to stand',
        '97530-GP-59. Sit to stand',
      ].map((text) => [text, '97530, GP, 59']),
    ),
  );
  describe('and its units', () =>
    understands(assert.equal, {
      '97530 x2 (59)': '97530, 2 u, 59',
      '97530 x 2 w/59': '97530, 2 u, 59',
      '97530 (2 units) w/59': '97530, 2 u, 59',
      '97530 x2 GP 59': '97530, 2 u, GP, 59',
      '97530 2u-GP-59': '97530, 2 u, GP, 59',
      '97530 x2 -59': '97530, 2 u, 59',
      '97530 x2 mod 59': '97530, 2 u, 59',
      '97530  GP KX  2 UNITS': '97530, GP, KX, 2 u',
      '97530 59 U=1': '97530, 59, 1 u',
      '97530 x2 units / 22 mn': '97530, 2 u, 22 min',
      '97150 GO 59   Minutes: 24': '97150, GO, 59, 24 min',
    }));
  describe('or in a list of their own', () =>
    understands(assert.equal, { 'Modifiers: GP, 59': 'GP, 59', 'Mod: 59': '59', 'modifier 59': '59' }));
  describe('and not minutes or other figures', () =>
    understands(assert.equal, {
      '97530 59 min': '97530, 59 min',
      '97530 52': '97530',
      '97530-52': '97530, 52',
      '97530 22 reps': '97530',
      '59 y/o': '',
    }));
});
