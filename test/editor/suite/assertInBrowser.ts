/** The part of node:assert/strict that the suite uses, for the host that has no Node. */
function fail(message = 'failed'): never {
  throw new Error(message);
}

const show = (value: unknown) => JSON.stringify(value);

export default {
  fail,
  ok: (value: unknown, message?: string) => value || fail(message),
  equal: (actual: unknown, expected: unknown, message = '') =>
    Object.is(actual, expected) || fail(`${message} ${show(actual)} is not ${show(expected)}`),
  notEqual: (actual: unknown, other: unknown) =>
    !Object.is(actual, other) || fail(`both are ${show(actual)}`),
  deepEqual: (actual: unknown, expected: unknown, message = '') =>
    show(actual) === show(expected) || fail(`${message} ${show(actual)} is not ${show(expected)}`),
  match: (actual: string, pattern: RegExp) =>
    pattern.test(actual) || fail(`${show(actual)} does not match ${pattern}`),
  doesNotMatch: (actual: string, pattern: RegExp) =>
    pattern.test(actual) && fail(`${show(actual)} matches ${pattern}`),
};
