import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, randomBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { DismissedHost } from '../clinic/dismissed';

/** Notes are named by their URI; those of a folder of the workspace have a path in it. */
export const dismissedHost = (folder: string): DismissedHost => ({
  newKey: () => bytesToHex(randomBytes(16)),
  digest: (text) => bytesToHex(sha256(utf8ToBytes(text))),
  pathOf(file) {
    if (!file.startsWith(`${folder}/`)) return null;
    try {
      return decodeURIComponent(file.slice(folder.length + 1));
    } catch {
      return null;
    }
  },
});
