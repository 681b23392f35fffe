import assert from 'node:assert/strict';
import fc from 'fast-check';
import { placeInJson } from '../../server/src/clinic/jsonPlace';

describe('places in a JSON text', () => {
  const text = `{
  "id": "a \\"b\\" {",
  "versions": [
    { "from": "2026-01-01" },
    { "from": "2027-01-01", "unitRule": { "value": 7 } }
  ],
  "extends": "id"
}`;
  const words = (...path: (string | number)[]) => {
    const { start, end } = placeInJson(text, path);
    return text.slice(start, end);
  };

  it('are the values, and the names of what opens an object or a list', () => {
    assert.equal(words('extends'), '"id"');
    assert.equal(words('id'), '"a \\"b\\" {"');
    assert.equal(words('versions', 0, 'from'), '"2026-01-01"');
    assert.equal(words('versions', 1, 'from'), '"2027-01-01"');
    assert.equal(words('versions', 1, 'unitRule', 'value'), '7');
    assert.equal(words('versions', 1, 'unitRule'), '"unitRule"');
    assert.equal(words('versions'), '"versions"');
  });

  it('are the deepest part that is there', () => {
    assert.equal(words('versions', 1, 'mue', 'value'), '{');
    assert.equal(words('name'), '');
    assert.equal(words(), '');
  });

  it('are those of the last one where a name stands twice, as for whoever reads the values', () => {
    const twice = '{ "a": 1, "a": 2 }';
    const { start } = placeInJson(twice, ['a']);
    assert.equal(start, twice.indexOf('2'));
  });

  it('are not looked for in a text that is nested without an end', () => {
    assert.deepEqual(placeInJson('['.repeat(200_000), [0]), { start: 0, end: 0 });
    const nested = `{"id": ${'['.repeat(200_000)}${']'.repeat(200_000)}}`;
    assert.deepEqual(placeInJson(nested, ['id']), { start: 0, end: 0 });
  });

  it('are found in any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'{}[]",:a1 ') }), (any) => {
        const { start, end } = placeInJson(any, ['a', 1, 'a']);
        assert.ok(0 <= start && start <= end && end <= any.length);
      }),
    );
  });
});
