import assert from 'node:assert/strict';
import fc from 'fast-check';
import { contextFrom, defaultSettings, parseSettings } from '../../server/src/core/settings';

describe('settings', () => {
  it('are the defaults where nothing is set', () => {
    for (const raw of [undefined, null, {}]) {
      assert.deepEqual(parseSettings(raw), { settings: defaultSettings, messages: [] });
    }
  });

  it('take what can be used and say what cannot', () => {
    const { settings, messages } = parseSettings({ payer: 'medicare-b', codeLens: 'yes', whileDrafting: 7 });
    assert.deepEqual(settings, { ...defaultSettings, payer: 'medicare-b' });
    assert.equal(messages.length, 2);
    assert.match(messages[0]!, /theralint\.whileDrafting: 7 cannot be used.*hints/);
    assert.match(messages[1]!, /theralint\.codeLens: "yes" cannot be used.*true or false/);
  });

  it('leave out an unknown finding and keep the rest', () => {
    const { settings, messages } = parseSettings({
      severities: { 'no-such-finding': 'off' },
      log: 'timings',
    });
    assert.deepEqual(settings, { ...defaultSettings, log: 'timings' });
    assert.match(messages.join(), /no finding "no-such-finding"/);
  });

  it('give each finding its severity, and keep the good entries beside a bad one', () => {
    const severities = { 'units-over': 'off', '97530-goal': 'loud', 'time-order': 'hint' };
    const { settings, messages } = parseSettings({ severities });
    assert.deepEqual(settings.severities, { 'units-over': 'off', 'time-order': 'hint' });
    assert.deepEqual(contextFrom(settings).severities, settings.severities);
    assert.match(messages.join(), /"loud" is no choice for 97530-goal; choose one of error/);
  });

  it('never throw', () => {
    fc.assert(
      fc.property(fc.anything({ withBigInt: true }), fc.anything({ withBigInt: true }), (whole, part) => {
        parseSettings(whole);
        const { settings } = parseSettings({ payer: part, severities: part, log: part, codeLens: part });
        assert.deepEqual(Object.keys(settings).sort(), Object.keys(defaultSettings).sort());
      }),
    );
  });

  it('decide the payer and the draft mode of the analysis', () => {
    assert.equal(contextFrom(defaultSettings).defaultPayer, null);
    assert.equal(contextFrom(parseSettings({ payer: 'tricare' }).settings).defaultPayer, 'tricare');
    assert.equal(contextFrom(parseSettings({ whileDrafting: 'everything' }).settings).ready, true);
  });
});
