/** Messages that no editor should send: malformed, out of order, cancelled, about places and notes that are not there. */
import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { createConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { analyze } from '../../server/src/core/index';
import { gated } from '../../server/src/lsp/gate';
import { features, silenceConsole } from '../../server/src/lsp/log';
import { startServer } from '../../server/src/lsp/server';
import { type Fuzzer, tryCases } from './fuzzer';

/** An answer that takes longer has not come, in milliseconds. */
const longestWait = 10_000;

/** A word of every note; nothing but an answer that shows the note may hold it. */
const canary = 'CANARYBIRD';

const uris = ['file:///a.tnote', 'file:///b.tnote', 'untitled:c', ''];

const texts = [
  `DOS: 11/03/2026 ${canary}\nPayer: Medicare\n97530 TA 9:00-9:20 (20 min): ${canary}\nCharges: 97530 GP x3\n`,
  `${canary}\r\n97530 __:__ [assist level]\r\n`,
  '',
  `${canary}\0`,
];

type Step =
  | { readonly request: string; readonly params: unknown }
  | { readonly notify: string; readonly params: unknown }
  /** Of the request so many before; of one that was never sent where there is none. */
  | { readonly cancel: number }
  /** A whole frame with a body that is no message. */
  | { readonly body: string }
  /** Bytes after which no message can be found any more; nothing comes behind them. */
  | { readonly broken: string };

/** How the editor answers what the server asks it. */
type Manners = 'answers' | 'refuses' | 'says nothing' | 'is silent';

interface Case {
  readonly manners: Manners;
  readonly steps: readonly Step[];
}

const number = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 60 }) },
  fc.constantFrom(-1, 1e9, 2 ** 53, 0.5, null, 'x' as unknown),
);
const position = fc.record({ line: number, character: number });
const range = fc.record({ start: position, end: position });
const uri = fc.constantFrom(...uris);
const textDocument = fc.record({ uri });
const odd = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, 7, canary, [], [canary], {}, { textDocument: canary }),
  fc.record({ textDocument: fc.constantFrom<unknown>(null, 7, {}, { uri: 7 }) }),
  fc.jsonValue({ maxDepth: 2 }),
);

const params = fc.record({
  textDocument,
  position,
  range,
  context: fc.constantFrom<unknown>(
    { diagnostics: [] },
    { diagnostics: [], only: ['quickfix', ''] },
    {},
    null,
  ),
  previousResultId: fc.constantFrom<unknown>('1', 7),
  ready: fc.boolean(),
  id: fc.constantFrom<unknown>('units-over', '__proto__', 7),
});

const asked = [
  ...['hover', 'completion', 'codeAction', 'codeLens', 'documentSymbol', 'foldingRange', 'diagnostic'],
  ...['semanticTokens/full', 'definition'],
].map((name) => `textDocument/${name}`);
const requests = [
  ...asked,
  ...['status', 'evidence', 'blanks', 'explain', 'ready', 'import', 'none'].map(
    (name) => `theralint/${name}`,
  ),
  ...['initialize', 'shutdown', 'workspace/executeCommand', '$/unknown', 'toString'],
];

const initialize = (pulls: boolean) => ({
  processId: null,
  rootUri: null,
  workspaceFolders: null,
  capabilities: {
    workspace: { configuration: true, diagnostics: { refreshSupport: true } },
    textDocument: pulls ? { diagnostic: {} } : {},
  },
});

