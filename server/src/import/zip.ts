/** Reads members of a ZIP archive as streams, from the list at its end; stored and deflated ones, no ZIP64. */
import { createReadStream } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { PassThrough, type Readable, type Transform } from 'node:stream';
import { createInflateRaw } from 'node:zlib';

export interface ZipMember {
  readonly name: string;
  /** Bytes in the archive. */
  readonly packedSize: number;
  /** 0 stored, 8 deflated */
  readonly method: number;
  /** Offset of the member's own header. */
  readonly offset: number;
}

const endOfList = 0x06054b50;
const listEntry = 0x02014b50;
const memberHeader = 0x04034b50;

/** The members of an archive; undefined when the file is no ZIP archive or is cut off. */
export async function zipMembers(file: string): Promise<readonly ZipMember[] | undefined> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const tail = await bytes(handle, Math.max(0, size - 65_557), Math.min(size, 65_557));
    const end = lastIndexOf(tail, endOfList);
    if (end < 0 || end + 22 > tail.length) return undefined;
    const count = tail.readUInt16LE(end + 10);
    const list = await bytes(handle, tail.readUInt32LE(end + 16), tail.readUInt32LE(end + 12));
    const members: ZipMember[] = [];
    for (let at = 0; members.length < count; ) {
      if (at + 46 > list.length || list.readUInt32LE(at) !== listEntry) return undefined;
      const nameLength = list.readUInt16LE(at + 28);
      members.push({
        name: list.toString('utf8', at + 46, at + 46 + nameLength),
        packedSize: list.readUInt32LE(at + 20),
        method: list.readUInt16LE(at + 10),
        offset: list.readUInt32LE(at + 42),
      });
      at += 46 + nameLength + list.readUInt16LE(at + 30) + list.readUInt16LE(at + 32);
    }
    return members;
  } finally {
    await handle.close();
  }
}

/** The packed bytes of a member. */
export async function packedStream(file: string, member: ZipMember): Promise<Readable> {
  const handle = await open(file);
  const header = await bytes(handle, member.offset, 30).finally(() => handle.close());
  if (header.length < 30 || header.readUInt32LE(0) !== memberHeader) throw new Error('not a ZIP member');
  const start = member.offset + 30 + header.readUInt16LE(26) + header.readUInt16LE(28);
  return createReadStream(file, { start, end: start + member.packedSize - 1 });
}

/** What turns the packed bytes of a member into its content. */
export const unpacker = (member: ZipMember): Transform =>
  member.method === 0 ? new PassThrough() : createInflateRaw();

async function bytes(handle: FileHandle, position: number, length: number): Promise<Buffer> {
  const buffer = Buffer.alloc(length);
  const { bytesRead } = await handle.read(buffer, 0, length, position);
  return buffer.subarray(0, bytesRead);
}

function lastIndexOf(buffer: Buffer, signature: number): number {
  const wanted = Buffer.alloc(4);
  wanted.writeUInt32LE(signature);
  return buffer.lastIndexOf(wanted);
}
