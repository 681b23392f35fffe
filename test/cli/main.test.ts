import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';

const root = path.join(__dirname, '../..');
const corpus = path.join(root, 'test/corpus');

/** Starts the command line as a process of its own. */
const start = (args: readonly string[], env: NodeJS.ProcessEnv = {}) =>
  spawn(process.execPath, ['--import', 'tsx', path.join(root, 'server/src/cli/main.ts'), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = '';
  for await (const chunk of stream) all += chunk;
  return all;
}

async function finish(child: ReturnType<typeof start>) {
  const [out, err, [code]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  return { code, out, err };
}

describe('the command line as a process', () => {
  it('reads a note from standard input and writes JSON and nothing else', async () => {
    const child = start(['facts', '-']);
    child.stdin.end('DOS: 03/02/2026\n97530 23 min x2\nA. Person, PT\n');
    const { code, out, err } = await finish(child);
    assert.deepEqual([code, err], [0, '']);
    assert.equal(JSON.parse(out).files[0].file, '-');
  });

  it('hands its exit code to the shell', async () => {
    const { code, err } = await finish(start(['check', 'missing.tnote']));
    assert.deepEqual([code, err], [2, 'theralint: missing.tnote does not exist\n']);
  });

  it('takes a reader that goes away quietly', async () => {
    const child = start(['facts', path.join(corpus, 'g1*.txt')]);
    child.stdout.destroy();
    const err = text(child.stderr);
    const [code] = await once(child, 'close');
    assert.deepEqual([code, await err], [0, '']);
  });

  it('writes no colours into a pipe', async () => {
    const { out } = await finish(start(['check', path.join(corpus, 'd*.txt')], { FORCE_COLOR: '1' }));
    assert.match(out, /Checked/);
    assert.ok(!out.includes('\u001b'));
  });

  it('serves an editor with lsp --stdio', async () => {
    const child = start(['lsp', '--stdio']);
    const send = (message: object) => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    const done = finish(child);
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    send({ id: 2, method: 'shutdown' });
    send({ method: 'exit' });
    const { code, out, err } = await done;
    assert.deepEqual([code, err], [0, '']);
    assert.match(out, /"id":1,"result":\{"capabilities"/);
  });
});
