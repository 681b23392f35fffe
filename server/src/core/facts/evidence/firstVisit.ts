import { pattern } from './pattern/pattern';
import type { Reading, Sentence } from './reading';

const therapy = '(pt | ot | physical therapy | occupational therapy)';
const dayBefore = '!(... (#date | due | was | from))';

/** "INITIAL EVALUATION + TX", "PT eval and treat": a title of the visit itself. */
const title = pattern(
  `^^ ${therapy}? (initial | first) ${therapy}? (eval* | visit | session | assessment) ${dayBefore} | ` +
    `^^ (. .)? ${therapy}? initial (eval* | visit) ${dayBefore} | ` +
    `^^ ${therapy}? eval* (+ | and | & | $$) ${dayBefore}`,
);

/** "Visit 1 of 12", "visit #1". */
const firstOfMany = pattern(
  '!<(at | since | from | after | before | until | by | to | on | last | next | of | in | the) (visit | session) (`# | no | no . | number | :)? !#date !#day 1 (of | / | $ | ~)',
);

/** The note calls the visit the first one: there is no earlier state to compare with. */
export const isFirstVisit = ({ sentences }: Reading): boolean =>
  sentences.some(
    (sentence) =>
      sentence.scope === 'visit' &&
      ((isTitle(sentence) && title.test(sentence)) ||
        (atHead(sentence) && !sentence.afterWork && firstOfMany.test(sentence))),
  );

const atHead = ({ section }: Sentence): boolean => section === 'head' || section === 'other';
const isTitle = (sentence: Sentence): boolean =>
  atHead(sentence) && sentence.opensLine && !sentence.afterWork;
