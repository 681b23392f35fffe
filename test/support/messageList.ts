import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { analyze, createContext, episodeRules, rules, shownFindings, together } from '../../server/src/core';
import { cases } from './casePages';
import { learntNotes } from './gold';
import { parsePage } from './rulePage';

const folder = path.join(__dirname, '..', 'rules');

/** All notes of the rule pages, the cases and the corpus. */
const notes = (): readonly string[] => [
  ...readdirSync(folder)
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .flatMap((name) =>
      parsePage(readFileSync(path.join(folder, name), 'utf8')).examples.map(({ text }) => text),
    ),
  ...cases().map(({ note }) => note),
  ...learntNotes().map(({ text }) => text),
];

/** Two messages that differ in figures, codes and names alone are one. */
const shape = (message: string): string =>
  message
    .replaceAll(/\d+/g, '0')
    .replaceAll(/0([:./,+×=–-]\s?0)+/g, '0')
    .replaceAll(/(0(,| \+| and) )+0/g, '0');

/** By the id of a finding, in the order of the documentation, one message of each shape. */
export function messageList(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, Map<string, string>>(
    [...rules, ...episodeRules, together].map(({ id }) => [id, new Map()]),
  );
  for (const defaultPayer of [null, 'medicare-b'])
    for (const text of notes()) {
      const analysis = analyze(text, createContext({ ready: true, defaultPayer }));
      for (const { id, message } of [...analysis.findings, ...shownFindings(analysis)]) {
        const known = found.get(id)!;
        if (!known.has(shape(message))) known.set(shape(message), message);
      }
    }
  return new Map([...found].map(([id, messages]) => [id, [...messages.values()].sort()]));
}
