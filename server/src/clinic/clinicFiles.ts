/** Why something is not read, as words that go on behind its name: "is a folder". */
export interface NotRead {
  readonly problem: string;
}

/**
 * The folder that a clinic works in, on a disk or behind an editor. Paths go from it on, with `/` between. What lies
 * outside of it is not read, and what is missing is null. Never rejects.
 */
export interface ClinicFiles {
  /** The text of a file of at most `limit` bytes, without a byte order mark. */
  readonly text: (path: string, limit: number) => Promise<{ readonly text: string } | NotRead | null>;
  /** The names in a folder, at most some thousands. */
  readonly names: (path: string) => Promise<{ readonly names: readonly string[] } | NotRead | null>;
  /** The URI of a path. */
  readonly uri: (path: string) => string;
}

/** Where a clinic keeps what is its own. */
export const places = {
  payers: '.theralint/payers',
  words: '.theralint/words.json',
  phrases: '.theralint/phrases.json',
  dismissed: '.theralint/dismissed.json',
  tables: '.theralint/data',
} as const;

/** Bounds on what is read of a folder: more than any clinic has, in files and bytes. */
export const most = {
  payerFiles: 200,
  payerFile: 200_000,
  words: 1_000_000,
  phrases: 500_000,
  /** As many entries as are allowed take less. */
  dismissed: 2_500_000,
  table: 20_000_000,
} as const;
