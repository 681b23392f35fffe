/** The wire below the requests: what comes at the wrong time, or is no message, has an answer of its own. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import {
  createConnection,
  ErrorCodes,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { analyze } from '../../server/src/core/index';
import { gated } from '../../server/src/lsp/gate';
import { features } from '../../server/src/lsp/log';
import { startServer } from '../../server/src/lsp/server';
import { until } from './client';

interface Answer {
  readonly id?: unknown;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

function connect() {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  const answers: Answer[] = [];
  let lost = false;
  const incoming = new StreamMessageReader(toServer);
  incoming.partialMessageTimeout = 20;
  const { reader, writer } = gated({ reader: incoming, writer: new StreamMessageWriter(toClient) }, () => {
    lost = true;
  });
  const server = createConnection(features, reader, writer);
  startServer(server, { analyze, now: () => 0, today: () => '2026-03-11', pages: null, loadClinic: null });
  new StreamMessageReader(toClient).listen((message) => void answers.push(message as Answer));
  const body = (text: string) => toServer.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
  return {
    answers,
    raw: (bytes: string) => toServer.write(bytes),
    body,
    send: (message: object) => body(JSON.stringify({ jsonrpc: '2.0', ...message })),
    answer: async (id: unknown): Promise<Answer> => {
      await until(() => answers.some((answer) => answer.id === id && !answer.method));
      return answers.find((answer) => answer.id === id && !answer.method)!;
    },
    isLost: () => lost,
    stop: () => server.dispose(),
  };
}

const initialize = {
  method: 'initialize',
  params: { processId: null, rootUri: null, capabilities: {}, workspaceFolders: null },
};

describe('the wire', () => {
  let wire: ReturnType<typeof connect>;
  beforeEach(() => {
    wire = connect();
  });
  afterEach(() => wire.stop());
  const code = async (id: unknown) => (await wire.answer(id)).error?.code;

  it('before initialize answers that the server is not initialized', async () => {
    wire.send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: 'file:///a', text: '97530' } },
    });
    wire.send({ id: 1, method: 'textDocument/hover', params: {} });
    wire.send({ id: 'two', method: 'shutdown' });
    wire.send({ id: 3, method: 'no/such/method' });
    assert.equal(await code(1), -32002);
    assert.equal(await code('two'), -32002);
    assert.equal(await code(3), -32002);
    wire.send({ id: 4, ...initialize });
    assert.equal(await code(4), undefined);
    wire.send({ id: 5, method: 'textDocument/foldingRange', params: { textDocument: { uri: 'file:///a' } } });
    assert.deepEqual((await wire.answer(5)).result, [], 'what was opened too early is not open');
  });

  it('after shutdown, and to a second initialize, answers that the request is invalid', async () => {
    wire.send({ id: 1, ...initialize });
    wire.send({ id: 2, ...initialize });
    assert.equal(await code(1), undefined);
    assert.equal(await code(2), -32600);
    wire.send({ id: 3, method: 'shutdown' });
    wire.send({ id: 4, method: 'textDocument/hover', params: {} });
    wire.send({ id: 5, method: 'shutdown' });
    wire.send({ id: 6, ...initialize });
    assert.deepEqual((await wire.answer(3)).result, null);
    for (const id of [4, 5, 6]) assert.equal(await code(id), -32600);
  });

  it('tells what is no JSON or no message, and goes on', async () => {
    wire.send({ id: 1, ...initialize });
    await wire.answer(1);
    wire.body('{"jsonrpc": "2.0", "id": 9, ');
    wire.body('');
    for (const odd of ['7', 'null', '[]', '{}', '"a"', '[{"jsonrpc":"2.0","id":9,"method":"shutdown"}]'])
      wire.body(odd);
    wire.send({ id: null, method: 'shutdown' });
    wire.send({ id: 8, method: 7 });
    wire.send({ method: '$/cancelRequest' });
    wire.send({ method: '$/cancelRequest', params: { id: {} } });
    wire.send({ id: 2, method: 'textDocument/hover', params: {} });
    assert.equal(await code(2), ErrorCodes.InvalidParams);
    const codes = wire.answers.filter(({ id }) => id === null).map(({ error }) => error?.code);
    assert.deepEqual(codes, [-32700, -32700, ...Array(10).fill(-32600)]);
    assert.equal(wire.isLost(), false);
  });

  it('takes an answer without a result for one that says nothing', async () => {
    wire.send({
      id: 1,
      ...initialize,
      params: { ...initialize.params, capabilities: { workspace: { configuration: true } } },
    });
    wire.send({ method: 'initialized', params: {} });
    wire.send({
      method: 'textDocument/didOpen',
      params: { textDocument: { uri: 'file:///a', languageId: 'x', version: 1, text: '97530 23 min' } },
    });
    wire.send({ id: 2, method: 'textDocument/codeLens', params: { textDocument: { uri: 'file:///a' } } });
    await until(() => wire.answers.some(({ method }) => method === 'workspace/configuration'));
    const asked = wire.answers.find(({ method }) => method === 'workspace/configuration')!;
    wire.send({ id: asked.id });
    assert.ok(Array.isArray((await wire.answer(2)).result));
  });

  for (const [what, bytes] of [
    ['no length', 'Content-Type: x\r\n\r\n{}'],
    ['a length that is no number', 'Content-Length: many\r\n\r\n{}'],
    ['no header', '{"jsonrpc":"2.0"}\r\n\r\n'],
    ['a length that is too short', 'Content-Length: 2\r\n\r\n{"a":1}\r\n\r\n'],
    ['a length that is too long', 'Content-Length: 900\r\n\r\n{"a":1}'],
    ['a length below nothing', 'Content-Length: -5\r\n\r\n{"a":1}\r\n\r\n'],
  ] as const)
    it(`is lost after ${what}, where no message can be found any more`, async () => {
      wire.send({ id: 1, ...initialize });
      await wire.answer(1);
      wire.raw(bytes);
      await until(() => wire.isLost());
      wire.raw(' '.repeat(900)); // nobody waits any longer
    });
});
