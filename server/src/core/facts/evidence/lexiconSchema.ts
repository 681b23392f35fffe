/** The shape of a file of phrases (server/data/lexicon). Strict: an unknown field is an error that names it. */
import * as v from 'valibot';

const words = v.pipe(v.string(), v.trim(), v.nonEmpty('must not be empty'));

const entry = v.strictObject({
  category: words,
  term: words,
  says: v.exactOptional(words),
  words: v.exactOptional(v.array(words)),
  verbs: v.exactOptional(
    v.array(v.pipe(v.string(), v.regex(/^[a-z ]+$/, 'must be a base form in small letters'))),
  ),
  rank: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(9))),
  code: v.exactOptional(v.pipe(v.string(), v.regex(/^\d{5}$/, 'must be a code of five digits'))),
  ask: v.exactOptional(
    v.array(v.pipe(v.string(), v.regex(/^\[[^\]]+\]$/, 'must be a question in square brackets'))),
  ),
  strength: v.exactOptional(v.picklist(['weak', 'insufficient'])),
  yes: words,
  no: words,
});

export const lexiconSchema = v.strictObject({
  about: v.strictObject({
    what: words,
    source: words,
    date: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'must be a day as YYYY-MM-DD')),
  }),
  entries: v.array(entry),
});
