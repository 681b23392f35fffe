/** Ways to write a visit down. Each tells the same facts; what a visit has not, is left out. */
import { clock, clock24, military, named, short, slashed } from './calendar';
import { type ClinicVisit, minutesOf, timedMinutesOf, unitsOf } from './visit';

export type Style = (visit: ClinicVisit) => string;

const credential = ({ discipline }: ClinicVisit): string => (discipline === 'PT' ? 'PT, DPT' : 'OTR/L');
const modifier = ({ discipline, kx }: ClinicVisit): string =>
  `${discipline === 'PT' ? 'GP' : 'GO'}${kx ? ' KX' : ''}`;
const goalLines = ({ goals }: ClinicVisit, lead: (number: number) => string): readonly string[] =>
  goals.map((goal, at) => `${lead(at + 1)}${goal}`);
const words: Readonly<Record<string, string>> = {
  '97110': 'Therapeutic exercise',
  '97530': 'Therapeutic activities',
  '97112': 'Neuromuscular re-education',
  '97161': 'PT evaluation',
  '97165': 'OT evaluation',
};
const title = ({ kind, discipline }: ClinicVisit): string =>
  kind === 'evaluation' ? `${discipline} INITIAL EVALUATION` : kind === 'progress' ? 'PROGRESS REPORT' : '';
const end = (visit: ClinicVisit): number => visit.start + minutesOf(visit);
const count = ({ number, planned }: ClinicVisit, of = ' of '): string =>
  planned === null ? `${number}` : `${number}${of}${planned}`;
const sentences = (parts: readonly string[]): string => parts.map((part) => `${part}.`).join(' ');
const lines = (...parts: readonly (string | readonly string[])[]): string =>
  parts
    .flat()
    .filter((part) => part !== '')
    .join('\n');

/** The units and clock times of each service, one after the other. */
function timed(visit: ClinicVisit) {
  let at = visit.start;
  return visit.services.map((service) => {
    const from = at;
    at += service.minutes;
    return { ...service, units: unitsOf(service), from, to: at };
  });
}

type Part = (visit: ClinicVisit) => string;

const authLine =
  (label: string, day: (date: string) => string): Part =>
  ({ authorization: auth }) =>
    auth
      ? `${label} ${auth.reference}${auth.visits === null ? '' : `, ${auth.visits} visits`}${
          auth.used === null ? '' : `, ${auth.used} used`
        }${auth.from && auth.to ? `, ${day(auth.from)} to ${day(auth.to)}` : auth.to ? `, thru ${day(auth.to)}` : ''}`
      : '';
const planLine =
  (label: string, day: (date: string) => string, joint = ' to '): Part =>
  ({ plan }) =>
    plan ? `${label} ${day(plan.from)}${joint}${day(plan.to)}` : '';

/** Heads: whose note, when, who pays, which visit, authorisation, plan. */
const heads: Readonly<Record<string, Part>> = {
  labels: (visit) =>
    lines(
      title(visit),
      `Patient: ${visit.patient}`,
      `Date of service: ${slashed(visit.date)}`,
      `Payer: ${visit.payer}`,
      `Visit: ${count(visit)}`,
      authLine('Auth #', slashed)(visit),
      planLine('Plan of care:', slashed)(visit),
      `Dx: ${visit.diagnosis}`,
      `Time in: ${clock(visit.start)}   Time out: ${clock(end(visit))}`,
    ),
  'one line': (visit) =>
    lines(
      `Patient: ${visit.patient}    DOS ${short(visit.date)}    ${visit.payer}    visit ${count(visit, '/')}`,
      title(visit),
      [authLine('auth', short)(visit), planLine('POC', short)(visit)].filter((part) => part).join('    '),
      `Dx: ${visit.diagnosis}`,
      `In ${clock(visit.start)} Out ${clock(end(visit))}`,
    ),
  dotted: (visit) =>
    lines(
      title(visit),
      `Patient ............ ${visit.patient}`.replace(' ............ ', ': '),
      `Visit Date ............ ${named(visit.date)}`,
      `Visit # ............ ${count(visit)}`,
      `Payor ............ ${visit.payer}`,
      authLine('Authorization:', named)(visit),
      planLine('Cert Period:', slashed, ' - ')(visit),
      `Dx: ${visit.diagnosis}`,
      `Time In ............ ${clock(visit.start)}`,
      `Time Out ............ ${clock(end(visit))}`,
    ),
  reversed: (visit) => {
    const [first, last] = visit.patient.split(' ') as [string, string];
    return lines(
      `Patient Name: ${last}, ${first}`,
      title(visit),
      `Date: ${slashed(visit.date)}  |  Payer: ${visit.payer}  |  Visit No. ${count(visit)}`,
      authLine('Prior auth', slashed)(visit),
      planLine('Certification', slashed, ' through ')(visit),
      `Dx: ${visit.diagnosis}`,
      `Time in ${clock(visit.start)}, time out ${clock(end(visit))}`,
    );
  },
  capitals: (visit) =>
    lines(
      `PATIENT: ${visit.patient.toUpperCase()}`,
      `DATE OF SERVICE: ${slashed(visit.date)}`,
      `INSURANCE: ${visit.payer.toUpperCase()}`,
      title(visit),
      `VISIT ${count(visit)}`,
      authLine('AUTHORIZATION', slashed)(visit),
      planLine('POC', slashed, ' - ')(visit),
      `DX: ${visit.diagnosis}`,
      `TIME IN ${military(visit.start)} TIME OUT ${military(end(visit))}`,
    ),
  fields: (visit) =>
    lines(
      `Client = ${visit.patient}`,
      `DOS = ${visit.date}`,
      `Insurance = ${visit.payer}`,
      `Visit # = ${count(visit, '/')}`,
      title(visit),
      authLine('Auth =', (day) => day)(visit),
      planLine('POC =', (day) => day)(visit),
      `Dx = ${visit.diagnosis}`,
      `Time in = ${clock24(visit.start)}`,
      `Time out = ${clock24(end(visit))}`,
    ),
  markdown: (visit) =>
    lines(
      `# ${title(visit) || 'Treatment note'}`,
      `**Patient:** ${visit.patient}  `,
      `**DOS:** ${visit.date}  `,
      `**Payer:** ${visit.payer}  `,
      `**Visit:** ${count(visit)}  `,
      authLine('**Auth:**', slashed)(visit),
      planLine('**POC:**', slashed)(visit),
      `**Dx:** ${visit.diagnosis}  `,
      `**Time in:** ${clock(visit.start)}  **Time out:** ${clock(end(visit))}`,
    ),
};

