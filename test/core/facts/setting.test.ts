/** Where the visit was, as far as the note says it, and which of Medicare's tables holds there. */
import assert from 'node:assert/strict';
import { editFacts } from '../../../server/src/core/features/hoverEdits';
import { analyze, createContext } from '../../../server/src/core/index';
import { firstVisit } from '../../support/firstVisit';

const context = createContext();
const noteWith = (line: string, codes = '97110 GP x7 105 min: LAQ 3x10') =>
  `PT daily note 10/06/2026\nPayer: Medicare Part B\n${line}\nDx: R THA, cannot get up from the toilet\n${codes}\nTotal timed 105, total treatment 105\nIvo Lund, PT`;

describe('the place of a visit', () => {
  for (const [line, setting] of [
    ['Hospital Outpatient Department', 'hospital outpatient'],
    ['Setting: hospital outpatient', 'hospital outpatient'],
    ['Lakeside Hospital Outpatient Rehab', 'hospital outpatient'],
    ['Location - HOPD', 'hospital outpatient'],
    ['POS 22', 'hospital outpatient'],
    ['Place of service: 19', 'hospital outpatient'],
    ['POS: 11', 'office'],
    ['POS 11', 'office'],
    ['Setting: private practice', 'office'],
    ['Plan: Aetna POS II', undefined],
    ['Referred from hospital outpatient', undefined],
    ['Discharged from the hospital outpatient department', undefined],
    ['POS 22/30', undefined],
    ['Visit 5', undefined],
  ] as const)
    it(line, () => assert.equal(firstVisit(noteWith(line)).setting?.value, setting));

  const most = (line: string) => analyze(noteWith(line), context).findings.filter(({ id }) => id === 'mue');

  it('decides whose limits hold: 6 units of 97110 for a practitioner, 8 for a hospital', () => {
    assert.match(most('POS 11')[0]!.message, /is 6 \(CMS practitioner/);
    assert.match(most('Visit 5')[0]!.message, /is 6 \(CMS practitioner/);
    assert.deepEqual(most('Hospital outpatient department'), []);
  });

  it('makes the edits of practitioners a hint in a hospital, and says so', () => {
    const edits = (line: string) =>
      analyze(
        noteWith(line, '97750 GP x1 15 min: 6 minute walk with report\n97530 GP x1 15 min: sit to stand x10'),
        context,
      ).findings.filter(({ id }) => id === 'ncci-modifier');
    assert.equal(edits('POS 11')[0]!.severity, 'warning');
    assert.equal(edits('POS 22')[0]!.severity, 'hint');
    assert.match(edits('POS 22')[0]!.message, /hospital outpatient department, which was not looked at/);
  });

  it('says of two codes without an edit which table knows none', () => {
    const facts = (line: string) => {
      const visit = firstVisit(
        noteWith(
          line,
          '97110 GP x1 15 min: LAQ 3x10\n97140 GP x1 15 min: glides\n97530 GP x1 15 min: sit to stand',
        ),
      );
      return editFacts(visit, visit.services[0]!, context)
        .map(({ plain }) => plain)
        .join('\n');
    };
    assert.match(facts('POS 11'), /With 97140, 97530: none known in the table of 2024 Q3\./);
    assert.match(
      facts('POS 22'),
      /none known in the table of 2024 Q3, which is not that of hospital outpatient claims/,
    );
    assert.doesNotMatch(facts('POS 11'), /no edit/);
  });
});
