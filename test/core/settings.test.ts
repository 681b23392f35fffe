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

  it('are mended in one sentence, however many entries are wrong', () => {
    const many = (value: unknown) =>
      Object.fromEntries(Array.from({ length: 12_000 }, (_, at) => [`no-such-finding-${at}`, value]));
    const { settings, messages } = parseSettings({
      severities: { ...many('loud'), 'units-over': 'hint', 'units-under': 'loud', mue: 7 },
    });
    assert.deepEqual(settings.severities, { 'units-over': 'hint' });
    assert.equal(messages.length, 2);
    assert.match(messages[0]!, /"no-such-finding-0", .* and 11997 more; these entries are left out\.$/);
    assert.match(messages[1]!, /"loud" is no choice for units-under, 7 is no choice for mue; choose one of/);
    for (const message of messages) assert.ok(message.length < 400, message);
  });

  it('may have names that every object has, without an effect', () => {
    const { settings, messages } = parseSettings(
      JSON.parse('{"severities": {"__proto__": "off", "constructor": "off", "units-over": "hint"}}'),
    );
    assert.deepEqual(settings.severities, { 'units-over': 'hint' });
    assert.match(messages[0]!, /no findings "__proto__", "constructor"/);
  });

  it('name at most 100 payer files', () => {
    const { settings, messages } = parseSettings({ payerFiles: Array(101).fill('a.json') });
    assert.deepEqual(settings.payerFiles, []);
    assert.deepEqual(messages, [
      'theralint.payerFiles: a list cannot be used, it must be a list of at most 100 files. The default is used.',
    ]);
    assert.deepEqual(parseSettings({ payerFiles: ['a'.repeat(1001)] }).settings.payerFiles, []);
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
