const reasons: Readonly<Record<string, string>> = {
  EACCES: 'permission to write is missing',
  EPERM: 'permission to write is missing',
  EROFS: 'the folder can only be read',
  ENOSPC: 'the disk is full',
  ENOENT: 'the folder does not exist',
  ENOTDIR: '.theralint or a folder in it is a file',
  ELEADSOUT: '.theralint or a folder in it is a link that leads out of the folder',
  ENOTAFILE: 'something in .theralint that is no file has its name',
};

/** Why files of a clinic could not be stored, as words that go on behind their name: "The tables". */
export function reasonNotStored(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'unknown reason';
  return `could not be stored: ${reasons[code] ?? code}`;
}
