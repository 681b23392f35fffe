/** A text, or the reason in plain words why the bytes are none. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/**
 * Reads bytes as UTF-8. A byte order mark is left out, as editors do, so that offsets are those an editor
 * shows. Other encodings are named, never guessed at: a wrong guess would change characters of a record.
 */
export function decode(bytes: Uint8Array): Decoded {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    return { problem: 'is saved as UTF-16; save it as UTF-8 and check again' };
  if (bytes.includes(0)) return { problem: 'is no text file (it holds zero bytes)' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.trim() === '' ? { problem: 'is empty: there is no note in it' } : { text };
  } catch {
    const { line, byte } = firstInvalid(bytes);
    const hex = byte.toString(16).toUpperCase().padStart(2, '0');
    return {
      problem: `is not valid UTF-8 (byte 0x${hex} in line ${line}), probably saved as Windows-1252; save it as UTF-8 and check again`,
    };
  }
}

/** The one-based line, and the byte, at which UTF-8 breaks. */
function firstInvalid(bytes: Uint8Array): { line: number; byte: number } {
  let line = 1;
  let start = 0;
  while (start < bytes.length) {
    const lineEnd = bytes.indexOf(0x0a, start);
    const end = lineEnd < 0 ? bytes.length : lineEnd + 1;
    const part = bytes.subarray(start, end);
    // Lossy decoding puts U+FFFD where the bytes break; everything in front of it was whole.
    const whole = new TextEncoder().encode(new TextDecoder('utf-8', { ignoreBOM: true }).decode(part));
    const offset = part.findIndex((byte, at) => byte !== whole[at]);
    if (offset >= 0) return { line, byte: part[offset]! };
    start = end;
    line++;
  }
  return { line, byte: bytes[bytes.length - 1]! };
}
