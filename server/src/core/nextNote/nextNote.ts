import type { Analysis } from '../analysis';
import { withBlanks } from '../blanks';
import type { FieldKind } from '../facts/carried/fields';
import { withoutEnd } from '../facts/carried/sentences';
import type { Visit } from '../model';
import type { NewText } from '../rule';
import { type Lasting, lastingOf } from './lasting';

/**
 * A new note from the last visit: what lasts of it stands as it was written, its values with their day, and everything
 * of the new day is a question. Lines end as the last note's do.
 */
export function nextNote(analysis: Analysis, visit: Visit): NewText {
  const last = lastingOf(analysis, visit);
  const lines = [
    ...head(last),
    ...['', 'S: [what the patient reports, in their own words] Pain [before] before, [after] after.', ''],
    ...objective(last),
    ...['', 'A: [assessment of today]. [why a therapist’s skill is needed]'],
    ...goals(last),
    `P: ${[...last.plan.map(({ value }) => `${withoutEnd(value)}.`), '[what changes next visit]'].join(' ')}`,
    '',
    'Total timed minutes: [timed minutes]    Total treatment time: [treatment minutes]',
    'Charges: [code] [modifier] x[units]',
    'Signature: [name and credential]    [date signed]',
  ];
  return withBlanks(`${lines.join(visit.style.lineEnd)}${visit.style.lineEnd}`);
}

function head(last: Lasting): readonly string[] {
  const { fields, payer, visits } = last;
  const of = (kind: FieldKind) => fields.filter((field) => field.kind === kind);
  const first = (kind: FieldKind) => of(kind)[0];
  const named = (kind: FieldKind, name: string, ask: string) => `${name}: ${first(kind)?.value.value ?? ask}`;
  const each = (kind: FieldKind) =>
    of(kind).map(({ label, value }) => `${label}: ${withoutEnd(value.value)}`);
  const count = visits ? `Visit [visit number] of ${visits.value}` : 'Visit [visit number]';
  return [
    'DAILY NOTE',
    [
      named('patient', 'Patient', '[initials]'),
      ...[...of('born').slice(0, 1), ...of('record').slice(0, 1)].map(
        ({ label, value }) => `${label}: ${value.value}`,
      ),
      'Date of service: [date of service]',
      count,
      `Payer: ${first('payer')?.value.value ?? payer?.value ?? '[payer]'}`,
    ].join('    '),
    ...(of('diagnosis').length > 0 ? each('diagnosis') : ['Dx: [diagnosis]']),
    ...each('precautions'),
    ...(of('limitation').length > 0
      ? each('limitation')
      : ['Functional limitation: [what the patient cannot do in daily life]']),
    ...each('care'),
    'Time in: __:__    Time out: __:__',
  ];
}

function objective({ values, day }: Lasting): readonly string[] {
  const since = day ? `on ${day}` : 'at the last visit';
  return [
    'O: [measures of today]',
    ...values.map(({ name, asks, was }) => `${name}: [${asks}], was ${was} ${since}`),
    '[code, start and end, task, help and cues, response]',
  ];
}

function goals({ goals: all, day }: Lasting): readonly string[] {
  if (all.length === 0) return [];
  const since = day ? `on ${day}` : 'at the last visit';
  return [
    'Goals:',
    ...all.map(
      ({ goal, status }) =>
        `${withoutEnd(goal.value)}: [how far it is met]${status ? `, was ${status.value} ${since}` : ''}`,
    ),
  ];
}
