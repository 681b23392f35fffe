// VS Code's server gives its extensions to the Node extension host. For the web worker extension host the
// extension must come from the page's own origin: this proxy serves it at /ext/ and names it in the page.
import { readFile } from 'node:fs';
import { createServer, type IncomingMessage, request } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { extname, join, relative } from 'node:path';
import type { Server } from './host';

export interface WebExtension {
  /** The extension's folder. */
  readonly extension: string;
  /** The test run's module, inside that folder. */
  readonly tests: string;
}

const types: Record<string, string> = { '.js': 'text/javascript', '.json': 'application/json' };

/** The page's configuration stands in its HTML, as JSON in an attribute. */
function addExtension(html: string, authority: string, { extension, tests }: WebExtension): string {
  return html.replace(
    /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)"/,
    (_, before: string, escaped: string) => {
      const configuration = JSON.parse(escaped.replaceAll('&quot;', '"').replaceAll('&amp;', '&'));
      const at = (path: string) => ({ scheme: 'http', authority, path });
      configuration.developmentOptions = {
        ...configuration.developmentOptions,
        extensions: [at('/ext')],
        extensionTestsPath: at(`/ext/${relative(extension, tests)}`),
      };
      for (const key of ['serviceWorker', 'updateEndpoint', 'telemetryEndpoint'])
        delete configuration.productConfiguration[key];
      const json = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
      return `${before}${json}"`;
    },
  );
}

export async function startWebProxy(server: Server, web: WebExtension): Promise<Server> {
  const proxy = createServer((asked, answer) => {
    const { pathname } = new URL(asked.url!, server.origin);
    if (pathname.startsWith('/ext/')) {
      readFile(join(web.extension, decodeURIComponent(pathname.slice('/ext/'.length))), (error, content) => {
        answer.writeHead(error ? 404 : 200, { 'content-type': types[extname(pathname)] ?? 'text/plain' });
        answer.end(content);
      });
      return;
    }
    const { url: path = '/', method, headers } = asked;
    const upstream = request({ host: '127.0.0.1', port: server.port, path, method, headers }, (reply) => {
      if (pathname !== '/') {
        answer.writeHead(reply.statusCode!, reply.headers);
        reply.pipe(answer);
        return;
      }
      let html = '';
      reply.setEncoding('utf8');
      reply.on('data', (part) => {
        html += part;
      });
      reply.on('end', () => {
        const { 'content-length': _length, 'transfer-encoding': _encoding, ...kept } = reply.headers;
        answer.writeHead(reply.statusCode!, kept);
        answer.end(addExtension(html, headers.host!, web));
      });
    });
    upstream.on('error', () => answer.destroy());
    asked.pipe(upstream);
  });
  proxy.on('upgrade', ({ method, url, headers }: IncomingMessage, socket: Socket, head: Buffer) => {
    const upstream = connect(server.port, '127.0.0.1', () => {
      const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
      upstream.write(`${[`${method} ${url} HTTP/1.1`, ...lines].join('\r\n')}\r\n\r\n`);
      upstream.write(head);
      socket.pipe(upstream).pipe(socket);
    });
    upstream.on('error', () => socket.destroy());
    socket.on('error', () => upstream.destroy());
  });
  await new Promise<void>((listening) => proxy.listen(0, '127.0.0.1', listening));
  const { port } = proxy.address() as AddressInfo;
  const stop = async () => {
    proxy.closeAllConnections();
    proxy.close();
  };
  return { pid: server.pid, port, origin: `http://127.0.0.1:${port}`, authority: `127.0.0.1:${port}`, stop };
}
