import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { clinicWords } from '../../server/src/core/facts/evidence/clinicWords';
import { analyze, createContext } from '../../server/src/core/index';
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

  it('are left out and reported with the place where they are not right', () => {
    const at = (text: string) => clinicWords(text).problems.map(({ path }) => path.join('.'));
    assert.deepEqual(at('{"entries": [{"means": "gadget", "words": ["x"]}]}'), ['entries.0.means']);
    assert.deepEqual(at('{"entries": [{"means": "device", "words": []}]}'), ['entries.0.words']);
    assert.deepEqual(at('{"entries": '), ['']);
    assert.match(clinicWords('{}').problems[0]!.message, /left out: entries/);
  });
});
