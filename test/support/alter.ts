/** Bytes altered at random, and names that mean something to a program. */
import fc from 'fast-check';

export const hostileNames: readonly string[] = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '..', '.', '/', '\0', 'CON'],
  ...['../../x', '/dev/zero', '%2e%2e', '\u001b[2J', '\u202e', 'a\nb', '$(x)', '[x](command:y)', '﻿'],
];

type Change = (bytes: Buffer, at: number, to: number) => Buffer;

const changes: readonly Change[] = [
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at) => bytes.subarray(at),
  (bytes, at, to) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(to)]),
  (bytes, at, to) => Buffer.concat([bytes.subarray(0, to), bytes.subarray(at)]),
  (bytes, at, to) => Buffer.concat([bytes.subarray(0, at), Buffer.from([to & 0xff]), bytes.subarray(at)]),
  (bytes, at, to) => overwritten(bytes, at, [to & 0xff]),
  (bytes, at) => overwritten(bytes, at, [bytes[at]! ^ (1 << (at & 7))]),
  (bytes, at) => overwritten(bytes, at, [0xff, 0xff, 0xff, 0xff]),
  (bytes, at) => overwritten(bytes, at, [0, 0, 0, 0]),
  (bytes, at) => overwritten(bytes, at, [0xff, 0xff, 0xff, 0x7f]),
];

function overwritten(bytes: Buffer, at: number, by: readonly number[]): Buffer {
  const copy = Buffer.from(bytes);
  by.forEach((byte, index) => {
    if (at + index < copy.length) copy[at + index] = byte;
  });
  return copy;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

/** The bytes with one to eight changes; the end, where archives keep their list, is changed as often as the rest. */
export const altered = (bytes: fc.Arbitrary<Buffer>): fc.Arbitrary<Buffer> =>
  fc
    .tuple(
      bytes,
      fc.array(fc.tuple(fc.constantFrom(...changes), share, share, fc.boolean()), {
        minLength: 1,
        maxLength: 8,
      }),
    )
    .map(([given, made]) =>
      made.reduce((now, [change, one, other, nearEnd]) => {
        const place = (part: number) =>
          nearEnd ? Math.max(0, now.length - 1 - Math.floor(part * 80)) : Math.floor(part * now.length);
        const [at, to] = [place(one), place(other)].sort((a, b) => a - b) as [number, number];
        return now.length === 0 ? now : change(now, at, to);
      }, given),
    );
