import assert from 'node:assert/strict';
import { analyze, plainText, splitLines, suggestions, type Typing } from '../../../server/src/core/index';
import { analysis, context, text, visit } from '../../support/noteOf97530';

const moment = { typing: null, now: 14 * 60 + 5, today: '2026-11-29' } as const;

describe('completion', () => {
  const complete = (before: string) => {
    const whole = `${text}\n${before}`;
    const longer = { ...analysis, text: whole, lines: splitLines(whole) };
    return suggestions(longer, whole.length, context, moment);
  };
  const labels = (before: string) => complete(before).map(({ label }) => label);
  const written = (before: string) => complete(before).map((found) => plainText(found.text));

  it('offers codes that can be billed today behind the digits that begin them', () => {
    assert.ok(labels('Billed: 975').every((label) => label.startsWith('975')));
    assert.ok(labels('975').some((label) => label.startsWith('97530 Therapeutic')));
    assert.ok(!labels('977').some((label) => label.startsWith('97770')), 'a deleted code');
    assert.deepEqual(labels('97530'), [], 'nothing is left to write');
  });

  it('offers the code of an exact abbreviation where a service is named', () => {
    for (const before of ['TE', '- TE', '[x] TE', 'Billed: TE', '97530 24 min, TE', '| TE'])
      assert.deepEqual(written(before), ['97110'], before);
    assert.deepEqual(written('TA'), ['97530']);
    assert.deepEqual(written('NMR'), ['97112']);
    for (const before of ['te', 'Te', 'T', 'TES', 'the TE', 'worked with TE'])
      assert.deepEqual(labels(before), [], before);
  });

  it('takes no date, time or measure for a code', () => {
    for (const before of ['DOS 3/11', 'at 10:05', '4-108', 'reps x55', '30.5'])
      assert.deepEqual(labels(before), [], before);
  });

  it('offers the modifiers of the discipline behind a code, without those that stand there', () => {
    const found = labels('97530-');
    assert.ok(found.some((label) => label.startsWith('GP ')));
    assert.ok(!found.some((label) => label.startsWith('GO ')));
    assert.ok(!labels('97530 GP ').some((label) => label.startsWith('GP ')));
    assert.deepEqual(written('97530 GP 5'), ['59', '52', '50', '58']);
    assert.equal(written('97530-G')[0], 'GP');
    for (const before of ['97530 G', '97530 Ga', '97530 s', '97530 stairs'])
      assert.deepEqual(labels(before), [], `${before} may be prose`);
  });

  it('offers payers on the payer’s line, by any name that they have, until one is written in full', () => {
    assert.ok(labels('Payer: Med').includes('Medicare Part B'));
    assert.ok(labels('Ins: ').length > 5);
    assert.deepEqual(labels('Payer: Medicare Part B'), []);
    assert.deepEqual(labels('Payer: none'), []);
    const open = { ...visit, payer: { ...visit.payer, kind: 'unset' } as const };
    const empty = { ...analysis, text: '', lines: splitLines(''), visits: [open] };
    const line = suggestions(empty, 0, context, moment).find(({ label }) => label === 'Payer:');
    assert.equal(plainText(line!.text), 'Payer: [payer]');
    assert.ok(!labels('').includes('Payer:'), 'this note names its payer');
  });

  it('offers missing headings in the dress of this note, and questions for missing elements, where nothing is typed', () => {
    const found = labels('');
    assert.ok(found.includes('A:'));
    assert.ok(!found.includes('O:'));
    assert.ok(!found.includes('P:'), 'Plan stands there in full');
    assert.ok(found.includes('97530 goal'));
    assert.ok(!found.includes('97530 activity'));
    for (const { kind, text: inserted } of complete('').concat(complete('Done. ')))
      if (kind === 'sentence') assert.match(plainText(inserted), /\[.+\]|__:__/);
    for (const before of ['A', 'As', 'Ass', 'Goa', 'Done. go']) assert.deepEqual(labels(before), [], before);
  });

  it('offers a template for its whole trigger alone on the line', () => {
    assert.deepEqual(labels('daily'), ['Daily note']);
    assert.deepEqual(labels('theract'), ['97530 block']);
    for (const before of ['dail', 'dailyx', 'Daily', ' daily', 'the daily', 'pain', 'Time', '97530'])
      assert.deepEqual(labels(before), [], before);
  });
});