const change = fc.record({
  range: fc.option(range, { nil: undefined }),
  text: fc.constantFrom(...texts, '9'),
});
const version = fc.oneof(fc.nat({ max: 9 }), fc.constantFrom<unknown>(null, 'x'));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ request: fc.constantFrom(...requests), params }) },
  { weight: 2, arbitrary: fc.record({ request: fc.constantFrom(...requests), params: odd }) },
  {
    weight: 3,
    arbitrary: fc.record({
      notify: fc.constant('textDocument/didOpen'),
      params: fc.record({
        textDocument: fc.record({
          uri,
          version,
          languageId: fc.constant('x'),
          text: fc.constantFrom(...texts),
        }),
      }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      notify: fc.constant('textDocument/didChange'),
      params: fc.record({
        textDocument: fc.record({ uri, version }),
        contentChanges: fc.array(change, { maxLength: 3 }),
      }),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      notify: fc.constantFrom(
        ...['textDocument/didClose', 'textDocument/didOpen', 'textDocument/didChange', 'initialized'],
        ...['workspace/didChangeConfiguration', 'workspace/didChangeWatchedFiles', '$/setTrace', '$/none'],
        ...['$/cancelRequest', '$/progress'],
      ),
      params: fc.oneof(fc.record({ textDocument }), odd),
    }),
  },
  { weight: 2, arbitrary: fc.record({ cancel: fc.nat({ max: 4 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      body: fc.oneof(
        fc.constantFrom(
          '',
          '{',
          '[]',
          'null',
          '7',
          `"${canary}"`,
          '{"jsonrpc":"2.0"}',
          `{"params":"${canary}"}`,
        ),
        fc.jsonValue({ maxDepth: 2 }).map((value) => JSON.stringify(value)),
        fc.string({ maxLength: 20 }),
      ),
    }),
  },
);

const broken = fc.constantFrom<Step>(
  { broken: `${canary}\r\n\r\n` },
  { broken: 'Content-Length: x\r\n\r\n{}' },
  { broken: 'Content-Length: -7\r\n\r\n{}\r\n\r\n' },
  { broken: 'Content-Type: x\r\n\r\n' },
  {
    broken: `Content-Length: 3\r\n\r\n{"jsonrpc":"2.0","id":"${canary}","method":"x"}Content-Length: 2\r\n\r\n{}`,
  },
);

const aCase: fc.Arbitrary<Case> = fc
  .record({
    manners: fc.constantFrom<Manners>('answers', 'refuses', 'says nothing', 'is silent'),
    pulls: fc.boolean(),
    before: fc.array(step, { maxLength: 3 }),
    begins: fc.boolean(),
    steps: fc.array(step, { maxLength: 25 }),
    end: fc.option(broken, { nil: null, freq: 5 }),
  })
  .map(({ manners, pulls, before, begins, steps, end }) => ({
    manners,
    steps: [
      ...before,
      ...(begins ? [{ request: 'initialize', params: initialize(pulls) }] : []),
      ...steps,
      ...(end ? [end] : []),
    ],
  }));

interface Answer {
  readonly id?: unknown;
  readonly method?: string;
  readonly params?: unknown;
  readonly error?: { readonly code: number; readonly message: string };
}

/** Fails when a request has no answer or a wrong one, words of a note are in an error or a log, or a lost wire stays. */
export async function checkCase({ manners, steps }: Case): Promise<void> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  let lost = false;
  const { reader, writer } = gated(
    { reader: new StreamMessageReader(toServer), writer: new StreamMessageWriter(toClient) },
    () => {
      lost = true;
    },
  );
  const server = createConnection(features, reader, writer);
  startServer(server, { analyze, now: () => 600, today: () => '2026-03-11', pages: null, loadClinic: null });

  const answers = new Map<unknown, Answer>();
  const frame = (body: string) => toServer.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  const send = (message: object) => frame(JSON.stringify({ jsonrpc: '2.0', ...message }));
  new StreamMessageReader(toClient).listen((message) => {
    const answer = message as Answer;
    if (answer.method === undefined) {
      assertSilent(answer.error);
      answers.set(answer.id, answer);
    } else if (/^window\//.test(answer.method)) assertSilent(answer.params);
    if (answer.method === undefined || answer.id === undefined || manners === 'is silent') return;
    if (manners === 'refuses') send({ id: answer.id, error: { code: -32603, message: canary } });
    else if (manners === 'says nothing') send({ id: answer.id });
    else send({ id: answer.id, result: answer.method === 'workspace/configuration' ? [null] : null });
  });

  /** Ids of the requests with the code that their answer must have; null where any answer will do. */
  const sent = new Map<number, number | null>();
  let state: 'new' | 'running' | 'ended' = 'new';
  let ends = false;
  for (const current of steps) {
    if ('request' in current) {
      const id = sent.size + 1;
      const { request, params } = current;
      sent.set(id, expected(request));
      send({ id, method: request, params });
      if (state === 'new' && request === 'initialize') state = 'running';
      else if (state === 'running' && request === 'shutdown') state = 'ended';
    } else if ('notify' in current) send({ method: current.notify, params: current.params });
    else if ('cancel' in current)
      send({ method: '$/cancelRequest', params: { id: sent.size - current.cancel } });
    else if ('body' in current) frame(current.body);
    else {
      ends = true;
      toServer.write(current.broken);
    }
  }
  /** By the protocol's rules for the beginning and the end; null while it runs. */
  function expected(method: string): number | null {
    if (state === 'ended') return -32600;
    if (state === 'new') return method === 'initialize' ? null : -32002;
    return method === 'initialize' ? -32600 : null;
  }

  try {
    // What the server asks of a silent editor, or behind a broken wire, has no answer: its own may wait for that.
    const waits = ([id, code]: [number, number | null]) =>
      !answers.has(id) && (code !== null || !(ends || manners === 'is silent'));
    await settled(
      () => ![...sent].some(waits) && (!ends || lost),
      () =>
        `no answer to ${[...sent]
          .filter(waits)
          .map(([id]) => id)
          .join(', ')}${ends && !lost ? '; the wire is not given up' : ''}`,
    );
    for (const [id, code] of sent)
      if (code !== null) assert.equal(answers.get(id)?.error?.code, code, `the answer to request ${id}`);
    assert.equal(lost, ends, 'the wire was given up');
  } finally {
    server.dispose();
    toServer.destroy();
    toClient.destroy();
  }
}

const assertSilent = (said: unknown): void =>
  assert.ok(!JSON.stringify(said ?? null).includes(canary), `words of the note: ${JSON.stringify(said)}`);

async function settled(done: () => boolean, otherwise: () => string): Promise<void> {
  const end = Date.now() + longestWait;
  while (!done()) {
    if (Date.now() > end) assert.fail(otherwise());
    await new Promise((again) => setImmediate(again));
  }
}

const fuzzer: Fuzzer = {
  name: 'wire',
  says: 'Each request has its answer, whatever was sent before; no word of a note in errors and logs',
  run(bounds) {
    silenceConsole(); // the library says there when a wire is cut
    return tryCases('wire', bounds, aCase, checkCase);
  },
};

export default fuzzer;
