import * as v from 'valibot';
import type { CalendarDate } from '../calendar';
import { type ClinicProblem, cut, fieldName, problemsFrom, readClinicJson, said } from '../clinicFile';
import { l10n } from '../l10n';
import { type PayerData, type PayerTerms, payerSchema } from './schema';

/** A checked profile: the payer's own facts and, where it extends one, the built-in profile behind it. */
export interface PayerProfile extends Omit<PayerData, 'extends' | '$schema'> {
  readonly base: PayerProfile | null;
  /** Written by the clinic, not built in. */
  readonly own: boolean;
}

/** A file of the clinic as read from disk; `problem` says why it was not, in words that go on behind "it". */
export type PayerFile =
  | { readonly name: string; readonly text: string }
  | { readonly name: string; readonly problem: string };

/** Why a file was left out. */
export interface PayerProblem extends ClinicProblem {
  readonly file: string;
}

export interface PayerSet {
  readonly all: readonly PayerProfile[];
  readonly problems: readonly PayerProblem[];
  find(id: string): PayerProfile | undefined;
  /** The profile with the longest alias that stands as whole words in `name`; one that extends another goes first. */
  named(name: string, among?: (profile: PayerProfile) => boolean): PayerProfile | undefined;
}

/**
 * The built-in profiles and a clinic's own. A clinic's profile with the id of a built-in one replaces it.
 * A file that is not right is left out and reported; everything else stays in force.
 */
export function payerSet(builtIn: readonly unknown[], clinicFiles: readonly PayerFile[] = []): PayerSet {
  const files = builtIn.map((data) => v.parse(payerSchema, data));
  const given = files.map((data): PayerProfile => {
    const base = files.find(({ id }) => id === data.extends);
    return profile(data, base ? profile(base, null, false) : null, false);
  });
  const problems: PayerProblem[] = [];
  const own: PayerProfile[] = [];
  for (const file of clinicFiles) {
    const read = readFile(file);
    if (!('data' in read)) {
      problems.push(...read);
      continue;
    }
    const base = given.find((candidate) => candidate.id === read.data.extends) ?? null;
    if (read.data.extends !== undefined && !base)
      problems.push(
        problem(file, l10n`it extends “${cut(read.data.extends)}”, which is not a built-in payer`, [
          'extends',
        ]),
      );
    else if (own.some((other) => other.id === read.data.id))
      problems.push(problem(file, l10n`it has the id “${read.data.id}” of another of your files`, ['id']));
    else own.push(profile(read.data, base, true));
  }
  const all = [...own, ...given.filter((candidate) => !own.some((one) => one.id === candidate.id))];
  const aliases = all.flatMap(aliasesOf);
  return {
    all,
    problems,
    find: (id) => all.find((candidate) => candidate.id === id),
    named: (name, among = () => true) => {
      const said = ` ${plain(name)} `;
      const named = aliases.filter(({ of, words }) => said.includes(words) && among(of));
      // "UHC Medicare Advantage" names the plan before the kind of plan.
      const fits = named.filter(({ of }) => !named.some((other) => other.of.base?.id === of.id));
      return fits.reduce<Alias | undefined>((a, b) => (a && a.length >= b.length ? a : b), undefined)?.of;
    },
  };
}

/** What the profile says on a day, a clinic's own facts over those that it extends; null means today's. */
export function termsOn(profile: PayerProfile, date: CalendarDate | null): PayerTerms {
  const newest = profile.versions.reduce((a, b) => (a.from > b.from ? a : b));
  const version = date
    ? profile.versions.find(({ from, to }) => from <= date && date <= (to ?? '9999'))
    : newest;
  const { from: _from, to: _to, examples: _examples, ...own } = version ?? { from: '', examples: [] };
  return { ...(profile.base ? termsOn(profile.base, date) : {}), ...own };
}

function profile(data: PayerData, base: PayerProfile | null, own: boolean): PayerProfile {
  const { extends: _extends, $schema: _schema, ...rest } = data;
  return { ...rest, base, own };
}

function readFile(file: PayerFile): { readonly data: PayerData } | readonly PayerProblem[] {
  if ('problem' in file) return [problem(file, `it ${file.problem}`)];
  if (file.text.trim() === '') return [problem(file, l10n`it is empty`)];
  const json = readClinicJson(file.text);
  if ('problem' in json) return [problem(file, `it ${json.problem}`)];
  const result = v.safeParse(payerSchema, json.data);
  if (result.success) return { data: result.output };
  const problems = problemsFrom(result.issues, (issue, path) =>
    notUsed(l10n`${path.length > 0 ? `“${fieldName(path)}”` : 'it'} ${said(issue)}`),
  );
  return problems.map((each) => ({ file: file.name, ...each }));
}

const problem = ({ name }: PayerFile, why: string, path: PayerProblem['path'] = []): PayerProblem => ({
  file: name,
  message: notUsed(why),
  path,
});

const notUsed = (why: string) => l10n`This payer profile is not used: ${why}.`;

/** A name of a payer as whole plain words, with a space on both sides. */
interface Alias {
  readonly of: PayerProfile;
  readonly words: string;
  readonly length: number;
}

const aliasesOf = (of: PayerProfile): readonly Alias[] =>
  [of.name, ...of.aliases].map((alias) => ({ of, words: ` ${plain(alias)} `, length: alias.length }));

/** Letters and digits only, in lower case, one space between words; "Blue Cross and Blue Shield of" a state is "BCBS". */
const plain = (text: string): string =>
  text
    .replace(/\bMediCal\b/g, 'Medi-Cal')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bblue ?(?:cross|shield)(?: (?:and )?blue ?shield)?\b/g, 'bcbs')
    .replace(/\bunited (?:health ?care|hc)\b/g, 'unitedhealthcare')
    .replace(/\b(?:mcr|mcare)\b/g, 'medicare')
    .replace(/\badv(?:tg)?\b/g, 'advantage')
    .replace(/ of /g, ' ')
    .trim();
