import type { Analysis } from '../analysis';
import { noEdits } from '../door/door';
import type { ClinicMeaning } from '../facts/evidence/clinicWords';
import { l10n } from '../l10n';
import type { Span } from '../text';
import { type Action, offer } from './action';
import { lineAt, visitAt } from './place';

/** What words can mean that a clinic has for itself, by the finding that misses them. */
const meanings: Readonly<Record<string, Partial<Record<ClinicMeaning, string>>>> = {
  '97530-activity': { task: l10n`a functional task`, object: l10n`a thing that tasks are done with` },
  '97530-goal': { purpose: l10n`what the work is for` },
  '97530-participation': { response: l10n`how a patient took part or responded` },
  '97530-skilled-involvement': { cue: l10n`a cue`, 'hands-on help': l10n`hands-on help` },
  '97530-equipment': { device: l10n`a device or equipment`, adaptation: l10n`an adaptation of the task` },
  'medical-necessity': { diagnosis: l10n`a diagnosis`, impairment: l10n`an impairment` },
};

/** In UTF-16 units and in words: a name of something, not a sentence. */
const most = { length: 60, words: 6 };

/**
 * For selected words in a visit where something is said to be missing that they may well tell: keeps them among the
 * words of the clinic, which count in all notes of its folder. What they mean the author says.
 */
export function clinicWordActions(analysis: Analysis, range: Span): readonly Action[] {
  const words = analysis.text.slice(range.start, range.end).replace(/\s+/g, ' ').trim();
  const isName = /\p{L}{2}/u.test(words) && !/[{}|]/.test(words) && words.length <= most.length;
  if (!isName || words.split(' ').length > most.words || lineAt(analysis, range.start).end < range.end)
    return [];
  const visit = visitAt(analysis, range.start);
  const open = new Set(
    analysis.findings.flatMap(({ id, visit: index }) => (index === visit?.index ? [id] : [])),
  );
  const choices = Object.entries(meanings)
    .filter(([id]) => open.has(id))
    .flatMap(([, choices]) => Object.entries(choices))
    .map(([means, says]) => ({ means: means as ClinicMeaning, says }));
  if (choices.length === 0) return [];
  return [
    {
      ...offer('clinic-words', l10n`Everywhere, “${words}” means…`, noEdits),
      asks: { about: 'clinic words', words, choices },
    },
  ];
}
