/** What a clinic keeps of the findings that it has dismissed: `.theralint/dismissed.json`. */

import * as v from 'valibot';
import { type ClinicProblem, fieldName, problemsFrom, readClinicJson, said } from '../clinicFile';
import { l10n } from '../l10n';

/** How far a dismissal reaches: the one finding, the same in the whole note, the same in all notes of the folder. */
export const reaches = ['here', 'note', 'everywhere'] as const;
export type Reach = (typeof reaches)[number];

/** Bounds on one file: more than a clinic dismisses in years, and few enough to be read at once. */
export const most = { dismissed: 3000, reason: 300 };

const digits = (count: number, what: string) =>
  v.pipe(v.string(), v.regex(new RegExp(`^[0-9a-f]{${count}}$`), `must be ${what} as Theralint writes it`));

const shared = {
  /** Its id; one that this version does not know dismisses nothing. */
  finding: v.pipe(v.string(), v.regex(/^[a-z0-9-]{1,60}$/, 'must be the id of a finding')),
  /** The day on which it was dismissed. */
  on: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day as YYYY-MM-DD')),
  reason: v.exactOptional(
    v.pipe(v.string(), v.maxLength(most.reason, l10n`must have at most ${most.reason} characters`)),
  ),
};

const fingerprint = digits(32, l10n`a fingerprint`);

const dismissalSchema = v.variant('reach', [
  v.strictObject({ reach: v.picklist(['here', 'note']), ...shared, fingerprint }),
  v.strictObject({ reach: v.literal('everywhere'), ...shared }),
]);

/** One dismissal. What it is about stands in it as a fingerprint, never in words of a note. */
export type Dismissal = v.InferOutput<typeof dismissalSchema>;

export const dismissedSchema = v.strictObject({
  $schema: v.exactOptional(v.string()),
  /** Goes into every fingerprint of the file, so that those of two files tell nothing of each other. */
  key: digits(32, l10n`a key`),
  dismissed: v.pipe(
    v.array(dismissalSchema),
    v.maxLength(most.dismissed, l10n`must have at most ${most.dismissed} entries`),
  ),
});

export type DismissedFile = v.InferOutput<typeof dismissedSchema>;

/** Reads the text of the file. What is not right is left out as a whole and reported: then nothing is dismissed. */
export function readDismissed(
  text: string,
): { readonly file: DismissedFile } | { readonly problems: readonly ClinicProblem[] } {
  const leftOut = (why: string) => l10n`This file of dismissed findings is left out: ${why}.`;
  const json = readClinicJson(text);
  if ('problem' in json) return { problems: [{ message: leftOut(l10n`it ${json.problem}`), path: [] }] };
  const read = v.safeParse(dismissedSchema, json.data);
  if (read.success) return { file: read.output };
  return {
    problems: problemsFrom(read.issues, (issue, path) =>
      leftOut(`${path.length > 0 ? fieldName(path) : 'it'} ${said(issue)}`),
    ),
  };
}

/** The same thing is dismissed: one takes the place of the other. */
export const isSame = (one: Dismissal, other: Dismissal): boolean =>
  one.finding === other.finding && one.reach === other.reach && fingerprintOf(one) === fingerprintOf(other);

const fingerprintOf = (one: Dismissal): string => ('fingerprint' in one ? one.fingerprint : '');
