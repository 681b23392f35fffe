import { createScanner, type Node, parseTree } from 'jsonc-parser';
import type { Span } from '../core/text';

/** Levels of objects and lists in a text of a clinic; reading goes down one call for each. */
const deepest = 100;

/**
 * The words in a JSON text that a path leads to: the value, or the name of a field whose value opens an object
 * or a list. Where the path leads nowhere (a field is missing), the deepest part of it that is there; an empty
 * span at the start where nothing of it is.
 */
export function placeInJson(text: string, path: readonly (string | number)[]): Span {
  const tree = path.length > 0 && depthOf(text) <= deepest ? parseTree(text) : undefined;
  let node = tree;
  for (const step of path) {
    const next = node && below(node, step);
    if (!next) break;
    node = next;
  }
  return node && node !== tree ? shown(node) : { start: 0, end: 0 };
}

/** The value of a field or of a list; of a name that stands twice the last, as for whoever reads the values. */
function below({ type, children = [] }: Node, step: string | number): Node | undefined {
  if (type === 'array') return children[Number(step)];
  return children.findLast(({ children: [name] = [] }) => name?.value === step)?.children?.[1];
}

function shown({ type, parent, offset, length }: Node): Span {
  if (type !== 'object' && type !== 'array') return { start: offset, end: offset + length };
  const name = parent?.type === 'property' ? parent.children![0]! : null;
  return name ? { start: name.offset, end: name.offset + name.length } : { start: offset, end: offset + 1 };
}

const closers = new Map([
  ['{', '}'],
  ['[', ']'],
]);

/** How deep objects and lists stand in each other; without end where one closes what the other opened. */
function depthOf(text: string): number {
  const scanner = createScanner(text, true);
  const open: string[] = [];
  let depth = 0;
  for (;;) {
    scanner.scan();
    const start = scanner.getTokenOffset();
    const token = text.slice(start, start + scanner.getTokenLength());
    if (token === '') return depth;
    const closer = closers.get(token);
    if (closer) depth = Math.max(depth, open.push(closer));
    else if ((token === '}' || token === ']') && open.pop() !== token) return Infinity;
  }
}
