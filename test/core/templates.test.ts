import assert from 'node:assert/strict';
import { analyze, createContext, plainText } from '../../server/src/core/index';
import { templates } from '../../server/src/core/templates/templates';

const blank = /__:__|\[[^\]]+\]/g;

describe('templates', () => {
  const context = createContext();

  it('have triggers of their own, which no line of prose or figures is', () => {
    const triggers = templates.flatMap((template) => template.triggers);
    assert.deepEqual([...new Set(triggers)], triggers);
    for (const trigger of triggers) assert.match(trigger, /^[a-z]+(?:-[a-z]+)?$/);
  });

  for (const { title, text: parts } of templates) {
    const text = plainText(parts);

    it(`${title} asks and never answers`, () => {
      const said = text.replace(blank, '').replace(/\b97530\b|\b[SL]TG \d/g, '');
      assert.doesNotMatch(said, /\d|\b(?:min|mod|max) A\b|CGA|SBA|independent/i);
    });

    it(`${title} is a note with open questions and no contradiction`, () => {
      const { findings, visits } = analyze(text, context);
      assert.deepEqual(
        findings.filter(({ severity }) => severity === 'error').map(({ id, message }) => `${id}: ${message}`),
        [],
      );
      const reported = visits.flatMap(({ placeholders }) =>
        placeholders.map(({ span }) => text.slice(span.start, span.end)),
      );
      assert.deepEqual(reported, text.match(blank));
    });
  }
});
