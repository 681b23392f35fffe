/** Parts that other parts of a pattern are put together to. */
import { type Name, type NameSet, setOf } from './names';
import { noWords, oneOf, type Part, type Step } from './parts';
import { begins } from './row';

const accept: Step = () => true;

/** The words to point at. */
export const pointed = ({ before, needs, starts, first }: Part): Part => ({
  needs,
  starts,
  first: first ?? false,
  before: (next) => {
    const inner = before((run, at) => {
      const { start, end } = run;
      run.start = run.open;
      run.end = at;
      if (next(run, at)) return true;
      run.start = start;
      run.end = end;
      return false;
    });
    return (run, at) => {
      const { open } = run;
      run.open = at;
      if (inner(run, at)) return true;
      run.open = open;
      return false;
    };
  },
});

/** What does or does not stand at a word, without being used up. */
export const ahead = ({ before, needs }: Part, wanted: boolean): Part => {
  const inner = before(accept);
  return {
    ...noWords,
    needs: wanted ? needs : [],
    before: (next) => (run, at) => {
      const { mark } = run;
      const stands = inner(run, at);
      run.mark = mark;
      return stands === wanted && next(run, at);
    },
  };
};

/** What does not stand in front of a word. */
export const notBehind = ({ before, starts }: Part): Part => {
  const inner = before((run, at) => at === run.target);
  const opens: NameSet | null = starts && setOf(starts);
  return {
    ...noWords,
    before: (next) => (run, at) => {
      const { mark, target, row } = run;
      let stands = false;
      run.target = at;
      for (let from = at; from >= row.from && !stands; from--)
        if (!opens || (from < row.to && begins(row, from, opens))) stands = inner(run, from);
      run.mark = mark;
      run.target = target;
      return !stands && next(run, at);
    },
  };
};

export const optional = ({ before, starts }: Part): Part => ({
  needs: [],
  starts,
  optional: true,
  before: (next) => {
    const given = before(next);
    return (run, at) => given(run, at) || next(run, at);
  },
});

export const repeated = ({ before, needs, starts }: Part): Part => ({
  needs,
  starts,
  before: (next) => {
    const once: Step = before((run, at) => once(run, at) || next(run, at));
    return once;
  },
});

/** One after the other. */
export function sequence(parts: readonly Part[]): Part {
  const only = parts.length === 1 ? parts[0]!.name : undefined;
  return {
    needs: parts.flatMap(({ needs }) => needs).sort((a, b) => a.length - b.length),
    starts: startsOf(parts),
    first: parts[0]?.first ?? false,
    ...(only === undefined ? {} : { name: only }),
    before: (last) =>
      parts.reduceRight((next, { before, within }, i) => {
        const behind = parts[i + 1];
        return (within && behind && !behind.empty ? within : before)(next);
      }, last),
  };
}

/** Those of the parts up to the first that has to stand. */
function startsOf(parts: readonly Part[]): readonly Name[] | null {
  const starts: Name[] = [];
  for (const part of parts) {
    if (part.empty) continue;
    if (!part.starts) return null;
    starts.push(...part.starts);
    if (!part.optional) return starts;
  }
  return null;
}

/** The first of several that lets the rest match; single words that stand side by side are one part. */
export function choice(all: readonly Part[]): Part {
  const parts = all.length > 1 ? joined(all) : all;
  if (parts.length === 1) return parts[0]!;
  const starts = parts.every(({ starts }) => starts) ? parts.flatMap(({ starts }) => starts!) : null;
  const opens = starts && setOf(starts);
  return {
    needs: parts.every(({ needs }) => needs.length > 0) ? [parts.flatMap(({ needs }) => needs[0]!)] : [],
    starts,
    first: parts.every(({ first }) => first),
    before: (next) => {
      const steps = parts.map(({ before }) => before(next));
      return (run, at) => {
        if (opens && (at >= run.row.to || !begins(run.row, at, opens))) return false;
        for (const step of steps) if (step(run, at)) return true;
        return false;
      };
    },
  };
}

function joined(parts: readonly Part[]): readonly Part[] {
  const found: Part[] = [];
  let names: Name[] = [];
  for (const part of parts) {
    if (part.name === undefined) {
      found.push(part);
      names = [];
    } else {
      if (names.length > 0) found.pop();
      names.push(part.name);
      found.push(oneOf([...names]));
    }
  }
  return found;
}
