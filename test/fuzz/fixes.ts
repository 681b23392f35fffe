/** Changes of the text that are offered on notes altered at random: they change what they name, and nothing else. */
import { createContext } from '../../server/src/core/index';
import { type AlteredNote, alteredNotes } from '../support/altered/notes';
import { checkActions, checkSuggestions } from '../support/altered/promises';
import { type Fuzzer, tryCases } from './fuzzer';

const context = createContext({ ready: true });

/** Every fix and action on a note, and what is suggested at some places of it. */
export function checkNote({ text }: Pick<AlteredNote, 'text'>): void {
  checkActions(text, context);
  // steps that share no factor with common line lengths
  for (let at = text.length % 97; at <= text.length; at += 97) checkSuggestions(text, at, context);
}

const fixes: Fuzzer = {
  name: 'fixes',
  says: 'no fix, action or suggestion changes what it does not name',
  run: (bounds) =>
    tryCases(
      'fixes',
      bounds,
      alteredNotes,
      checkNote,
      ({ text, how }) => `${JSON.stringify(text)}\n${how.join('\n')}`,
    ),
};
export default fixes;