describe('a blank', () => {
  /** What is offered where `words` were typed over the blank `[asked]` of a note. */
  const answers = (asked: string, words: string, line = (answer: string) => `A: ${answer} for the step`) => {
    const note = line(words);
    const start = line('\0').indexOf('\0');
    const typing: Typing = { span: { start, end: start + words.length }, asked };
    const found = suggestions(analyze(note, context), start + words.length, context, { ...moment, typing });
    return found.map((suggestion) => plainText(suggestion.text));
  };

  it('gets answers that go on from what is typed, and none once one stands there', () => {
    assert.deepEqual(answers('assist level', 'C'), ['CG', 'CGA', 'Contact guard assist']);
    assert.deepEqual(answers('assist level', 'Mi'), ['Min A', 'Minimal assist']);
    assert.deepEqual(answers('assist level', 'mod '), ['mod I', 'mod A']);
    for (const whole of ['CGA', 'S', 'mod', 'Min'])
      assert.deepEqual(answers('assist level', whole), [], whole);
    assert.deepEqual(answers('type of cue', 'verbal'), []);
    assert.deepEqual(answers('type of cue', 'tac'), ['tactile']);
    assert.deepEqual(answers('rests or effort with a number', 'rp'), ['RPE [number]/10', 'RPE [number]/20']);
  });

  it('gets nothing else: no code, block, payer or heading', () => {
    for (const words of ['TE', 'TA', '975', 'daily', 'pain', 'Obj', 'Med'])
      assert.deepEqual(answers('task', words), [], words);
    assert.deepEqual(answers('name and credential', 'Ann Lee'), []);
  });

  it('gets payers, credentials, modifiers and codes where it asks for them', () => {
    assert.ok(answers('payer', 'Medi').includes('Medicare Part B'));
    assert.deepEqual(answers('payer', 'Medicare'), [], 'a name of its own');
    assert.deepEqual(answers('name and credential', 'Ann Lee, C'), ['COTA/L', 'CCC-SLP']);
    assert.deepEqual(answers('name and credential', 'Ann Lee, PT'), []);
    assert.ok(answers('modifier', 'G').includes('GP'));
    assert.ok(answers('evaluation code', '9716').includes('97161'));
  });

  it('gets the day of today as it is begun, and the time now as the note writes times', () => {
    assert.deepEqual(answers('date of service', '1'), ['11/29/2026']);
    assert.deepEqual(answers('date of service', '20'), ['2026-11-29']);
    assert.deepEqual(answers('date signed', 'no'), ['Nov 29, 2026']);
    assert.deepEqual(answers('date signed', 'today'), []);
    assert.deepEqual(answers('date signed', '3/1'), []);
    assert.deepEqual(answers('time', '14'), ['14:05']);
    assert.deepEqual(answers('time', 'now'), ['14:05']);
    const twelve = (answer: string) => `97530 ${answer}-3:05 PM, 97110 1:00 PM-1:20 PM`;
    assert.deepEqual(answers('time', 'now', twelve), ['2:05 PM']);
    assert.deepEqual(answers('time', '2:05', twelve), [], 'a time as it stands');
  });

  it('is answered as a whole where it waits untouched at the cursor', () => {
    const note = 'A: [assist level] for the step';
    const found = suggestions(analyze(note, context), 'A: [assist level]'.length, context, moment);
    assert.ok(found.some(({ text: answer }) => plainText(answer) === 'SBA'));
    for (const { span } of found) assert.equal(note.slice(span.start, span.end), '[assist level]');
  });
});
