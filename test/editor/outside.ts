// Watches that a VS Code under test sends nothing anywhere. A listener on loopback stands for the whole world:
// it is the proxy of VS Code's page and of its processes, so that what they ask of any host arrives there. And
// the sockets of the processes are looked at, for what goes past a proxy.
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import type { Server } from './host';

export interface Outside {
  /** Of the listener. Hostile words may name it: whoever follows them is heard. */
  readonly port: number;
  /** For a page: everything but loopback goes to the listener. What the browser asks for itself does not. */
  readonly page: { readonly proxy: { readonly server: string; readonly bypass: string } };
  /** The same for VS Code's server and the processes that it starts. */
  readonly environment: Readonly<Record<string, string>>;
  /** Looks at the sockets of a server and its children from now on; `ports` are those of the test itself. */
  watch(server: Server, ports: readonly number[]): void;
  /** All that was heard and seen; empty where nothing was sent. */
  heard(): readonly string[];
  stop(): void;
}

const loopback = '127.0.0.1,localhost';

/** Chromium asks its maker what the fields of a page are for; that is neither VS Code nor what it shows. */
const ofChromium = /^CONNECT content-autofill\.googleapis\.com:443 /;

/** Milliseconds between two looks at the sockets. */
const pause = 100;

export async function listenOutside(): Promise<Outside> {
  const heard = new Set<string>();
  const listener = createServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', (data) => {
      const words = data.toString('latin1').slice(0, 200);
      if (!ofChromium.test(words)) heard.add(`heard: ${JSON.stringify(words)}`);
      socket.destroy();
    });
    socket.once('close', () => socket.bytesRead || heard.add('heard: a connection without a word'));
  });
  await new Promise<void>((listening) => listener.listen(0, '127.0.0.1', listening));
  const { port } = listener.address() as AddressInfo;
  const proxy = `http://127.0.0.1:${port}`;
  const timers: NodeJS.Timeout[] = [];
  return {
    port,
    page: { proxy: { server: proxy, bypass: loopback } },
    environment: Object.fromEntries([
      ...['HTTP_PROXY', 'HTTPS_PROXY', 'ALL_PROXY'].flatMap((name) => [
        [name, proxy],
        [name.toLowerCase(), proxy],
      ]),
      ...['NO_PROXY', 'no_proxy'].map((name) => [name, loopback]),
    ]),
    watch(server, ports) {
      if (process.platform !== 'linux') return;
      const look = () => {
        for (const socket of socketsOf(withChildren(server.pid)))
          if (!isOwn(socket, new Set(ports))) heard.add(`seen: ${socket.text}`);
      };
      look();
      timers.push(setInterval(look, pause));
    },
    heard: () => [...heard],
    stop() {
      for (const timer of timers) clearInterval(timer);
      listener.close();
    },
  };
}

interface Socket {
  readonly local: Address;
  readonly remote: Address;
  readonly text: string;
}

interface Address {
  readonly loopback: boolean;
  /** 0 for one that is not connected. */
  readonly port: number;
  readonly text: string;
}

/** Between two ends on loopback, one of which is a port of the test; or listening there. */
const isOwn = ({ local, remote }: Socket, ports: ReadonlySet<number>): boolean =>
  local.loopback &&
  (ports.has(local.port) || ports.has(remote.port)) &&
  (remote.port === 0 || remote.loopback);

/** What a process and all below it were started with; empty where the system does not tell. */
export function commandLines(root: number): readonly string[] {
  if (process.platform !== 'linux') return [];
  return withChildren(root).map((pid) =>
    (attempt(() => readFileSync(`/proc/${pid}/cmdline`, 'utf8')) ?? '').replaceAll('\0', ' '),
  );
}

/** A process and all below it, by their ids. */
function withChildren(root: number): readonly number[] {
  const children = new Map<number, number[]>();
  for (const pid of readdirSync('/proc').map(Number).filter(Boolean)) {
    // The name in brackets may hold anything, so that the parent is looked for behind it.
    const parent = Number(
      /\) \S (\d+)/.exec(attempt(() => readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? '')?.[1],
    );
    children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const found = [root];
  for (const pid of found) found.push(...(children.get(pid) ?? []));
  return found;
}

/** The sockets of IP that processes hold open, as the kernel lists them. */
export function socketsOf(pids: readonly number[]): readonly Socket[] {
  const held = new Map<string, number>();
  for (const pid of pids)
    for (const fd of attempt(() => readdirSync(`/proc/${pid}/fd`)) ?? []) {
      const inode = /^socket:\[(\d+)\]$/.exec(
        attempt(() => readlinkSync(`/proc/${pid}/fd/${fd}`)) ?? '',
      )?.[1];
      if (inode) held.set(inode, pid);
    }
  return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((protocol) =>
    (attempt(() => readFileSync(`/proc/net/${protocol}`, 'utf8')) ?? '')
      .split('\n')
      .slice(1)
      .flatMap((line) => {
        const [, local, remote, , , , , , , inode] = line.trim().split(/\s+/);
        const pid = held.get(inode ?? '');
        if (pid === undefined) return [];
        const ends = { local: addressOf(local!), remote: addressOf(remote!) };
        const text = `${protocol} ${ends.local.text} to ${ends.remote.text} of process ${pid}`;
        return [{ ...ends, text }];
      }),
  );
}

/** From `0100007F:1F90`, or the same with 32 digits: words of four bytes, each with its last byte first. */
function addressOf(written: string): Address {
  const [digits = '', port = ''] = written.split(':');
  const bytes = (digits.match(/.{8}/g) ?? []).flatMap((word) =>
    word
      .match(/../g)!
      .reverse()
      .map((byte) => Number.parseInt(byte, 16)),
  );
  const mapped = bytes.length === 16 && bytes.slice(0, 12).every((byte, at) => byte === (at < 10 ? 0 : 255));
  const four = mapped ? bytes.slice(12) : bytes;
  const loopback =
    four.length === 4 ? four[0] === 127 : four.every((byte, at) => byte === (at === 15 ? 1 : 0));
  const number = Number.parseInt(port, 16);
  return { loopback, port: number, text: `${four.join('.')}:${number}` };
}

/** A process may end while it is looked at. */
function attempt<T>(look: () => T): T | undefined {
  try {
    return look();
  } catch {
    return undefined;
  }
}
