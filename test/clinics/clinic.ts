/** A clinic that nobody ever saw: the files of its episodes, and what must be found in them. */
import { diceOf } from '../rewriting/dice';
import { courseOf, Diary, patients } from './episodes';
import { styles } from './styles';
import { kinds, violations } from './violations';
import type { ClinicVisit } from './visit';

export interface ClinicFile {
  readonly file: string;
  readonly text: string;
}

/** A finding that must be there once, in one of these places: the file and the day of a visit. */
export interface ExpectedFinding {
  readonly id: string;
  readonly kind: string;
  readonly places: readonly { readonly file: string; readonly date: string }[];
}

export interface Clinic {
  readonly files: readonly ClinicFile[];
  readonly expected: readonly ExpectedFinding[];
  /** What was planted in which folder. */
  readonly kinds: ReadonlyMap<string, string>;
}

const names = Object.keys(styles);

/** A clinic of so many episodes, the same for the same seed; all names end so, where several clinics are to be apart. */
export function clinicOf(episodes: number, seed: number, ending = ''): Clinic {
  const diary = new Diary();
  const files: ClinicFile[] = [];
  const expected: ExpectedFinding[] = [];
  const planted = new Map<string, string>();
  for (let at = 0; at < episodes; at++) {
    const dice = diceOf(seed * 100_003 + at);
    const kind = kinds[at % kinds.length]!;
    const violation = violations[kind]!;
    const patient = patients[at % patients.length]!;
    const course = courseOf(patient, violation.wish(dice), seed * 7919 + at, diary);
    const { visits, others = [], expected: findings } = violation.plant(course, dice);
    const folder = `episode-${String(at + 1).padStart(3, '0')}`;
    planted.set(folder, kind);
    const style = dice.pick(names);
    const write = (visit: ClinicVisit) =>
      styles[style]!({
        ...visit,
        patient: `${visit.patient}${ending}`,
        clinician: `${visit.clinician}${ending}`,
      });
    const places = new Map<string, string>();
    const put = (file: string, texts: readonly ClinicVisit[]) => {
      files.push({ file: `${folder}/${file}`, text: texts.map(write).join('\n') });
      for (const visit of texts) places.set(keyOf(visit), `${folder}/${file}`);
    };
    const oneFile = dice.number(0, 3) === 0 && kind !== 'a visit stored twice';
    if (oneFile) put('all visits.tnote', visits);
    else
      for (const [index, visit] of visits.entries())
        put(
          `${visit.date}${visits.slice(0, index).some(({ date }) => date === visit.date) ? ' copy' : ''}.tnote`,
          [visit],
        );
    for (const visit of others) put(`other ${visit.date}.tnote`, [visit]);
    for (const { id, at: spots } of findings)
      expected.push({
        id,
        kind,
        places: spots.flatMap((visit) => {
          const file = `${folder}/${visit.date}`;
          return [
            { file: places.get(keyOf(visit))!, date: visit.date },
            ...(kind === 'a visit stored twice' ? [{ file: `${file}.tnote`, date: visit.date }] : []),
          ];
        }),
      });
  }
  return { files, expected, kinds: planted };
}

/** The same files with findings in each note by itself: it bills a service that it tells nothing of. */
export const withFlaws = (files: readonly ClinicFile[]): readonly ClinicFile[] =>
  files.map(({ file, text }) => ({ file, text: `${text}97140 5 units\n` }));

const keyOf = ({ patient, date }: ClinicVisit): string => `${patient} ${date}`;
