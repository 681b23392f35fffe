/** Changes of the text that are offered on notes altered at random: they change what they name, and nothing else. */
import fc from 'fast-check';
import { createContext, type Memory } from '../../server/src/core/index';
import { type AlteredNote, alteredNotes } from '../support/altered/notes';
import { checkActions, checkActionsAt, checkSuggestions } from '../support/altered/promises';
import { type Fuzzer, tryCases } from './fuzzer';

const settled = createContext({ ready: true });

/** Every fix and action on a note, and what is suggested at some places of it. */
export function checkNote({ text }: Pick<AlteredNote, 'text'>): void {
  const context = { ...settled, memory: keepsAll() };
  checkActions(text, context);
  // steps that share no factor with common line lengths
  for (let at = text.length % 97; at <= text.length; at += 97) checkSuggestions(text, at, context);
}

/** What is offered where somebody stops to look: on one line, and behind one character. */
export function checkPlace({ text }: Pick<AlteredNote, 'text'>, where: number): void {
  const context = { ...settled, memory: keepsAll() };
  const at = where % (text.length + 1);
  checkActionsAt(text, at, context);
  checkSuggestions(text, at, context);
}

/** Most notes are looked at in one place, so that many more can be; of this many one is looked at everywhere. */
const wholeOneOf = 20;
const places = fc.record({ note: alteredNotes, where: fc.nat(1_000_000) });

/**
 * Forgets nothing, unlike the memory of an editor: the note and what each change makes of it are read once, for the door
 * and for the check of it. That a reading from memory says what one afresh says is what `text` tries.
 */
function keepsAll(): Memory {
  const kept = new Map<string, object>();
  return {
    of<T extends object>(room: string, key: string, make: () => T): T {
      const name = `${room} ${key}`;
      const known = kept.get(name) ?? make();
      kept.set(name, known);
      return known as T;
    },
    turn() {},
  };
}

const fixes: Fuzzer = {
  name: 'fixes',
  says: 'no fix, action or suggestion changes what it does not name',
  run: (bounds) =>
    tryCases(
      'fixes',
      bounds,
      places,
      ({ note, where }) => (where % wholeOneOf === 0 ? checkNote(note) : checkPlace(note, where)),
      ({ note: { text, how }, where }) => `${JSON.stringify(text)}\nat ${where}\n${how.join('\n')}`,
    ),
};
export default fixes;
