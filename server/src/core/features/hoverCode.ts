import type { ProcedureCode } from '../codes/codeSet';
import { codeWords } from '../codes/codeWords';
import type { Context } from '../context';
import { l10n } from '../l10n';
import { bulleted, type Markdown, md, paragraphs } from '../markup';

/** A code in our own words, and whether its time counts; the first line is the meaning. */
export function codeFacts(code: string, context: Context): Markdown {
  const record = context.codes.find(code);
  if (!record) return md`**${code}** is not in the list of therapy codes.`;
  const said = record.about || record.notes;
  const notes = said === '' ? md`` : md` ${said}`;
  return paragraphs([md`**${code}** ${record.label}`, md`${timeFacts(record)}${notes}`]);
}

function timeFacts(record: ProcedureCode): string {
  if (!record.active)
    return record.replacedBy.length > 0
      ? l10n`No longer a code; now ${record.replacedBy.join(l10n` or `)}.`
      : l10n`No longer a code.`;
  const open = record.verify.includes('timed') ? l10n` (to be verified)` : '';
  if (!record.timed) return l10n`Not timed${open}: one unit, however long it takes.`;
  const unit = l10n`Timed${open}: one unit is ${record.unitMinutes ?? 15} minutes`;
  return record.pooled
    ? l10n`${unit}. The CMS rule adds its minutes to those of the other timed codes.`
    : l10n`${unit}. It stays out of the CMS rule’s common minutes.`;
}

/** What the code is for, and what it is told from; nothing for codes that nobody mixes up. */
export function codeMeaning(code: string): readonly Markdown[] {
  const words = codeWords(code);
  if (!words) return [];
  const besides = words.besides.flatMap((other) => {
    const theirs = codeWords(other);
    return theirs ? [md`${other} is for something else: ${lower(theirs.is)}`] : [];
  });
  return [
    md`${words.is}.`,
    ...(words.kinds.length > 0 ? [md`It is meant for ${words.kinds.join('; ')}.`] : []),
    ...(besides.length > 0 ? [bulleted(besides)] : []),
  ];
}

const lower = (words: string): string => words[0]!.toLowerCase() + words.slice(1);
