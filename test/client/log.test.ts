import assert from 'node:assert/strict';
import type { LogOutputChannel } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { firstLine, withoutErrorWords, withoutNoteText } from '../../client/src/log';

describe('output channel', () => {
  const traced = (message: string): string => {
    const lines: string[] = [];
    const channel = { trace: (line: string) => lines.push(line) } as unknown as LogOutputChannel;
    withoutNoteText(channel).trace(message);
    return lines.join('\n');
  };

  it('keeps the kind of a message and drops what it carries', () =>
    assert.equal(
      traced('Sending notification \'textDocument/didOpen\'.\nParams: {"text": "Pain 4/10"}'),
      "Sending notification 'textDocument/didOpen'.",
    ));

  it('drops a message that is written as one object', () =>
    assert.doesNotMatch(traced('{"type":"send-notification","params":{"text":"Pain 4/10"}}'), /Pain/));

  it('keeps an error’s own words out', () => {
    assert.equal(firstLine('Request x failed.\n  Message: Pain 4/10'), 'Request x failed.');
    assert.equal(
      firstLine("Response handler 'x' failed with message: Pain 4/10"),
      "Response handler 'x' failed.",
    );
    assert.equal(firstLine(new Error('Pain 4/10')), 'an error');
    const client = { error: (...said: unknown[]) => said, warn() {}, info() {}, debug() {} };
    withoutErrorWords(client as unknown as BaseLanguageClient);
    assert.deepEqual(client.error('Request x failed.', new Error('Pain 4/10'), true), [
      'Request x failed.',
      undefined,
      true,
    ]);
  });

  it('passes everything else on to the channel itself', () => {
    const lines: string[] = [];
    const channel = {
      name: 'Theralint',
      error(line: string) {
        assert.equal(this, channel);
        lines.push(line);
      },
    } as unknown as LogOutputChannel;
    withoutNoteText(channel).error('stopped');
    assert.deepEqual(lines, ['stopped']);
    assert.equal(withoutNoteText(channel).name, 'Theralint');
  });
});
