import assert from 'node:assert/strict';
import data from '../../../server/data/abbreviations.json';
import { analyze, createContext, hover } from '../../../server/src/core';

const context = createContext();
const told = (text: string, word: string): string | undefined =>
  hover(analyze(text, context), text.indexOf(word) + 1, context)?.markdown.plain;

const note = `DOS: 03/11/2026
S: pt c/o LBP; PLOF I w/ AD.
O: 97530 15 min: sit to stand x5, CGA/SBA w/c to mat, SPT next
Ana Ruiz, PT
`;

describe('hover on short forms', () => {
  for (const [word, says] of [
    ['PLOF', 'PLOF is short for prior level of function.'],
    ['c/o', 'c/o is short for complains of.'],
    ['w/c', 'w/c is short for wheelchair.'],
    ['pt c', 'pt is short for patient.'],
  ] as const)
    it(`${word} is told`, () => assert.ok(told(note, word)?.includes(says), told(note, word)));

  for (const [word, says] of [
    ['LBP', 'LBP can mean low back pain or low blood pressure.'],
    ['AD', 'AD can mean assistive device, Alzheimer’s disease or autonomic dysreflexia.'],
    ['SPT', 'SPT can mean student physical therapist or stand pivot transfer.'],
  ] as const)
    it(`${word} has several meanings, and that is said`, () =>
      assert.ok(told(note, word)?.includes(says), told(note, word)));

  it('both parts of two that stand together are told, beside what the words support', () => {
    assert.match(told(note, 'CGA')!, /Supports/);
    assert.match(told(note, 'CGA')!, /CGA is short for contact guard assist/);
    assert.match(told(note, 'SBA')!, /SBA is short for stand-by assist/);
  });

  it('is there in a text that is no note yet, and silent inside of words', () => {
    assert.match(told('goals: WBAT', 'WBAT')!, /weight bearing as tolerated/);
    assert.equal(told('the ROMANS', 'ROMANS'), undefined);
  });

  it('is not told of a sign behind the space behind it', () => {
    const text = 'DOS: 03/11/2026\nS: c/o (sore) knee';
    assert.equal(hover(analyze(text, context), text.indexOf('('), context), undefined);
    assert.match(told(text, '/o')!, /complains of/);
  });

  it('has each short form once, with different meanings', () => {
    const shorts = data.abbreviations.map(({ short }) => short);
    assert.equal(new Set(shorts).size, shorts.length);
    for (const { short, means } of data.abbreviations) {
      assert.ok(means.length > 0 && new Set(means).size === means.length, short);
      assert.match(short, /^[\p{L}\p{N}/]{1,12}$/u);
    }
  });
});
