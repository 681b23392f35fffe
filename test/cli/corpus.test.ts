import assert from 'node:assert/strict';
import { loadCorpus, loadUnseen } from '../../scripts/accuracy/gold';
import { builtInCodes } from '../../server/src/core/codes/codeSet';
import { elementFields } from '../../server/src/core/tools/visitRecord';

const minutesOf = (time: string) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

describe('labels of the corpus', () => {
  for (const { name, text, gold } of [...loadCorpus(), ...loadUnseen()])
    it(`${name} is labelled as its README says`, () => {
      assert.equal(gold.file, `${name}.txt`);
      assert.notEqual(text.trim(), '');
      for (const visit of gold.visits) {
        if (visit.dateOfService !== null) assert.match(visit.dateOfService, /^20\d\d-[01]\d-[0-3]\d$/);
        const codes = visit.services.map(({ code }) => code);
        assert.equal(new Set(codes).size, codes.length, 'one record for each code');
        for (const { code, codeWritten, minutes, statedMinutes, intervals, units } of visit.services) {
          assert.equal(codeWritten, text.includes(code), `${code}: codeWritten`);
          if (!visit.findings.includes('code-unknown'))
            assert.ok(builtInCodes.find(code), `${code} is a code`);
          for (const { start, end } of intervals)
            for (const time of [start, end]) assert.match(time, /^([01]\d|2[0-3]):[0-5]\d$/);
          const clock = intervals.reduce((sum, { start, end }) => sum + minutesOf(end) - minutesOf(start), 0);
          const derived = statedMinutes ?? (intervals.length > 0 ? clock : null);
          if (!visit.findings.includes('time-order')) assert.equal(minutes, derived, `${code}: minutes`);
          assert.ok(units === null || (Number.isInteger(units) && units >= 0), `${code}: units`);
        }
        assert.equal(
          visit.elements97530 !== null,
          codes.includes('97530'),
          'elements stand where 97530 was given',
        );
        if (visit.elements97530) assert.deepEqual(Object.keys(visit.elements97530), elementFields);
      }
      for (const path of gold.ambiguous ?? []) assert.match(path, /^(visits\[\d+\]\.)?\w+(\.[\w-]+)*$/);
    });
});
