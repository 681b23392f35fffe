import { type Reason, reasonCount, reasons, valueNames } from './reasons';

/** What each reason is worth. */
export interface Weights {
  /** By index of the weight. */
  readonly of: Float64Array;
  /** What the value of the parts counts beside the look of the whole. */
  readonly parts: number;
}

/** Weights as they are kept: by the name of the reason and the names of its values. */
export interface WrittenWeights {
  readonly parts: number;
  readonly reasons: Readonly<Record<string, Readonly<Record<string, number>>>>;
}

/** Weights of reasons that are not named are 0; names that no reason has are an error of the data. */
export function readWeights(written: WrittenWeights): Weights {
  const of = new Float64Array(reasonCount());
  const known = new Map(reasons().map((reason) => [reason.name, reason] as const));
  for (const [name, values] of Object.entries(written.reasons)) {
    const reason = known.get(name);
    if (!reason) throw new Error(`no reason is called ${name}`);
    for (const [value, weight] of Object.entries(values)) of[reason.base + indexOf(reason, value)] = weight;
  }
  return { of, parts: written.parts };
}

function indexOf(reason: Reason, name: string): number {
  const names = name.split(' · ');
  return reason.dimensions.reduce((index, values, i) => {
    const at = values.indexOf(names[i]!);
    if (at < 0) throw new Error(`${reason.name} has no value ${name}`);
    return index * values.length + at;
  }, 0);
}

/** The same weights by name, rounded, without those that are next to nothing. */
export function writeWeights({ of, parts }: Weights, least: number): WrittenWeights {
  const written: Record<string, Record<string, number>> = {};
  for (const reason of reasons()) {
    const values: Record<string, number> = {};
    for (let i = 0; i < reason.size; i++) {
      const weight = Math.round(of[reason.base + i]! * 100) / 100;
      if (Math.abs(weight) >= least) values[valueNames(reason, i)] = weight;
    }
    if (Object.keys(values).length > 0) written[reason.name] = values;
  }
  return { parts: Math.round(parts * 1000) / 1000, reasons: written };
}
