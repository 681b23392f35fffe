const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission to write is missing',
  EPERM: 'permission to write is missing',
  EROFS: 'the folder can only be read',
  ENOSPC: 'the disk is full',
  ENOENT: 'the folder does not exist',
  ENOTDIR: '.theralint or .theralint/data is a file, not a folder',
  ELEADSOUT: '.theralint or .theralint/data is a link that leads out of the folder',
  ENOTAFILE: 'something that is no file has the name of a table in .theralint/data',
};

/** Why tables could not be stored, as words that go on behind "The tables". */
export function reasonNotStored(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  return `could not be stored: ${reasons[code] ?? code}`;
}
