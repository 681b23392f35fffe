/** Which notes a folder or a glob leads to, and what was not looked into: nothing is passed over in silence. */
import { type Dirent, readdir } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { isBelow } from '../files/insideFolder';
import { reasonOf } from '../files/regularFile';

/** Something below the folder that was not read, and why; words that go on behind its name. */
export interface NotSearched {
  readonly file: string;
  readonly problem: string;
}

export interface SearchResult {
  /** In order, as seen from where the search began. */
  readonly files: readonly string[];
  readonly problems: readonly NotSearched[];
  /** Names that no search goes into: hidden ones and `node_modules`. */
  readonly leftOut: readonly string[];
}

/** The files below `folder` that `patterns` name, in all its folders. */
export async function searchFolder(folder: string, patterns: readonly string[]): Promise<SearchResult> {
  const isLeftOut = (name: string, isFolder: boolean) =>
    (isFolder && name === 'node_modules') || (name.startsWith('.') && (isFolder || named(patterns, name)));
  const walk = new Walk(await realpath(folder), false, isLeftOut);
  const files = await glob(
    patterns.map((pattern) => `**/${pattern}`),
    { cwd: folder, caseSensitiveMatch: false, ignore: ['**/node_modules/**'], fs: { readdir: walk.readdir } },
  );
  return walk.result(files, folder);
}

/** The files that a glob names, seen from `cwd` on. */
export async function searchGlob(pattern: string, cwd: string): Promise<SearchResult> {
  // A glob of so many levels ends, and is followed; `**` could be led through the whole disk.
  const walk = new Walk(await realpath(cwd), !pattern.includes('**'), () => false);
  const files = await glob(pattern, {
    cwd,
    absolute: path.isAbsolute(pattern),
    expandDirectories: false,
    fs: { readdir: walk.readdir },
  });
  return walk.result(files, cwd);
}

const named = (patterns: readonly string[], name: string) =>
  patterns.some((pattern) => name.toLowerCase().endsWith(pattern.slice(1)));

/** Reads folders for the glob, and keeps what it would pass over. */
class Walk {
  readonly #root: string;
  readonly #followsLinks: boolean;
  readonly #isLeftOut: (name: string, isFolder: boolean) => boolean;
  readonly #problems: { place: string; problem: string }[] = [];
  readonly #leftOut: string[] = [];

  constructor(root: string, followsLinks: boolean, isLeftOut: (name: string, isFolder: boolean) => boolean) {
    this.#root = root;
    this.#followsLinks = followsLinks;
    this.#isLeftOut = isLeftOut;
  }

  result(files: readonly string[], from: string): SearchResult {
    const seen = (place: string) => path.relative(from, place) || '.';
    return {
      files: [...files].sort(),
      problems: this.#problems
        .map(({ place, problem }) => ({ file: seen(place), problem }))
        .sort((a, b) => (a.file < b.file ? -1 : 1)),
      leftOut: this.#leftOut.map(seen).sort(),
    };
  }

  /** In the place of Node's own, which the glob calls in this one way. */
  readonly readdir = ((
    folder: string,
    _options: { withFileTypes: true },
    done: (error: Error | null, entries: Dirent[]) => void,
  ): void => {
    readdir(folder, { withFileTypes: true }, (error, entries) => {
      const failed = (why: Error) => {
        this.#problems.push({ place: folder, problem: reasonOf(why) });
        done(why, []);
      };
      if (error) return failed(error);
      Promise.all(entries.map((entry) => this.#entry(folder, entry))).then(
        (known) =>
          done(
            null,
            known.filter((entry) => entry !== null),
          ),
        failed,
      );
    });
  }) as unknown as typeof readdir;

  /** What the glob is told of an entry: links as what they lead to; null for what it shall not go into. */
  async #entry(folder: string, entry: Dirent): Promise<Dirent | null> {
    const place = path.join(folder, entry.name);
    const isLink = entry.isSymbolicLink();
    const isFolder = isLink ? await leadsToFolder(place) : entry.isDirectory();
    if (this.#isLeftOut(entry.name, isFolder)) this.#leftOut.push(place);
    else if (isLink && isFolder && !this.#followsLinks) {
      const target = await realpath(place);
      if (target !== this.#root && !isBelow(this.#root, target))
        this.#problems.push({
          place,
          problem:
            'is a link to a folder elsewhere, which was not searched; name it itself to have it checked',
        });
      return null;
    }
    // What is neither a file nor a folder, such as a pipe, is found like a file and refused when it is read.
    return isFolder === entry.isDirectory() && entry.isFile() !== isFolder ? entry : as(entry, isFolder);
  }
}

const leadsToFolder = (place: string): Promise<boolean> =>
  stat(place).then(
    (found) => found.isDirectory(),
    () => false,
  );

const as = (entry: Dirent, isFolder: boolean): Dirent =>
  Object.assign(Object.create(entry) as Dirent, {
    isDirectory: () => isFolder,
    isFile: () => !isFolder,
    isSymbolicLink: () => false,
    isFIFO: () => false,
  });
