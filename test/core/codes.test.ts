/** Every code of the catalogue is read in the shapes in which codes are typed, and the hover says what it is. */
import assert from 'node:assert/strict';
import { builtInCodes, type ProcedureCode } from '../../server/src/core/codes/codeSet';
import { hover } from '../../server/src/core/features/hover';
import { analyze, createContext } from '../../server/src/core/index';
import { rules } from '../../server/src/core/rules/index';

const context = createContext({ ready: true });
const known = new Set(rules.map(({ id }) => id));
const note = (line: string) =>
  `PT daily note   DOS: 08/11/2026\nS: less pain\nO: tolerated well\n${line}\nA: improving\nP: continue\nK. Orr, PT`;

interface Shape {
  readonly line: (code: string) => string;
  readonly minutes: number | null;
  readonly modifiers: readonly string[];
}

const shapes: Readonly<Record<string, Shape>> = {
  'minutes and units': { line: (code) => `${code} 15 min 1 unit`, minutes: 15, modifiers: [] },
  'a modifier and "x1"': { line: (code) => `${code}-GP x1`, minutes: null, modifiers: ['GP'] },
  'behind "CPT"': { line: (code) => `CPT ${code}: 15 min (1u)`, minutes: 15, modifiers: [] },
  'a row of a table': {
    line: (code) => `| Code | Mod | Min | Units |\n|---|---|---|---|\n| ${code} | GP | 15 | 1 |`,
    minutes: 15,
    modifiers: ['GP'],
  },
};

/** What the hover says of the time of a code. */
function timeWords({ active, timed, unitMinutes }: ProcedureCode): RegExp {
  if (!active) return /^No longer a code/m;
  return timed ? new RegExp(`^Timed[^:]*: one unit is ${unitMinutes ?? 15} minutes`, 'm') : /^Not timed/m;
}

describe('every code of the catalogue', () => {
  it('is there', () => assert.ok(builtInCodes.all.length >= 150));

  for (const record of builtInCodes.all)
    it(`${record.code} ${record.label}`, () => {
      for (const [shape, { line, minutes, modifiers }] of Object.entries(shapes)) {
        const text = note(line(record.code));
        const analysis = analyze(text, context);
        const visit = analysis.visits[0]!;
        assert.deepEqual(
          visit.services.map((service) => ({
            code: service.code,
            written: service.codeWritten,
            minutes: service.minutes,
            units: service.units?.value,
            modifiers: service.modifiers.map(({ value }) => value),
          })),
          [{ code: record.code, written: true, minutes, units: 1, modifiers }],
          shape,
        );
        assert.deepEqual(visit.notDelivered, [], shape);
        const ids = analysis.findings.map(({ id }) => id);
        assert.deepEqual(
          ids.filter((id) => !known.has(id) || id === 'unreadable'),
          [],
          shape,
        );
        const deleted = record.deletedAfter !== null && record.deletedAfter < '2026-08-11';
        assert.equal(ids.includes('code-unknown'), deleted || !record.active, shape);
        const shown = hover(analysis, text.indexOf(record.code), context)?.markdown.plain ?? '';
        assert.ok(shown.startsWith(`${record.code} ${record.label}`), `${shape}: ${shown}`);
        assert.match(shown, timeWords(record), shape);
      }
    });
});
