import assert from 'node:assert/strict';
import type { SnippetTextEdit, TextEdit } from 'vscode-languageserver/node';
import { createContext, defaultSettings, type Edit, span, splitLines } from '../../server/src/core/index';
import { clientFrom } from '../../server/src/lsp/client';
import { workspaceEdit } from '../../server/src/lsp/edits';
import type { Note } from '../../server/src/lsp/notes';
import { modern, uri } from './client';

const client = clientFrom({ processId: null, rootUri: null, capabilities: modern });

const note = (text: string): Note => ({
  state: 1,
  whole: 1,
  ready: null,
  uri,
  version: 1,
  settings: defaultSettings,
  clinic: createContext(),
  context: createContext(),
  analysis: {
    text,
    lines: splitLines(text),
    visits: [],
    summaries: [],
    findings: [],
    silenced: [],
    dismissed: [],
    failures: [],
  },
  typing: null,
  others: [],
  refusal: null,
});

const converted = (text: string, edits: readonly Edit[]): readonly (TextEdit | SnippetTextEdit)[] => {
  const [change] = workspaceEdit(note(text), edits, client).documentChanges!;
  return (change as { edits: (TextEdit | SnippetTextEdit)[] }).edits;
};

/** A line with a blank, below the first line. */
const below = (text: string, lineEnd = '\n'): Edit => {
  const end = splitLines(text)[0]!.end;
  return { span: span(end, end), text: [lineEnd, 'Goal: ', { ask: 'goal' }] };
};
const at = (line: number, character: number) => ({ start: { line, character }, end: { line, character } });
const goal = ['Goal: $', '{1:[goal]}'].join('');

describe('inserted lines', () => {
  it('are snippets behind a line that is not indented', () => {
    const text = '97530 reach\nnext';
    assert.deepEqual(converted(text, [below(text)]), [
      { range: at(0, 11), snippet: { kind: 'snippet', value: `\n${goal}` } },
    ]);
  });

  it('stand before the next line where an editor would indent them like an indented line', () => {
    const text = '  97530 reach\r\nnext';
    assert.deepEqual(converted(text, [below(text, '\r\n')]), [
      { range: at(1, 0), snippet: { kind: 'snippet', value: `${goal}\r\n` } },
    ]);
  });

  it('are plain text behind an indented last line', () => {
    const text = '  97530 reach';
    assert.deepEqual(converted(text, [below(text)]), [{ range: at(0, 13), newText: '\nGoal: [goal]' }]);
  });
});
