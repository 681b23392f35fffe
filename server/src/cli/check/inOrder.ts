/**
 * What `work` makes of each of `inputs`, in their order, with at most `atOnce` under way: a slow one holds back the
 * answers behind it and nothing else.
 */
export async function* inOrder<I, O>(
  inputs: AsyncIterable<I>,
  atOnce: number,
  work: (input: I) => Promise<O>,
): AsyncGenerator<O> {
  const underWay: Promise<O>[] = [];
  for await (const input of inputs) {
    underWay.push(work(input));
    if (underWay.length >= atOnce) yield await underWay.shift()!;
  }
  while (underWay.length > 0) yield await underWay.shift()!;
}
