/** An analysis that needs no reading of notes: marks in the text become facts. For tests of the protocol alone. */

import { builtInCodes } from '../../server/src/core/codes/codeSet';
import { readNote } from '../../server/src/core/facts/readNote';
import { type Finding, isDraft, splitLines, type Visit } from '../../server/src/core/index';
import type { Analyze } from '../../server/src/lsp/notes';
import { at, service, visit as visitWith } from '../support/visit';

/**
 * `97530` is a service of 20 minutes, `WRONG` an error with a safe fix to `RIGHT`, `LACK` something not
 * yet written whose fix asks two questions, `__:__` and `[..]` are blanks, `SIGNED` signs.
 */
export const marked: Analyze = (text, context) => {
  const spans = (pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => ({ start: match.index, end: match.index + match[0].length }));
  const signature = spans(/SIGNED/g)[0];
  // what is no mark is as it is read, since an offered change must leave it so
  const { dateOfService, discipline, clinicians, draft, wording } = readNote(text, {
    codes: builtInCodes,
    lexicon: null,
  })[0]!;
  const visit: Visit = visitWith(
    {},
    {
      ...{ dateOfService, discipline, clinicians, draft },
      // each element stands in a note of 97530, none is asked for in another
      ...(text.includes('97530') ? {} : { wording }),
      span: { start: 0, end: text.length },
      services: spans(/97530/g).map((span) => ({
        ...service({ code: '97530', stated: [20] }),
        name: at('97530', span.start, span.end),
        mentions: [span],
      })),
      placeholders: spans(/__:__/g).map((span) => at('time', span.start, span.end)),
      signature: signature
        ? at({ name: 'Robin Vale', credential: 'PT' }, signature.start, signature.end)
        : null,
    },
  );
  const finding = (id: string, words: { start: number; end: number }): Finding => {
    const lacking = id === 'lack';
    return {
      id,
      span: words,
      message: lacking ? 'This is not written yet.' : 'This is wrong.',
      severity: lacking && isDraft(visit) && !context.ready ? 'hint' : 'error',
      certainty: 'rule',
      visit: 0,
      notYetWritten: lacking,
      related: lacking ? [] : [{ span: { start: 0, end: 1 }, message: 'The note starts here.' }],
      fixes: lacking
        ? [
            {
              title: 'Ask',
              kind: 'review',
              change: { is: 'insert blank' },
              edits: [
                { span: { start: words.end, end: words.end }, text: [' b ', { ask: 'second $' }] },
                { span: { start: words.start, end: words.start }, text: [{ ask: 'first}' }, ' a '] },
              ],
            },
          ]
        : [
            {
              title: 'Right it',
              kind: 'safe',
              change: { is: 'replace code', code: 'WRONG', by: 'RIGHT' },
              edits: [{ span: words, text: ['RIGHT'] }],
            },
          ],
    };
  };
  return {
    text,
    lines: splitLines(text),
    visits: [visit],
    summaries: [],
    silenced: [],
    dismissed: [],
    failures: [],
    findings: [
      ...spans(/WRONG/g).map((span) => finding('wrong', span)),
      ...spans(/LACK/g).map((span) => finding('lack', span)),
    ],
  };
};
