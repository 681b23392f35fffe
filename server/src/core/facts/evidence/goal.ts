import type { Evidence } from '../../model';
import type { Mark } from './lexicon';
import { evidence, has, marksOf, type Reading, type Sentence } from './reading';

/** A goal or a purpose that names a function; strength and range alone are none. */
export function goal(reading: Reading): readonly Evidence[] {
  return reading.sentences.filter((s) => s.scope !== 'other' && s.section !== 'signature').flatMap(goalIn);
}

function goalIn(sentence: Sentence): readonly Evidence[] {
  const labels = marksOf(sentence, 'goalLabel');
  const inGoals = sentence.section === 'goals';
  const label = labels[0];
  if (label || inGoals) {
    const content = functionsAfter(sentence, 0);
    const task = marksOf(sentence, 'task');
    const named = content[0] ?? task[0];
    if (named && (inGoals || sentence.words.length > 3) && !restates(sentence))
      return [
        evidence(
          {
            start: Math.min(label?.start ?? named.start, named.start),
            end: Math.max(named.end, label?.end ?? 0),
          },
          'a goal that names a function',
        ),
      ];
  }
  if (sentence.section === 'head') return [];
  for (const connector of marksOf(sentence, 'connector')) {
    const target =
      functionsAfter(sentence, connector.to)[0] ??
      marksOf(sentence, 'task').find((m) => m.from >= connector.to - 1);
    const body = marksOf(sentence, 'bodyLevel').find(
      (m) => m.from >= connector.to && m.from - connector.to <= 3,
    );
    if (!target || target.start - connector.end > 70 || (body && body.from < target.from)) continue;
    const span = { start: connector.start, end: target.end };
    const patients = sentence.section === 'subjective';
    return [
      evidence(
        span,
        patients ? 'what the patient wants' : 'a purpose that names a function',
        patients || isNeed(sentence, connector) ? 'weak' : 'strong',
      ),
    ];
  }
  if (sentence.scope !== 'work' && !['assessment', 'response'].includes(sentence.section)) return [];
  for (const connector of marksOf(sentence, 'weakConnector')) {
    const target = functionsAfter(sentence, connector.to).find(
      (m) => m.start - connector.end <= 50 && m.from - connector.to <= 5,
    );
    if (target) {
      const aim = connector.to - connector.from > 1;
      return [
        evidence(
          { start: connector.start, end: target.end },
          'an aim that names a function',
          aim && sentence.scope === 'work' ? 'strong' : 'weak',
        ),
      ];
    }
    const vague = marksOf(sentence, 'genericFunction').find(
      (m) => m.from >= connector.to && m.start - connector.end <= 40,
    );
    if (vague && connector.to - connector.from > 1)
      return [
        evidence({ start: connector.start, end: vague.end }, 'an aim without a named function', 'weak'),
      ];
  }
  return [];
}

const functionsAfter = (sentence: Sentence, from: number): readonly Mark[] =>
  marksOf(sentence, 'function').filter((mark) => mark.from >= from);

/** "Progressing toward goals" names none. */
const restates = (sentence: Sentence): boolean =>
  sentence.words.length < 9 && has(sentence, 'vague') && !has(sentence, 'task');

/** "Needs to", "required for" may say what the patient lacks and not what the task is for. */
const isNeed = (sentence: Sentence, connector: Mark): boolean =>
  /^(?:needs|has|trying|required|necessary|demand|requirement)/i.test(
    sentence.text.slice(connector.start - sentence.start),
  );
