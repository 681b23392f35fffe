// The language server as it runs in a browser: the built worker, in Chromium, spoken to in its protocol.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, JSHandle, Page } from 'playwright-core';
import { analyze, createContext, shownFindings } from '../../server/src/core';
import { launchChromium } from '../editor/chromium';

const root = join(__dirname, '../..');
const origin = 'http://127.0.0.1:1';
const uri = 'untitled:note.tnote';
const problems = readFileSync(join(root, 'examples/typical-problems.tnote'), 'utf8');

interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly result?: unknown;
  readonly error?: { readonly message: string };
  readonly params?: unknown;
}

/** Runs in the page: starts the worker, answers what it asks, and waits for what it answers. */
function speak() {
  const worker = new Worker('/server.js');
  const waiting = new Map<number, (message: Message) => void>();
  worker.onmessage = ({ data }: MessageEvent<Message>) => {
    if (data.method === undefined) waiting.get(data.id!)?.(data);
    else if (data.id !== undefined)
      // The client of this test has no settings and registers nothing.
      worker.postMessage({
        jsonrpc: '2.0',
        id: data.id,
        result: data.method === 'workspace/configuration' ? [null] : null,
      });
  };
  let last = 0;
  return {
    notify: (method: string, params: unknown) => worker.postMessage({ jsonrpc: '2.0', method, params }),
    request: (method: string, params: unknown) =>
      new Promise<Message>((done) => {
        const id = ++last;
        waiting.set(id, done);
        worker.postMessage({ jsonrpc: '2.0', id, method, params });
      }),
  };
}

describe('the server in a web worker', () => {
  let browser: Browser;
  let page: Page;
  let server: JSHandle<ReturnType<typeof speak>>;
  const requests: string[] = [];

  const request = async <T>(method: string, params: unknown): Promise<T> => {
    const answer = await server.evaluate((it, [asked, given]) => it.request(asked, given), [
      method,
      params,
    ] as const);
    assert.equal(answer.error, undefined, answer.error?.message);
    return answer.result as T;
  };
  const notify = (method: string, params: unknown) =>
    server.evaluate((it, [asked, given]) => it.notify(asked, given), [method, params] as const);

  before(async function () {
    this.timeout(60_000);
    browser = await launchChromium();
    page = await browser.newPage();
    page.on('request', (sent) => requests.push(sent.url()));
    await page.route(`${origin}/**`, (route) =>
      route.request().url() === `${origin}/server.js`
        ? route.fulfill({ path: join(root, 'dist/server/browser.js'), contentType: 'text/javascript' })
        : route.fulfill({ body: '<!doctype html>', contentType: 'text/html' }),
    );
    await page.goto(origin);
    // The functions below are compiled with a helper for their names, which the page does not have.
    await page.evaluate('globalThis.__name = (named) => named');
    server = await page.evaluateHandle(speak);
    await request('initialize', {
      processId: null,
      rootUri: null,
      capabilities: { textDocument: { diagnostic: {}, hover: { contentFormat: ['markdown'] } } },
    });
    await notify('initialized', {});
    await notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'therapy-note', version: 1, text: problems },
    });
  });

  after(() => browser?.close());

  it('finds what the core finds', async () => {
    const { items } = await request<{ items: { code: string }[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    const findings = shownFindings(analyze(problems, createContext()));
    const expected = findings.map(({ id }) => id);
    assert.ok(expected.includes('units-over'));
    assert.deepEqual(items.map(({ code }) => code).sort(), [...expected].sort());
  });

  it('explains a code', async () => {
    const lines = problems.split('\n');
    const line = lines.findIndex((text) => text.startsWith('97530'));
    const hover = await request<{ contents: { value: string } }>('textDocument/hover', {
      textDocument: { uri },
      position: { line, character: 2 },
    });
    assert.match(hover.contents.value, /97530/);
  });

  it('makes the page of a visit', async () => {
    const position = { line: 0, character: 0 };
    const page = await request<{ html: string }>('theralint/visitPage', {
      textDocument: { uri },
      position,
      as: 'panel',
    });
    assert.match(page.html, /<h1>Visit of 2026-11-16<\/h1>/);
  });

  it('speaks the language that it is asked for from its first text on', async () => {
    const words = JSON.parse(readFileSync(join(root, 'l10n/bundle.l10n.es.json'), 'utf8')) as object;
    const items = await page.evaluate(
      async ([spoken, text]) => {
        const worker = new Worker('/server.js');
        const answers = new Map<number, (result: unknown) => void>();
        worker.onmessage = ({ data }) => {
          if (data.method && data.id !== undefined)
            worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
          else answers.get(data.id)?.(data.result);
        };
        const request = (id: number, method: string, params: unknown) =>
          new Promise((done) => {
            answers.set(id, done);
            worker.postMessage({ jsonrpc: '2.0', id, method, params });
          });
        const uri = 'file:///es.tnote';
        const capabilities = { textDocument: { diagnostic: {} } };
        const begun = request(1, 'initialize', {
          ...{ processId: null, rootUri: null, capabilities, initializationOptions: { words: spoken } },
        });
        await begun;
        worker.postMessage({ jsonrpc: '2.0', method: 'initialized', params: {} });
        worker.postMessage({
          ...{ jsonrpc: '2.0', method: 'textDocument/didOpen' },
          params: { textDocument: { uri, languageId: 'therapy-note', version: 1, text } },
        });
        const found = (await request(2, 'textDocument/diagnostic', { textDocument: { uri } })) as {
          items: { message: string }[];
        };
        worker.terminate();
        return found.items.map(({ message }) => message);
      },
      [words, problems] as const,
    );
    assert.ok(
      items.some((message) => /unidades de códigos con tiempo, pero los 49 minutos/.test(message)),
      items.join('\n'),
    );
  });

  it('asks the network for nothing but itself', () => {
    assert.deepEqual([...new Set(requests)], [`${origin}/`, `${origin}/server.js`]);
  });
});
