import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { withDismissal, withoutDismissals } from '../../server/src/core/dismissals/change';
import { type Dismissal, most, type Reach, readDismissed } from '../../server/src/core/dismissals/dismissal';
import { type DismissalHost, dismissals } from '../../server/src/core/dismissals/dismissals';
import { plainWords } from '../../server/src/core/dismissals/mark';
import { amongOthers, analyze, createContext, marksOf, signing, status } from '../../server/src/core/index';

const host: DismissalHost = {
  digest: (text) => createHash('sha256').update(text).digest('hex'),
  pathOf: (file) => (file.startsWith('out/') ? null : file),
};
const key = '0123456789abcdef0123456789abcdef';
const file = 'ann.tnote';

const visit = (day: string, minutes = 8) => `Date of service: ${day}
Patient: Ann Lee, DOB 1/2/1950
97530 therapeutic activities ${minutes} min x2: stairs with rail, tolerated well
Total timed: ${minutes} min
`;

const contextWith = (entries: readonly Dismissal[]) =>
  createContext({ ready: true, dismissals: dismissals({ key, dismissed: [...entries] }, host) });

/** The entry that dismisses the only finding of this id, or the one that stands at `nth`. */
function dismissing(text: string, id: string, reach: Reach, nth = 0): Dismissal {
  const context = contextWith([]);
  const analysis = analyze(text, context, { file, folder: '' });
  const at = analysis.findings.flatMap((one, index) => (one.id === id ? [index] : []));
  assert.ok(at[nth] !== undefined, `${id} is found`);
  const how = { reach, on: '2026-03-12', reason: '' } as const;
  return context.dismissals!.dismissing(file, marksOf(analysis.findings, analysis), at[nth], how)!;
}

const found = (text: string, entries: readonly Dismissal[], name = file) => {
  const { findings, dismissed } = analyze(text, contextWith(entries), { file: name, folder: '' });
  return {
    shown: findings.map(({ id, visit: index }) => `${id} ${index}`),
    silent: dismissed.map(({ finding }) => `${finding.id} ${finding.visit}`),
  };
};

describe('dismissed findings', () => {
  const note = visit('2026-03-11');
  const units = dismissing(note, 'units-over', 'here');

  it('are silent where they stand, and nothing else is', () => {
    const before = found(note, []);
    const { shown, silent } = found(note, [units]);
    assert.deepEqual(silent, ['units-over 0']);
    assert.deepEqual(
      shown,
      before.shown.filter((one) => one !== 'units-over 0'),
    );
  });

  it('stay so through edits elsewhere in the note', () => {
    for (const edited of [
      `Riverside Therapy\n\n${note}`,
      `${visit('2026-03-09')}\n${note}`,
      note.replace('Ann Lee', 'Ann M. Lee'),
      `${note}P: continue, add curbs\n`,
      note.replaceAll('\n', '\r\n'),
      note.replace('97530 ', '  97530  '),
    ])
      assert.ok(
        found(edited, [units]).silent.includes(`units-over ${edited.includes('03-09') ? 1 : 0}`),
        edited,
      );
  });

  it('come back when their line, their day or the figures that contradict each other change', () => {
    for (const edited of [
      note.replace('tolerated well', 'tolerated with rest'),
      note.replace('2026-03-11', '2026-03-12'),
      visit('2026-03-11', 9),
    ])
      assert.deepEqual(found(edited, [units]).silent, [], edited);
    assert.deepEqual(found(note, [units], 'other.tnote').silent, []);
  });

  it('are told apart where the same line stands twice on a day', () => {
    const line = 'Tolerated treatment well.';
    const twice = `Date of service: 2026-03-11\n${line}\nStairs 4x.\n${line}\n97530 15 min x1: stairs with a rail\nAnn Lee, PT\n`;
    const [first, second] = [0, 1].map((nth) => dismissing(twice, 'vague-phrase', 'here', nth));
    assert.notDeepEqual(first, second);
    for (const [entries, silent] of [
      [[first!], 1],
      [[first!, second!], 2],
    ] as const)
      assert.equal(found(twice, entries).silent.length, silent);
    const { dismissed } = analyze(twice, contextWith([second!]), { file, folder: '' });
    assert.deepEqual(
      dismissed.map(({ finding }) => finding.span.start),
      [twice.lastIndexOf('Tolerated')],
    );
  });

  it('reach as far as their author meant', () => {
    const two = `${visit('2026-03-09')}\n${visit('2026-03-11')}`;
    const inNote = dismissing(two, 'units-over', 'note');
    assert.deepEqual(found(two, [inNote]).silent, ['units-over 0', 'units-over 1']);
    assert.deepEqual(found(two, [inNote], 'other.tnote').silent, []);
    const all = dismissing(two, 'units-over', 'everywhere');
    for (const name of ['other.tnote', 'out/other.tnote', ''])
      assert.deepEqual(found(two, [all], name).silent, ['units-over 0', 'units-over 1']);
  });

  it('cannot be kept for one note that lies outside of the folder', () => {
    const context = contextWith([]);
    const analysis = analyze(note, context, { file: 'out/ann.tnote', folder: '' });
    const marks = marksOf(analysis.findings, analysis);
    for (const reach of ['here', 'note'] as const)
      assert.equal(
        context.dismissals!.dismissing('out/ann.tnote', marks, 0, { reach, on: '2026-03-12', reason: '' }),
        null,
      );
  });

  it('are told in the status and before signing, errors by name', () => {
    const context = contextWith([units]);
    const analysis = analyze(note, context, { file, folder: '' });
    const [one] = status(analysis, 0, context).visits;
    assert.deepEqual([one!.dismissed, one!.dismissedErrors], [1, 1]);
    assert.match(signing(analysis, analysis.visits[0]!, context).checked, /1 finding that was dismissed/);
  });

  it('can follow from several visits, also of other notes', () => {
    const head = 'Patient: Ada Quillby   Payer: Aetna PPO\n\n';
    const same = `Date: 04/01/2026
97110 GP x2 30 min: wall squats 3x10, step-ups on a 6 inch step x15
Total timed minutes: 30   Total treatment minutes: 30
Ben Hollow, PT
`;
    const twice = `${head}${same}\n${same}`;
    const id = 'duplicate-visit';
    assert.ok(found(twice, []).shown.some((one) => one.startsWith(id)));
    const entry = dismissing(twice, id, 'here');
    assert.ok(found(twice, [entry]).silent.some((one) => one.startsWith(id)));
    const context = contextWith([dismissing(twice, id, 'everywhere')]);
    const alone = analyze(head + same, context, { file, folder: '' });
    const other = analyze(head + same, context, { file: 'b.tnote', folder: '' });
    const together = amongOthers(alone, other.summaries, context);
    const ids = ({ findings, dismissed }: typeof together) => [
      ...findings.map((one) => one.id),
      ...dismissed.map(({ finding }) => `silent ${finding.id}`),
    ];
    const shown = [alone, together, amongOthers(other, alone.summaries, context)].flatMap(ids);
    assert.ok(!shown.includes(id));
    assert.ok(shown.includes(`silent ${id}`));
  });

  it('hold no words of a note', () => {
    const kept = withDismissal(null, key, units);
    assert.ok('text' in kept);
    for (const word of note.match(/\p{L}{3,}/gu)!) assert.ok(!kept.text.includes(word), word);
    assert.ok(!kept.text.includes('ann.tnote'));
  });

  it('rest on nothing that names people', () => {
    for (const [line, words] of [
      ['Patient: Ann Lee, DOB 1/2/1950, MRN 1234567', ''],
      ['Ann Lee reports pain 5/10 on 2026-03-11.', 'reports pain 5 10 on'],
      ['97530 x2 - 23 min  (9:00-9:23)', '97530 x 2 23 min 9 00 9 23'],
    ] as const)
      assert.equal(plainWords(line), words);
  });
});

