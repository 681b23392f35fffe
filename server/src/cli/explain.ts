import { explain } from '../core/features/explain';
import { episodeRules, rules } from '../core/index';
import { type ExitCode, exit, type Io, UsageError } from './io';

/** `theralint explain FINDING-ID`: the page behind a finding; without an id, what findings there are. */
export function explainFinding(id: string | undefined, io: Io): ExitCode {
  const all = [...rules, ...episodeRules];
  if (id === undefined) {
    const width = Math.max(...all.map((rule) => rule.id.length));
    io.out(all.map((rule) => `${rule.id.padEnd(width)}  ${rule.summary}\n`).join(''));
    return exit.clean;
  }
  const explanation = explain(id);
  if (!explanation) {
    const near = similar(
      id,
      all.map((rule) => rule.id),
    );
    const hint = near.length > 0 ? `Did you mean ${near.join(', ')}?` : '"theralint explain" lists them all.';
    throw new UsageError(`there is no finding "${id}". ${hint}`);
  }
  io.out(`${explanation.page.trim()}\n`);
  return exit.clean;
}

/** At most five of `names` that share much of their letters, two by two, with `given`; the best first. */
function similar(given: string, names: readonly string[]): readonly string[] {
  const wanted = pairs(given.toLowerCase());
  return names
    .map((name) => {
      const own = pairs(name);
      const shared = [...own].filter((pair) => wanted.has(pair)).length;
      return { name, likeness: (2 * shared) / (own.size + wanted.size) };
    })
    .filter(({ likeness }) => likeness >= 0.4)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, 5)
    .map(({ name }) => name);
}

const pairs = (text: string) => new Set(Array.from(text, (_, at) => text.slice(at, at + 2)));
