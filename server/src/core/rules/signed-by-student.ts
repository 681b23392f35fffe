import { l10n } from '../l10n';
import type { Credential } from '../model';
import type { Rule } from '../rule';
import { studentServices } from '../sources';

/** "other": named as who answers for the work, without the profession. */
const responsible: readonly Credential[] = ['PT', 'PTA', 'OT', 'OTA', 'SLP', 'other'];

export const signedByStudent: Rule = {
  id: 'signed-by-student',
  category: 'note',
  certainty: 'rule',
  severity: 'warning',
  summary: l10n`A student alone has signed, and no therapist or assistant is named.`,
  why: `A student is no qualified professional for Medicare’s purposes: what is billed is the work of the therapist who is in
the room, guides it and is responsible for it, and that therapist signs. A student may write in the note and sign
beside the therapist.`,
  sources: [studentServices],
  *check({ signature, clinicians }) {
    if (signature?.value.credential !== 'student') return;
    if (clinicians.some(({ value }) => responsible.includes(value.credential))) return;
    yield {
      span: signature.span,
      message: l10n`Only a student has signed; a therapist who was responsible for the work has to sign too.`,
    };
  },
};
