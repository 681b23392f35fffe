import assert from 'node:assert/strict';
import fc from 'fast-check';
import { html, nothing } from '../../server/src/core/html/html';
import { page } from '../../server/src/core/html/page';
import { hostile } from '../support/hostile';

const text = fc.oneof(
  fc.constantFrom(...hostile('https://127.0.0.1:9')),
  fc.string({ unit: 'binary' }),
  fc
    .array(fc.constantFrom('<', '>', '"', "'", '&', '&lt;', '`', '</p>', ' ', 'a'))
    .map((parts) => parts.join('')),
);

/** A text as it has to be shown; lines stay. */
const shown = (words: string) => words.replace(/(?![\t\n\r])[\p{Cc}\u202a-\u202e\u2066-\u2069]/gu, ' ');

const entities: Record<string, string> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };
const read = (source: string) =>
  source.replace(/&(lt|gt|quot|#39|amp);/g, (_all, name: string) => entities[name]!);

describe('HTML', () => {
  it('takes any text as words, in an element and in an attribute', () =>
    fc.assert(
      fc.property(text, (words) => {
        const { source } = html`<p title="${words}">${words}</p>`;
        const [, attribute, content] = /^<p title="([^"<>']*)">([^"<>']*)<\/p>$/.exec(source)!;
        assert.equal(read(attribute!), shown(words));
        assert.equal(read(content!), shown(words));
      }),
      { numRuns: 2000 },
    ));

  it('keeps what is HTML already, alone and in lists', () => {
    const items = ['a', html`<b>${'&'}</b>`, nothing, 2];
    assert.equal(html`<i>${items}</i>${nothing}`.source, '<i>a<b>&amp;</b>2</i>');
  });

  it('takes the title of a page as words', () => {
    const made = page('</title><script>x', html`<h1>A</h1>`);
    assert.match(made, /<title>&lt;\/title&gt;&lt;script&gt;x<\/title>/);
    assert.match(made, /default-src 'none'/);
  });
});
