import type { Evidence } from '../../model';
import { evidence, has, marksOf, type Reading } from './reading';

/** A device, an adaptation, or the words that none was used. */
export function equipment(reading: Reading): readonly Evidence[] {
  const told = [
    ...reading.work.filter((s) => !s.planned),
    ...reading.outcome.filter(
      (s) => !has(s, 'goalLabel') && !/\b(?:order|ordered|sent|recommend\w*)\b/i.test(s.text),
    ),
  ];
  return told.flatMap((sentence) => [
    ...marksOf(sentence, 'noDevice').map((mark) => evidence(mark, 'says that none was used')),
    ...marksOf(sentence, 'device')
      .filter(
        (mark) => !marksOf(sentence, 'noDevice').some((none) => none.from <= mark.from && mark.to <= none.to),
      )
      .map((mark) => evidence(mark, mark.entry.says ?? 'a device')),
    ...marksOf(sentence, 'adaptation').map((mark) => evidence(mark, 'an adaptation')),
    ...marksOf(sentence, 'deviceGeneric').map((mark) => evidence(mark, 'a device, not named', 'weak')),
  ]);
}
