import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withWords } from '../../server/src/clinic/words';
import { clinicWords } from '../../server/src/core/facts/evidence/clinicWords';
import { analyze, clinicWordActions, createContext } from '../../server/src/core/index';
import { loadClinic } from '../../server/src/import/clinic';

const note = `Date: 3/11/2026\nPT daily note\nO:\n97530 20 min x1 - moved six boxes with the Wobblemate\nA: x\nDana Whitlock, PT\n`;
const documented = (lexicon: ReturnType<typeof clinicWords>['lexicon']) =>
  analyze(note, createContext({ lexicon })).visits[0]!.wording.elements!.equipment.documented;

describe("a clinic's own words", () => {
  it('count as evidence beside the built-in phrases', () => {
    const { lexicon, problems } = clinicWords('{"entries": [{"means": "device", "words": ["wobblemate"]}]}');
    assert.deepEqual(problems, []);
    assert.equal(documented(null), false);
    assert.equal(documented(lexicon), true);
  });

  it('are read from the folder, and the file at fault is named', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'words-'));
    const write = (text: string) => writeFileSync(path.join(folder, '.theralint', 'words.json'), text);
    try {
      assert.equal((await loadClinic(folder)).context.lexicon, null);
      mkdirSync(path.join(folder, '.theralint'));
      write('{"entries": [{"means": "device", "words": ["wobblemate"]}]}');
      assert.equal(documented((await loadClinic(folder)).context.lexicon), true);
      write('{"entries": [{"means": "gadget", "words": ["wobblemate"]}]}');
      const { context, problems } = await loadClinic(folder);
      assert.equal(context.lexicon, null);
      assert.deepEqual(
        problems.map(({ file }) => path.basename(file)),
        ['words.json'],
      );
      assert.deepEqual(problems[0]!.range.start, { line: 0, character: 23 });
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('are offered for selected words where they may be what is missing', () => {
    const analysis = analyze(note, createContext({ ready: true }));
    const offered = (words: string) => {
      const start = note.indexOf(words);
      return clinicWordActions(analysis, { start, end: start + words.length });
    };
    const [action, ...others] = offered('Wobblemate');
    assert.deepEqual(others, []);
    assert.equal(action!.title, 'Everywhere, “Wobblemate” means…');
    assert.ok(action!.asks?.about === 'clinic words');
    assert.ok(action!.asks.choices.some(({ means }) => means === 'device'));
    for (const words of [
      '',
      '20',
      'moved six boxes with the Wobblemate\nA',
      '97530 20 min x1 - moved six boxes',
    ])
      assert.deepEqual(offered(words), [], words);
    const { lexicon } = clinicWords('{"entries": [{"means": "device", "words": ["wobblemate"]}]}');
    const known = analyze(note, createContext({ ready: true, lexicon }));
    const start = note.indexOf('Wobblemate');
    const [next] = clinicWordActions(known, { start, end: start + 10 });
    assert.ok(
      !next ||
        (next.asks?.about === 'clinic words' && !next.asks.choices.some(({ means }) => means === 'device')),
    );
  });

  it('are added to the file, which stays as it was written otherwise', () => {
    const added = (text: string | null, words = 'zing board') => withWords(words, 'device')(text);
    const fresh = added(null);
    assert.ok('text' in fresh);
    assert.deepEqual(JSON.parse(fresh.text), { entries: [{ means: 'device', words: ['zing board'] }] });
    const own = '{\n\t"entries": [\n\t\t{ "means": "device",   "words": ["wobblemate"] }\n\t]\n}\n';
    const more = added(own);
    assert.ok('text' in more);
    assert.ok(more.text.startsWith('{\n\t"entries": [\n\t\t{ "means": "device",   "words": ["wobblemate",'));
    assert.deepEqual(JSON.parse(more.text).entries[0].words, ['wobblemate', 'zing board']);
    assert.deepEqual(added(more.text), more);
    for (const refused of [added('{'), added('{"entries": 7}'), added(own, '{a'), added(own, '')])
      assert.match(
        'problem' in refused ? refused.problem : '',
        /^Nothing was changed\. This file of words is left out/,
      );
  });

  it('are left out and reported with the place where they are not right', () => {
    const at = (text: string) => clinicWords(text).problems.map(({ path }) => path.join('.'));
    assert.deepEqual(at('{"entries": [{"means": "gadget", "words": ["x"]}]}'), ['entries.0.means']);
    assert.deepEqual(at('{"entries": [{"means": "device", "words": []}]}'), ['entries.0.words']);
    assert.deepEqual(at('{"entries": '), ['']);
    assert.match(clinicWords('{}').problems[0]!.message, /left out: entries/);
  });
});
