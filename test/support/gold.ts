/** The labelled notes of test/corpus. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface GoldVisit {
  readonly dateOfService: string | null;
  readonly services: readonly {
    readonly code: string;
    readonly minutes: number | null;
    readonly statedMinutes: number | null;
    readonly intervals: readonly { readonly start: string; readonly end: string }[];
    readonly units: number | null;
    readonly modifiers: readonly string[];
  }[];
  readonly totals: { readonly timedMinutes: number | null; readonly treatmentMinutes: number | null };
  readonly session: { readonly start: string; readonly end: string } | null;
  readonly signature: boolean;
  readonly findings: readonly string[];
}

export interface Gold {
  readonly file: string;
  readonly payer: string;
  readonly unitRule: 'cms' | 'midpoint' | 'none-stated';
  readonly visits: readonly GoldVisit[];
  readonly ambiguous?: readonly string[];
}

const folder = join(__dirname, '..', 'corpus');
const names = (end: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(end))
    .sort();

export const goldNotes = (): readonly Gold[] =>
  names('.gold.json').map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));

/**
 * Name and text of the notes that the reading has learnt from. What is asked of them, that a fix changes nothing but
 * what it says, supposes that they are read right; notes of blind rounds join when their round is learnt.
 */
export const learntNotes = (): readonly { readonly name: string; readonly text: string }[] =>
  names('.txt')
    .filter((name) => !/^[nopquvwxyz1-6]/.test(name))
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