describe('the file of dismissed findings', () => {
  const entry: Dismissal = { reach: 'everywhere', finding: 'vague-phrase', on: '2026-03-11' };
  const here: Dismissal = { ...entry, reach: 'here', fingerprint: key };
  const text = (dismissed: unknown, more: object = {}) => JSON.stringify({ key, dismissed, ...more });
  const problems = (of: string) => {
    const read = readDismissed(of);
    return 'file' in read ? [] : read.problems.map(({ message, path }) => `${path.join('.')}: ${message}`);
  };

  it('is left out as a whole where it is not right, and says what is wrong', () => {
    assert.deepEqual(problems(text([entry, here])), []);
    for (const [wrong, said] of [
      ['{', /^: .*left out: it is not readable as JSON/],
      ['[]', /must be fields in braces/],
      ['{}', /^key: .*“?key”? is missing/],
      [text(7), /^dismissed: .*must be a list/],
      [text([{ ...entry, finding: '../x' }]), /dismissed\.0\.finding: .*must be the id of a finding/],
      [text([{ ...entry, on: 'today' }]), /must be a day/],
      [text([{ ...entry, reach: 'there' }]), /dismissed\.0\.reach: /],
      [text([{ ...entry, reach: 'here' }]), /dismissed\.0\.fingerprint: .*is missing/],
      [text([{ ...entry, fingerprint: key }]), /fingerprint.* is not a known field/],
      [text([{ ...entry, reason: 'x'.repeat(301) }]), /at most 300 characters/],
      [text([], { note: 'Ann' }), /is not a known field/],
      [text(Array(most.dismissed + 1).fill(entry)), /at most 3000 entries/],
    ] as const)
      assert.match(problems(wrong).join('\n'), said);
    assert.equal(problems(text(Array(200).fill(7))).length, 21);
  });

  it('takes a dismissal once, and gives it back', () => {
    const first = withDismissal(null, key, entry);
    assert.ok('text' in first);
    const second = withDismissal(first.text, key, here);
    assert.ok('text' in second);
    const again = withDismissal(second.text, key, { ...entry, reason: 'our words' });
    assert.ok('text' in again);
    assert.deepEqual(JSON.parse(again.text).dismissed, [here, { ...entry, reason: 'our words' }]);
    const undone = withoutDismissals(again.text, [entry]);
    assert.ok('text' in undone);
    assert.deepEqual(JSON.parse(undone.text).dismissed, [here]);
  });

  it('keeps what stands in it where something is wrong', () => {
    for (const wrong of [
      withDismissal('{', key, entry),
      withoutDismissals(null, [entry]),
      withDismissal(JSON.stringify({ key: key.replace('0', 'f'), dismissed: [] }), key, entry),
      withDismissal(text(Array.from({ length: most.dismissed }, () => here)), key, entry),
    ])
      assert.ok('problem' in wrong && /\.$/.test(wrong.problem));
  });
});
