/** Members of a ZIP archive as streams whose length and check sum are held against the list of the archive. */
import { type Readable, Transform } from 'node:stream';
import { crc32 } from 'node:zlib';
import { type Entry, fromFdPromise } from 'yauzl';

/** More files in an archive than CMS has ever put into one. */
const mostMembers = 1000;

export interface ZipMember {
  readonly name: string;
  /** Bytes once unpacked, as the archive says; more or fewer are an error of its stream. */
  readonly size: number;
  /** Packed in a way that is read here: stored or deflated, and not encrypted. */
  readonly readable: boolean;
  /** The unpacked bytes. */
  open(): Promise<Readable>;
}

/**
 * The members of the archive behind a file descriptor, which stays open and has to stay so while they are read.
 * @throws where the file is no archive, is damaged, or holds too many files
 */
export async function zipMembers(fd: number): Promise<readonly ZipMember[]> {
  const archive = await fromFdPromise(fd);
  const members: ZipMember[] = [];
  for await (const entry of archive.eachEntry()) {
    if (members.length === mostMembers) throw new Error('more files than an archive of CMS holds');
    members.push({
      name: entry.fileName,
      size: entry.uncompressedSize,
      readable: entry.canDecodeFileData(),
      open: async () => checked(await archive.openReadStreamPromise(entry), entry),
    });
  }
  return members;
}

/** The same bytes; an error at their end where they are not those that were packed. */
function checked(bytes: Readable, { crc32: expected }: Entry): Readable {
  let sum = 0;
  const check = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      sum = crc32(chunk, sum);
      done(null, chunk);
    },
    flush(done) {
      done(sum === expected ? null : new Error('the check sum differs'));
    },
  });
  bytes.on('error', (error) => check.destroy(error));
  check.on('close', () => bytes.destroy());
  return bytes.pipe(check);
}
