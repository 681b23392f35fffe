import assert from 'node:assert/strict';
import { explained } from '../../server/src/cli/explainFacts';
import { analyze, createContext, type Located } from '../../server/src/core/index';
import { analysisOf, service, visit } from '../support/visits';

const text =
  'DOS: 03/02/2026\r\nTherAct 10:05-10:28 (23 min): stairs x8, CGA\r\nGait next visit\r\n97530 x2 GP\r\n';

/** The words in the text, read as a value. */
function words<T>(of: string, value: T): Located<T> {
  const start = text.indexOf(of);
  return { value, span: { start, end: start + of.length } };
}

const read = visit({
  span: { start: 0, end: text.length },
  dateOfService: words('03/02/2026', '2026-03-02'),
  services: [
    {
      ...service({ code: '97530', minutes: 23 }),
      mentions: [words('TherAct', null).span, words('97530', null).span],
      statedMinutes: [words('23 min', 23)],
      intervals: [words('10:05-10:28', { from: 605, to: 628 })],
      units: words('x2', 2),
      modifiers: [words('GP', 'GP')],
    },
  ],
  notDelivered: [{ code: '97116', name: words('Gait', 'gait training'), reason: 'planned' }],
  unreadable: [{ kind: 'clock time', span: words('10:05-10:28', null).span }],
  readings: [
    { span: words('23 min', null).span, as: '23 minutes of 97530' },
    { span: words('x8', null).span, as: '8 times' },
  ],
});

describe('theralint facts --explain', () => {
  const rows = explained(analysisOf([read], [], text), createContext())
    .split('\n')
    .map((row) => row.trim().replace(/ {2,}/g, ' | '));

  it('shows each fact with the line and the words it came from', () => {
    for (const row of [
      'Visit 1, lines 1 to 4',
      'date of service: 2026-03-02 | line 1: "03/02/2026"',
      '97530 given | line 2: "TherAct", line 4: "97530"',
      'minutes: 23 | line 2: "23 min"',
      'clock: 10:05 to 10:28 | line 2: "10:05-10:28"',
      'units: 2 | line 4: "x2"',
      'modifier: GP | line 4: "GP"',
      '97116 not given (planned) | line 3: "Gait"',
      'clock time that could not be read | line 2: "10:05-10:28"',
      'read as 8 times | line 2: "x8"',
    ])
      assert.ok(rows.includes(row), `${row}\nis not in\n${rows.join('\n')}`);
  });

  it('says why a figure was read as it was, and what else it could be', () => {
    const note = 'DOS: 3/9/2026\n97530 23 min x2: sit to stand x10\nTotal 31\nA. Orr, PT\n';
    const context = createContext();
    const told = explained(analyze(note, context), context);
    assert.match(
      told,
      /figure: 23 minutes of 97530 +line 2: "23 min"\n(?: +.+\n){0,2} +it stands right behind the service\n/,
    );
    assert.match(told, /figure: the total treatment time +line 3: "31"\n(?: .*\n)+? +it could be /);
  });

  it('shows what it did not find, and nothing twice', () => {
    assert.ok(rows.includes('total timed minutes | not in the note'));
    assert.ok(!rows.some((row) => row.startsWith('read as 23 minutes of 97530')));
  });
});
