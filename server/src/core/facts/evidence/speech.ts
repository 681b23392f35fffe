import { matchesIn, type Span } from '../../text';
import type { Sentence } from './reading';

/** Speech in quotation marks; an inch mark stands behind a figure and opens none. */
const quoted = /(?<=^|[\s(,:;/-])["“]([A-Za-z][^"“”\r\n]{3,90})["”]/g;
const patientSays =
  /\b(?:pt|patient|client|he|she|child|mom|dad|mother|father|wife|husband|daughter|son|caregiver|kid)\b\s(?:\w+\s){0,2}(?:said|says|states?|stated|reports?|reported|asked|yelled|laughed|called|felt|feels|verbalized)\b[^"“]*$|\b(?:states?|stated|reports?|reported|c\/o|complain\w*|per pt|felt|feels|calls?|called)\b[^"“]{0,12}$/i;

/** What the therapist says to the patient during the work, word for word: a cue with its content. */
export const spokenCues = (sentence: Sentence): readonly Span[] =>
  matchesIn(sentence.text, quoted)
    .filter((match) => match[1]!.trim().includes(' '))
    .filter((match) => !patientSays.test(sentence.text.slice(Math.max(0, match.index - 60), match.index)))
    .map((match) => ({
      start: sentence.start + match.index,
      end: sentence.start + match.index + match[0].length,
    }));
