import type { Evidence } from '../../model';
import { evidence, has, marksOf, negated, type Reading, type Sentence } from './reading';

/** What the therapist did: help, hands, cues with content, grading. */
export function skilledInvolvement(reading: Reading): readonly Evidence[] {
  return [
    ...reading.work.filter((s) => !s.planned).flatMap(involvementIn),
    ...reading.outcome
      .filter((s) => ['assessment', 'response', 'other'].includes(s.section) && !has(s, 'goalLabel'))
      .flatMap(involvementIn),
  ];
}

function involvementIn(sentence: Sentence): readonly Evidence[] {
  const found: Evidence[] = [];
  for (const help of marksOf(sentence, 'assist'))
    if (!negated(sentence, help) && !byFamily(sentence, help.start))
      found.push(evidence(help, help.entry.says ?? 'a level of help'));
  const hands = marksOf(sentence, 'handsOn').filter((mark) => !negated(sentence, mark));
  const therapists = marksOf(sentence, 'therapist');
  for (const hand of hands) {
    const acts = therapists.some((subject) => subject.to <= hand.from && hand.from - subject.to <= 14);
    const inWork = sentence.scope === 'work' || acts;
    found.push(evidence(hand, hand.entry.says ?? 'hands-on help', inWork ? 'strong' : 'weak'));
  }
  for (const cue of marksOf(sentence, 'cue')) {
    if (negated(sentence, cue)) continue;
    const after = sentence.text.slice(cue.end - sentence.start, cue.end - sentence.start + 60);
    const before = sentence.text.slice(
      Math.max(0, cue.start - sentence.start - 12),
      cue.start - sentence.start,
    );
    const content =
      /^\s*(?:[“"']|:|(?:to|for|at|on|with|w\/|about|of|in|re|not|x\s?\d|each|every|when|during|because)\b|\(|\d|%|[,;]?\s*["“])/i.test(
        after,
      ) ||
      /\d\s*%?\s*(?:min|mod|max)?\s*$/i.test(before) ||
      /\b(?:on|min|mod|max|constant|frequent|occasional|intermittent)\s*$/i.test(before);
    found.push(
      evidence(
        cue,
        content ? 'a cue with its content' : 'a cue without content',
        content ? 'strong' : 'weak',
      ),
    );
  }
  for (const step of marksOf(sentence, 'grading')) {
    const acts = therapists.some((subject) => subject.to <= step.from && step.from - subject.to <= 14);
    const own = sentence.scope === 'work';
    found.push(
      evidence(
        step,
        step.entry.says ?? 'the task was graded',
        own && (acts || /\b(?:because|when|due|so|as|if|after|2\/2|to reduce|by)\b/i.test(sentence.text))
          ? 'strong'
          : 'weak',
      ),
    );
  }
  for (const lesson of marksOf(sentence, 'teaching')) {
    const rest = sentence.words.length - lesson.to;
    if (rest >= 2 && !has(sentence, 'genericActivity'))
      found.push(
        evidence(lesson, 'instruction with its content', sentence.scope === 'work' ? 'strong' : 'weak'),
      );
  }
  for (const subject of therapists) {
    const verb = sentence.words[subject.to];
    if (!verb || sentence.scope !== 'work') continue;
    if (
      /^(?:placed|held|gave|provided|stood|stabilized|supported|assisted|blocked|set|handed|guided|moved|positioned|kept|steadied|raised|lowered|adjusted|graded|added|removed|cued|showed|demonstrated|corrected|facilitated|used|applied|tapped|walked|stayed|managed|steered|fitted|cut|modified|progressed|instructed|monitored|on|at|in|behind|beside|close|near)$/i.test(
        verb.lower,
      ) &&
      !/^(?:provided|gave)$/.test(verb.lower)
    )
      found.push(evidence({ start: subject.start, end: verb.end }, 'what the therapist did'));
    else if (
      /^(?:provided|gave)$/.test(verb.lower) &&
      !/\bskilled (?:PT|OT|therapy|services|intervention)\b/i.test(sentence.text) &&
      sentence.words.length - subject.to > 2
    )
      found.push(evidence({ start: subject.start, end: verb.end }, 'what the therapist gave', 'weak'));
  }
  return found;
}

/** Help that the family gives at home. */
const byFamily = (sentence: Sentence, start: number): boolean =>
  /\b(?:wife|husband|spouse|daughter|son|sister|mother|mom|dad|father|aide|caregiver|family)(?:'s|’s)?\s(?:\w+\s){0,2}$/i.test(
    sentence.text.slice(Math.max(0, start - sentence.start - 40), start - sentence.start),
  );
