import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { closeSync, openSync, readSync, unlinkSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** In bytes; less is never written to a disk. */
const mostInMemory = 1 << 18;
/** In front of each record: its length and the tag that says nobody has changed it. */
const [lengthBytes, tagBytes] = [4, 16];
const cipher = 'aes-256-gcm';

/**
 * Keeps records out of memory until they are asked for: in a temporary file that has no name any more once it is
 * open, under a key that only this process knows. Nothing of it is left when the process ends, however it ends.
 * Where no file can be written the records stay in memory.
 */
export class Spill {
  readonly #key = randomBytes(32);
  /** Records that are not written yet; they begin at `#written`. */
  #waiting: Buffer[] = [];
  #waitingBytes = 0;
  #written = 0;
  #file: number | null = null;
  #writable = true;

  /** Keeps a record; the answer is where `get` finds it. */
  put(record: Uint8Array): number {
    const at = this.#written + this.#waitingBytes;
    const sealing = createCipheriv(cipher, this.#key, nonce(at));
    const sealed = Buffer.concat([sealing.update(record), sealing.final()]);
    const head = Buffer.alloc(lengthBytes);
    head.writeUInt32LE(sealed.length);
    const whole = Buffer.concat([head, sealing.getAuthTag(), sealed]);
    this.#waiting.push(whole);
    this.#waitingBytes += whole.length;
    if (this.#waitingBytes > mostInMemory && this.#writable) this.#write();
    return at;
  }

  /** @throws where the file does not hold what was written any more */
  get(at: number): Buffer {
    const head = this.#read(at, lengthBytes + tagBytes);
    const sealed = this.#read(at + head.length, head.readUInt32LE());
    const opening = createDecipheriv(cipher, this.#key, nonce(at));
    opening.setAuthTag(head.subarray(lengthBytes));
    return Buffer.concat([opening.update(sealed), opening.final()]);
  }

  /** Gives the space of the file back. */
  close(): void {
    if (this.#file !== null) closeSync(this.#file);
    this.#file = null;
  }

  #write(): void {
    const bytes = Buffer.concat(this.#waiting);
    try {
      this.#file ??= openUnnamed();
      for (let done = 0; done < bytes.length; )
        done += writeSync(this.#file, bytes, done, bytes.length - done, this.#written + done);
    } catch {
      this.#writable = false;
      this.#waiting = [bytes];
      return;
    }
    this.#written += bytes.length;
    this.#waiting = [];
    this.#waitingBytes = 0;
  }

  #read(at: number, length: number): Buffer {
    if (at >= this.#written) {
      if (this.#waiting.length > 1) this.#waiting = [Buffer.concat(this.#waiting)];
      return this.#waiting[0]!.subarray(at - this.#written, at - this.#written + length);
    }
    const bytes = Buffer.alloc(length);
    for (let done = 0; done < length; ) {
      const read = readSync(this.#file!, bytes, done, length - done, at + done);
      if (read === 0) throw new Error('the temporary file has become shorter');
      done += read;
    }
    return bytes;
  }
}

/** Each record begins elsewhere, so that no nonce comes twice under one key. */
function nonce(at: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeBigUInt64LE(BigInt(at));
  return bytes;
}

function openUnnamed(): number {
  const name = path.join(tmpdir(), `theralint-${randomUUID()}`);
  const file = openSync(name, 'wx+', 0o600);
  unlinkSync(name);
  return file;
}
