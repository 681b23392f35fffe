/** The pages of test/cases: notes that were once read wrongly, each with what is right (test/cases/README.md). */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElementName, VisitRecord } from '../../server/src/core/tools/visitRecord';

/** What must be read of a visit: fields of its record, where a list names the values permitted for one value. */
export interface ExpectedVisit {
  readonly services?: readonly object[];
  /** No service but those named in `services`. */
  readonly servicesExactly?: boolean;
  /** No code but these. */
  readonly servicesAmong?: readonly string[];
  /** `09:10-09:40`: the session, or a time of a service. */
  readonly clock?: readonly string[];
  /** Words that stand as evidence of an element. */
  readonly evidence?: Readonly<Partial<Record<ElementName, readonly string[]>>>;
  /** The words of the signature; a list names those permitted. */
  readonly signedBy?: string | readonly string[];
  /** Any other field of the record. */
  readonly [field: string]: unknown;
}

export interface Case {
  /** `many-days/26` */
  readonly name: string;
  readonly title: string;
  readonly note: string;
  readonly expected: {
    readonly facts?: {
      readonly visitCount?: number;
      /** Of all visits. */
      readonly services?: readonly Partial<VisitRecord['services'][number]>[];
      readonly visits?: readonly ExpectedVisit[];
    };
    /** Ids of findings. */
    readonly has?: readonly string[];
    readonly hasNot?: readonly string[];
    /** Patterns that the message of some finding, or of none, matches. */
    readonly says?: readonly string[];
    readonly saysNot?: readonly string[];
  };
}

const folder = join(__dirname, '../cases');
const section = /^## (\d+): (.+)\n[\s\S]*?```note\n([\s\S]*?)```\n\n```json\n([\s\S]*?)```/gm;

export const cases = (): readonly Case[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.md') && file !== 'README.md')
    .sort()
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(section)].map(
        ([, number, title, note, expected]): Case => ({
          name: `${file.slice(0, -'.md'.length)}/${number}`,
          title: title!,
          note: note!,
          expected: JSON.parse(expected!),
        }),
      ),
    );

const failing = join(folder, 'failing.json');

/** Names of the cases that are still read wrongly. */
export const knownFailures = (): readonly string[] => JSON.parse(readFileSync(failing, 'utf8'));

/** Takes all others off the list. */
export const keepFailures = (fails: (name: string) => boolean): void =>
  writeFileSync(failing, `${JSON.stringify(knownFailures().filter(fails), null, 2)}\n`);
