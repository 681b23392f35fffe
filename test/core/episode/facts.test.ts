import assert from 'node:assert/strict';
import { analyze, createContext, type VisitSummary } from '../../../server/src/core';

const context = createContext();

/** The summary of a visit on 03/05/2026 with one line in its head. */
const summaryOf = (line: string): VisitSummary =>
  analyze(
    `Date of service: 03/05/2026\n${line}\n97110 GP x2 30 min: wall squats 3x10\nBen Hollow, PT`,
    context,
  ).summaries[0]!;

describe('facts of an episode', () => {
  const counts: Readonly<Record<string, string>> = {
    'Visit 7 of 12': '7 of 12',
    'Visit #: 9 of 12': '9 of 12',
    'Visit No 7/16': '7 of 16',
    'visit 5/12': '5 of 12',
    '[VISIT] 1': '1',
    'Visit ............ 6 of 12': '6 of 12',
    'visit eleven': '11',
    'Session #4': '4',
    'P: measure again at visit 10': 'none',
    'Next visit 9': 'none',
    'OT visit 3/10, 2x/wk': 'none',
    'Aetna PPO    visit 3/10': '3 of 10',
    'Driving screen to be asked for at MD visit 4/21.': 'none',
  };
  for (const [line, expected] of Object.entries(counts))
    it(`number of the visit: ${line}`, () => {
      const { count } = summaryOf(line);
      const said = count ? [count.number, count.of].flatMap((one) => one?.value ?? []).join(' of ') : 'none';
      assert.equal(said, expected);
    });

  /** Number of the authorisation, visits, used, from, to. */
  const authorizations: Readonly<Record<string, string>> = {
    'Visit 14 of 20 (Auth BX-40031, exp 04/30/2026)': 'bx-40031 20 14 - 2026-04-30',
    '[AUTH] 12 visits thru 04/30/26': '- 12 - - 2026-04-30',
    'Cover: Beacon PPO, visit 4 of 10 authorized.': '- 10 4 - -',
    'Ins Aetna PPO   auth 12 visits, used 5': '- 12 5 - -',
    'Auth 6621-C thru 06/30/2026, 10 visits, 4 used': '6621-c 10 4 - 2026-06-30',
    'auth_number     GU-5530917  (units authorised 36, used 14)': 'gu-5530917 - - - -',
    'Auth #: A7-55120      Visits auth/used: 12/6     Auth exp: 03/15/2026': 'a7-55120 12 6 - 2026-03-15',
    'Payer: state Medicaid, 24 visits authorized.': '- 24 - - -',
    'auth 26 visits, this is no. 9': '- 26 9 - -',
    'Visit/Auth ...... 10 of 20': '- 20 10 - -',
    'Auth: 12 visits, 03/01/2026 to 05/30/2026': '- 12 - 2026-03-01 2026-05-30',
    'Harvard Pilgrim       auth thru 6/1': '- - - - 2026-06-01',
    'PAYER: Medicaid | AUTH: 8 visits thru 12/31/2026 | USED: 4': '- 8 4 - 2026-12-31',
    'Auth 12 visits, 3 left': '- 12 9 - -',
    'Authenticated by: Ines Caldarone, DPT   03/05/2026 15:20': 'none',
    'Author: Shoshana Whitt, OTR/L': 'none',
  };
  for (const [line, expected] of Object.entries(authorizations))
    it(`authorisation: ${line}`, () => {
      const { authorization } = summaryOf(line);
      const parts = authorization && [
        authorization.reference,
        ...[authorization.visits, authorization.used, authorization.from, authorization.to].map(
          (one) => one?.value,
        ),
      ];
      assert.equal(parts?.map((part) => part ?? '-').join(' ') ?? 'none', expected);
    });

  /** From, to, weeks. */
  const plans: Readonly<Record<string, string>> = {
    'Cert Period        : 02/26/2026 - 05/26/2026': '2026-02-26 2026-05-26 -',
    'Medicare B (disability)   POC 3/2/26 to 5/30/26   visit 8': '2026-03-02 2026-05-30 -',
    'Plan cert thru 08/30/26': '- 2026-08-30 -',
    'Payer: Medicare B   Cert 3/1/26-6/8/26   Visit 8': '2026-03-01 2026-06-08 -',
    'Medicare B     POC 1/12/26, sent to MD 1/13': '2026-01-12 - -',
    'Plan of care: 2x/wk x 9 wks, 30-45 min each': '- - 9',
    'P: Cont per POC 2x/wk.': 'none',
    'P: cont POC as set by PT: 3x/wk. PT re-eval due 4/15.': 'none',
    'POC goal 3 met today': 'none',
  };
  for (const [line, expected] of Object.entries(plans))
    it(`plan of care: ${line}`, () => {
      const { plan } = summaryOf(line);
      const parts = plan && [plan.from, plan.to, plan.weeks].map((one) => one?.value ?? '-');
      assert.equal(parts?.join(' ') ?? 'none', expected);
    });

  const told: Readonly<Record<string, string>> = {
    'PT INITIAL EVALUATION': 'evaluation',
    'PROGRESS REPORT': 'progress',
    'Re-certification of the plan of care': 'recertified',
    'PT PROGRESS NOTE': 'perhaps',
    'Progress report 03/02/2026': 'earlier 2026-03-02',
    'Progress report due next visit': '',
    'P: continue, progress report by visit 10': '',
    'Last progress report on 02/20/26': 'earlier 2026-02-20',
    'Visit 10 (progress report separate)': 'progress',
  };
  for (const [line, expected] of Object.entries(told))
    it(`reports: ${line}`, () => {
      const { evaluation, progress, recertified, perhaps, earlier } = summaryOf(line).reports;
      const said = [
        evaluation ? 'evaluation' : [],
        recertified ? 'recertified' : progress ? 'progress' : [],
        perhaps ? 'perhaps' : [],
        earlier ? `earlier ${earlier.value}` : [],
      ].flat();
      assert.equal(said.join(), expected);
    });

  it('the side of a diagnosis is read however its label is set', () => {
    for (const label of ['Dx:', '**Dx:**', '**Dx**:', '__Diagnosis:__', 'Dx =']) {
      const [summary] = analyze(
        `DOS 03/02/2026\n${label} left knee replacement\n97530 15 min`,
        createContext(),
      ).summaries;
      assert.deepEqual(
        summary!.sides.map(({ part, side }) => [part, side]),
        [['knee', 'l']],
        label,
      );
    }
  });

  it('one name is one person however it is written, and initials are one within a folder', () => {
    const of = (name: string, folder = '') =>
      analyze(`Patient: ${name}\nDate: 03/05/2026\n97110 30 min\nBen Hollow, PT`, context, {
        file: 'a',
        folder,
      }).summaries[0]!.patient;
    assert.equal(of('Kessler, Jonah'), of('Jonah Kessler'));
    assert.notEqual(of('Kessler, Jonah'), of('Jonah Kestler'));
    assert.equal(of('J.K.', 'north'), of('J.K.', 'north'));
    assert.notEqual(of('J.K.', 'north'), of('J.K.', 'south'));
    assert.equal(of('Jonah Kessler', 'north'), of('Jonah Kessler', 'south'));
    assert.ok(!of('Jonah Kessler')!.includes('essler'));
  });
});
