/** A function of a scene, or of a row of it, that several places ask: its answer is worked out once for each. */
export function oncePer<K extends object, T>(work: (of: K) => T): (of: K) => T {
  const answers = new WeakMap<K, { readonly is: T }>();
  return (of) => {
    const known = answers.get(of) ?? { is: work(of) };
    answers.set(of, known);
    return known.is;
  };
}
