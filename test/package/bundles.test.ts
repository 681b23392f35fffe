import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { DidOpenTextDocumentNotification, DocumentDiagnosticRequest } from 'vscode-languageserver/node';
import { connected, uri } from '../../bench/servers';
import { clinicOf, withFlaws } from '../clinics/clinic';
import { folderOf } from '../support/cli';

const dist = join(__dirname, '../../dist');
const bundles = [
  'client/node.js',
  'client/browser.js',
  'client/visitPage.js',
  'server/node.js',
  'server/browser.js',
  'cli.js',
  'library/index.js',
  'library/index.mjs',
  'library/worker.js',
];
const read = (bundle: string) => readFileSync(join(dist, bundle), 'utf8');

/** Modules of the host that a bundle loads when it runs. */
const loads = (bundle: string) =>
  new Set(
    [...read(bundle).matchAll(/(?<!\.)\b(?:require|import)\(\s*["'](?:node:)?([^"']+)["']\s*\)/g)].map(
      ([, name]) => name!,
    ),
  );

describe('the bundles', () => {
  for (const bundle of bundles) {
    it(`${bundle} loads no network module`, () => {
      const network = /^(?:dgram|dns|http|https|http2|inspector|net|tls|quic|undici|ws)(?:\/|$)/;
      const known = new Set([...builtinModules, 'vscode']);
      const asked = [...loads(bundle)];
      assert.deepEqual(
        asked.filter((name) => network.test(name) || !known.has(name)),
        [],
      );
    });

    it(`${bundle} calls nothing that reaches a network`, () => {
      const reaches =
        /\b(?:fetch\s*\(|new\s+(?:WebSocket|EventSource|XMLHttpRequest|WebTransport|RTCPeerConnection)\b|sendBeacon\b|importScripts\s*\()/g;
      assert.deepEqual(read(bundle).match(reaches) ?? [], []);
    });
  }

  it('for the web load nothing but vscode', () => {
    assert.deepEqual([...loads('client/browser.js')], ['vscode']);
    assert.deepEqual([...loads('server/browser.js')], []);
  });

  it('for other programs load nothing', () => {
    for (const bundle of ['library/index.js', 'library/index.mjs', 'library/worker.js'])
      assert.deepEqual([...loads(bundle)], [], bundle);
  });

  it('include a command line that runs by itself', () => {
    const cli = join(dist, 'cli.js');
    accessSync(cli, constants.X_OK);
    assert.equal(read('cli.js').split('\n', 1)[0], '#!/usr/bin/env node');
    assert.match(execFileSync(process.execPath, [cli, '--help'], { encoding: 'utf8' }), /check/);
  });

  it('include a server that speaks the language of a bundle of words, and English where it cannot be read', async () => {
    const told = async (words: string) => {
      const { connection, end } = await connected(
        join(dist, 'server/node.js'),
        { textDocument: { diagnostic: {} } },
        { THERALINT_WORDS: words },
      );
      const text = 'DOS 11/12/2026\n97530 GP 23 min x4: stairs\nAnn Lee, PT\n';
      await connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId: 'therapy-note', version: 1, text },
      });
      const found = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
      end();
      return found.kind === 'full' ? found.items.map(({ message }) => message).join('\n') : '';
    };
    assert.match(await told(join(dist, '../l10n/bundle.l10n.es.json')), /no encontré palabras/);
    assert.match(await told('/no/such/file.json'), /I found no words/);
  });

  it('include a command line that checks in several threads and says the same', async () => {
    const folder = await folderOf(
      Object.fromEntries(withFlaws(clinicOf(4, 6).files).map(({ file, text }) => [file, text])),
    );
    const run = (...args: readonly string[]) =>
      spawnSync(process.execPath, [join(dist, 'cli.js'), 'check', '.', '--format', 'jsonl', ...args], {
        cwd: folder.path,
        encoding: 'utf8',
      });
    try {
      const one = run();
      const three = run('--jobs', '3');
      assert.ok(one.stdout.length > 1000);
      assert.deepEqual([three.status, three.stderr], [one.status, one.stderr]);
      assert.equal(three.stdout, one.stdout);
    } finally {
      folder.remove();
    }
  });
});
