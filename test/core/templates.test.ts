import assert from 'node:assert/strict';
import { analyze, createContext, plainText } from '../../server/src/core/index';
import { nearsTemplate, templateFor, templates } from '../../server/src/core/templates/templates';

const blank = /__:__|\[[^\]]+\]/g;

describe('templates', () => {
  const context = createContext();

  it('have triggers of their own, which no line of prose or figures is', () => {
    const triggers = templates.flatMap((template) => template.triggers);
    assert.deepEqual([...new Set(triggers)], triggers);
    for (const trigger of triggers) assert.match(trigger, /^[a-z]+(?:-[a-z]+)?$/);
  });

  it('are foreseen while the last two letters of their word are typed, and by no other line', () => {
    const own = [{ triggers: ['sts'] }];
    for (const trigger of ['sts', ...templates.flatMap((template) => template.triggers)]) {
      assert.ok(templateFor(trigger, own));
      for (const missing of [0, 1, 2])
        assert.ok(nearsTemplate(trigger.slice(0, trigger.length - missing), own));
    }
    for (const line of ['', 'th', 'thera', ' theract', 'theract ', 'Theract', 'theracts', 'stss', 'a daily'])
      assert.equal(nearsTemplate(line, own), line === 'thera', line);
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
