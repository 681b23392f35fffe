/** No finding about a payer is a dead end: the payer can be chosen, or the clinic writes what its contract says. */
import assert from 'node:assert/strict';
import * as v from 'valibot';
import { payerActions } from '../../../server/src/core/features/payerActions';
import { analyze, createContext } from '../../../server/src/core/index';
import { builtInPayerFiles, builtInPayers } from '../../../server/src/core/payers/builtIn';
import { payerSet } from '../../../server/src/core/payers/payerSet';
import { payerSchema } from '../../../server/src/core/payers/schema';

const context = createContext({ ready: true });
const noteOf = (payer: string): string =>
  [
    'PT daily note 2026-11-01',
    payer,
    'Dx: R THA, cannot get up from the toilet',
    '97110 x7 10 min: LAQ 3x10, $9,000 used of the threshold',
    '97750 x1 15 min: 6 minute walk with report',
    '97530 x1 10 min: stairs x4',
    'L. Moss, PTA',
  ].join('\n');
/** What a contract may say otherwise. */
const aboutPayer = [
  'payer-asks',
  'units-cap',
  'units-rule-differs',
  'payer-unset',
  'modifier-discipline',
  'assistant-modifier',
  'kx-threshold',
  'time-totals-missing',
  'mue',
  'ncci-modifier',
  'ncci-forbidden',
];

describe('a way out of what a payer is said to want', () => {
  it('is offered for each payer but Medicare Part B, and never touches the note', () => {
    const seen = new Set<string>();
    for (const { name, kind } of builtInPayers.all) {
      const analysis = analyze(noteOf(`Payer: ${name}`), context);
      if (analysis.visits[0]!.payer.kind === 'unset') continue;
      for (const finding of analysis.findings.filter(({ id }) => aboutPayer.includes(id))) {
        seen.add(finding.id);
        const actions = payerActions(analysis, [finding], context);
        assert.equal(actions.length > 0, kind !== 'medicare-b', `${name}: ${finding.id}`);
        for (const action of actions) assert.deepEqual(action.edits, []);
      }
    }
    assert.ok(seen.size >= 8, [...seen].join(', '));
  });

  it('leads to a profile that is valid, extends the nearest built-in one, and is used', () => {
    const note = noteOf('Payer: Humana Gold Plus');
    const analysis = analyze(note, context);
    const finding = analysis.findings.find(({ id }) => id === 'modifier-discipline')!;
    const created = payerActions(analysis, [finding], context).flatMap(({ creates }) => creates ?? [])[0]!;
    const profile = v.parse(payerSchema, JSON.parse(created.text));
    assert.equal(profile.extends, 'humana-medicare-advantage');
    const payers = payerSet(builtInPayerFiles, [
      {
        name: 'own.json',
        text: JSON.stringify({
          ...profile,
          versions: [
            {
              from: '2026-01-01',
              disciplineModifier: { value: 'not-required', source: 'Contract, section 4', date: '2026-01' },
            },
          ],
        }),
      },
    ]);
    assert.deepEqual(payers.problems, []);
    const ids = analyze(note, { ...context, payers }).findings.map(({ id }) => id);
    assert.ok(!ids.includes('modifier-discipline'));
    assert.ok(ids.includes('time-totals-missing'), 'the rest stays as it was');
  });

  it('is to choose the payer where the note names none', () => {
    const analysis = analyze(noteOf(''), context);
    const found = analysis.findings.filter(({ id }) => aboutPayer.includes(id));
    assert.ok(found.length >= 2);
    for (const finding of found)
      assert.deepEqual(
        payerActions(analysis, [finding], context).map(({ title }) => title),
        ['Choose the payer for notes that name none…'],
      );
  });
});
