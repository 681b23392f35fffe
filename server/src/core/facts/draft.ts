import type { Line, Span } from '../text';

const drafts =
  /\b(?:draft|unsigned|not (?:yet )?(?:signed|finali[sz]ed)|sign(?:ature)? pending|pending (?:co-?)?signature|to be (?:signed|finished|completed)|finish (?:and|\+|&) sign|needs? signature|awaiting signature|unfinished|incomplete note|in progress|not final|preliminary note|wip|work in progress|sign later|will sign|finish later|todo)\b/i;

/** Words that call the note a draft. */
export function draftWords(lines: readonly Line[]): Span | null {
  for (const line of lines) {
    const match = drafts.exec(line.text);
    if (!match) continue;
    const word = match[0].toLowerCase();
    // "gait in progress", "healing incomplete" are about the patient; a draft says so of the note
    if (
      ['in progress', 'wip', 'incomplete note', 'todo'].includes(word) &&
      (!/\bnote\b|\bstatus\b|\bdraft\b/i.test(line.text) || /\b(?:goals?|[sl]tgs?\d*)\b/i.test(line.text))
    )
      continue;
    if (word === 'draft' && /\b(?:cold|air|breeze|letter|beer|not an? draft)\b/i.test(line.text)) continue;
    // what a program drafted and a person has gone through is no draft any more
    if (
      word === 'draft' &&
      /(?<!\bnot (?:yet )?)\b(?:reviewed|edited|approved|finali[sz]ed)\b/i.test(line.text)
    )
      continue;
    return { start: line.start + match.index, end: line.start + match.index + match[0].length };
  }
  return null;
}
