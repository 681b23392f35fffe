import { crc32, deflateRawSync } from 'node:zlib';

/** What an archive says of a member, where that is not what is true of it. */
export interface Told {
  readonly method?: number;
  readonly crc?: number;
  readonly size?: number;
  /** Of the packed bytes. */
  readonly packedSize?: number;
  readonly flags?: number;
}

/** A ZIP archive with these members, deflated. */
export function zip(members: Readonly<Record<string, Uint8Array>>, told: Told = {}): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(members)) {
    const packed = deflateRawSync(content);
    const sizes = Buffer.alloc(12);
    sizes.writeUInt32LE(told.crc ?? crc32(content));
    sizes.writeUInt32LE(told.packedSize ?? packed.length, 4);
    sizes.writeUInt32LE(told.size ?? content.length, 8);
    const head = Buffer.alloc(30);
    head.writeUInt32LE(0x04034b50);
    head.writeUInt16LE(told.flags ?? 0, 6);
    head.writeUInt16LE(told.method ?? 8, 8);
    sizes.copy(head, 14);
    head.writeUInt16LE(name.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50);
    entry.writeUInt16LE(told.flags ?? 0, 8);
    entry.writeUInt16LE(told.method ?? 8, 10);
    sizes.copy(entry, 16);
    entry.writeUInt16LE(name.length, 28);
    entry.writeUInt32LE(offset, 42);
    bodies.push(head, Buffer.from(name), packed);
    list.push(entry, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const directory = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50);
  end.writeUInt16LE(Object.keys(members).length, 8);
  end.writeUInt16LE(Object.keys(members).length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...bodies, directory, end]);
}