/** Bodies: what was done with which minutes, what it showed, who signs. */
const bodies: Readonly<Record<string, Part>> = {
  soap: (visit) =>
    lines(
      'S: Did the home program as shown.',
      `O: ${sentences(visit.objective)}`,
      timed(visit).map(
        ({ code, units, minutes, from, to }) =>
          `${code} ${modifier(visit)} x${units} ${minutes} min (${military(from)}-${military(to)}) ${words[code]}`,
      ),
      `A: ${sentences(visit.assessment)}`,
      goalLines(visit, (number) => `STG ${number}: `),
      'P: Go on as planned.',
      `Total timed minutes: ${timedMinutesOf(visit)}   Total treatment minutes: ${minutesOf(visit)}`,
      `${visit.clinician}, ${credential(visit)}`,
    ),
  sections: (visit) =>
    lines(
      'Objective',
      visit.objective.map((part) => `- ${part}.`),
      '',
      'Interventions',
      timed(visit).map(
        ({ code, units, minutes, from, to }) =>
          `${words[code]} (${code} ${modifier(visit)}): ${minutes} minutes, ${units} units, ${clock(from)} to ${clock(to)}`,
      ),
      '',
      'Assessment',
      visit.assessment.map((part) => `- ${part}.`),
      visit.goals.length > 0 ? ['', 'Goals', ...goalLines(visit, () => '- ')] : [],
      `Total timed: ${timedMinutesOf(visit)} min. Total time: ${minutesOf(visit)} min.`,
      `Signed: ${visit.clinician}, ${credential(visit)} ${slashed(visit.date)}`,
    ),
  clocks: (visit) =>
    lines(
      timed(visit).map(
        ({ code, units, minutes, from, to }) =>
          `${code} ${modifier(visit)} x${units}  ${clock24(from)}-${clock24(to)}  ${minutes} min`,
      ),
      `Objective: ${sentences(visit.objective)}`,
      `Assessment: ${sentences(visit.assessment)}`,
      goalLines(visit, (number) => `Goal ${number}: `),
      `Timed minutes ${timedMinutesOf(visit)}, total minutes ${minutesOf(visit)}`,
      `${visit.clinician}, ${credential(visit)}`,
    ),
  'charges last': (visit) =>
    lines(
      'OBJECTIVE:',
      sentences(visit.objective),
      'ASSESSMENT:',
      sentences(visit.assessment),
      visit.goals.length > 0 ? ['GOALS:', ...goalLines(visit, (number) => `${number}. `)] : [],
      'CHARGES:',
      timed(visit).map(
        ({ code, units, minutes, from, to }) =>
          `${code}-${modifier(visit).replace(' ', '-')}  ${minutes} min  ${units} units  ${clock(from)} - ${clock(to)}`,
      ),
      `TIMED MINUTES: ${timedMinutesOf(visit)}  TOTAL TREATMENT MINUTES: ${minutesOf(visit)}`,
      `Electronically signed by ${visit.clinician}, ${credential(visit)}`,
    ),
  table: (visit) =>
    lines(
      '| Code | Mod | Description | Start | Stop | Minutes | Units |',
      '| --- | --- | --- | --- | --- | --- | --- |',
      timed(visit).map(
        ({ code, units, minutes, from, to }) =>
          `| ${code} | ${modifier(visit)} | ${words[code]} | ${clock24(from)} | ${clock24(to)} | ${minutes} | ${units} |`,
      ),
      '',
      `O: ${sentences(visit.objective)}`,
      `A: ${sentences(visit.assessment)}`,
      goalLines(visit, (number) => `LTG${number} - `),
      `Total timed minutes ${timedMinutesOf(visit)}; total treatment minutes ${minutesOf(visit)}`,
      `${visit.clinician}, ${credential(visit)}`,
    ),
};

const usedLine: Part = ({ used }) =>
  used === null ? '' : `\nTherapy threshold used to date: $${used.toLocaleString('en-US')}`;

/** Names of styles; each is a head and a body. */
export const styles: Readonly<Record<string, Style>> = Object.fromEntries(
  (
    [
      ['labels', 'soap'],
      ['labels', 'sections'],
      ['labels', 'clocks'],
      ['labels', 'charges last'],
      ['one line', 'soap'],
      ['one line', 'clocks'],
      ['one line', 'table'],
      ['dotted', 'sections'],
      ['dotted', 'charges last'],
      ['reversed', 'soap'],
      ['reversed', 'table'],
      ['reversed', 'charges last'],
      ['capitals', 'charges last'],
      ['capitals', 'soap'],
      ['fields', 'sections'],
      ['fields', 'clocks'],
      ['markdown', 'table'],
      ['markdown', 'soap'],
    ] as const
  ).map(([head, body]) => [
    `${head}, ${body}`,
    (visit: ClinicVisit) => `${heads[head]!(visit)}${usedLine(visit)}\n\n${bodies[body]!(visit)}\n`,
  ]),
);
