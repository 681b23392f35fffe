import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Analysis,
  analyze,
  createContext,
  episodeRules,
  type Finding,
  positionAt,
  rules,
} from '../../server/src/core';
import { acrossVisits } from '../../server/src/core/episode/judge';
import { applyEdits } from '../../server/src/core/fixes/apply';
import { checkFix } from '../support/checkFixes';
import { deepFreeze } from '../support/deepFreeze';
import { learntNotes } from '../support/gold';
import { type Marked, parsePage, type RuleExample, renderPage } from '../support/rulePage';
import { someOf } from '../support/someOf';

/** `UPDATE_RULES=1 npx mocha test/core/rules.test.ts` rewrites carets, other findings and fixed texts. */
const update = process.env.UPDATE_RULES === '1';

const folder = join(__dirname, '..', 'rules');
const context = createContext();
const ids = [...rules, ...episodeRules].map((rule) => rule.id);
const pages = readdirSync(folder)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .map((name) => {
    const markdown = readFileSync(join(folder, name), 'utf8');
    return { name, markdown, page: parsePage(markdown) };
  });

/** What the note really shows, in the shape of its example; keeps which fixes the page chose to show. */
function actual(example: RuleExample, id: string): RuleExample {
  const analysis = analyze(example.text, context);
  const own = analysis.findings.filter((finding) => finding.id === id);
  const others = analysis.findings.filter((finding) => finding.id !== id).map((finding) => finding.id);
  const fixes = new Map(
    own.flatMap((finding) => finding.fixes.map((fix) => [fix.title, fix] as const)).reverse(),
  );
  const shown = example.fixed.map((fixed) => fixed.title).filter((title) => fixes.has(title));
  const titles = shown.length > 0 ? shown : [...fixes.keys()].slice(-1);
  return {
    ...example,
    marks: own.map((finding) => mark(analysis, finding)),
    also: [...new Set(others)].sort(),
    fixed: titles.map((title) => ({ title, text: applyEdits(example.text, fixes.get(title)!.edits) })),
  };
}

function mark(analysis: Analysis, finding: Finding): Marked {
  const start = positionAt(analysis.lines, finding.span.start);
  const end = positionAt(analysis.lines, finding.span.end);
  assert.equal(start.line, end.line, `${finding.id} covers more than one line`);
  assert.ok(start.character < end.character, `${finding.id} points at nothing`);
  return { line: start.line, start: start.character, end: end.character, id: finding.id };
}

/** A finding without what moves when line ends are longer. */
const gist = ({ id, message, severity, visit, fixes }: Finding) => ({
  id,
  message,
  severity,
  visit,
  fixes: fixes.map((fix) => [fix.title, fix.kind]),
});

describe('rule pages', () => {
  for (const { name, markdown, page } of pages) {
    if (update) {
      const examples = page.examples.map((example) => actual(example, page.id));
      writeFileSync(join(folder, name), renderPage(markdown, examples));
    }

    describe(page.id, () => {
      it('is named after a rule, with a good and a bad note and no note twice', () => {
        assert.equal(name, `${page.id}.md`);
        assert.equal(renderPage(markdown, page.examples), markdown, 'not as UPDATE_RULES=1 writes it');
        assert.ok(ids.includes(page.id), 'no such rule');
        assert.ok(
          page.examples.some((example) => example.marks.length === 0),
          'a good note is missing',
        );
        assert.ok(
          page.examples.some((example) => example.marks.length > 0),
          'a bad note is missing',
        );
        const texts = page.examples.map((example) => example.text);
        assert.equal(new Set(texts).size, texts.length, 'a note stands twice');
      });

      for (const example of page.examples) {
        it(example.title, () => {
          assert.deepEqual(actual(example, page.id), example);
          const analysis = analyze(example.text, context);
          assert.deepEqual(analyze(example.text, context), analysis);

          const windows = analyze(example.text.replaceAll('\n', '\r\n'), context);
          assert.deepEqual(windows.findings.map(gist), analysis.findings.map(gist));
          assert.deepEqual(
            windows.findings.map((finding) => mark(windows, finding)),
            analysis.findings.map((finding) => mark(analysis, finding)),
          );

          deepFreeze([...analysis.visits, ...analysis.summaries]);
          for (const rule of rules) for (const visit of analysis.visits) [...rule.check(visit, context)];
          acrossVisits(analysis.summaries, context, (rule) => assert.fail(rule.id));

          for (const finding of analysis.findings.filter((found) => found.id === page.id))
            for (const fix of finding.fixes)
              assert.ok(checkFix(analysis, finding, fix, context), `${fix.title} is not offered`);
        });
      }
    });
  }
});

it('every rule has a page of notes', () => {
  const shown = new Set(pages.map(({ page }) => page.id));
  assert.deepEqual(
    ids.filter((id) => !shown.has(id)),
    [],
  );
});

describe('fixes on the notes of the corpus', () => {
  const offered = { yes: 0, no: 0 };
  for (const { name, text } of someOf(learntNotes(), 12)) {
    it(`mend what they say in ${name} and change no documented time`, () => {
      for (const note of [text, text.replaceAll('\r\n', '\n').replaceAll('\n', '\r\n')]) {
        const analysis = analyze(note, context);
        for (const finding of analysis.findings)
          for (const fix of finding.fixes)
            offered[checkFix(analysis, finding, fix, context) ? 'yes' : 'no']++;
      }
    });
  }

  it('are nearly all offered', () => {
    assert.ok(offered.no <= 0.02 * offered.yes, JSON.stringify(offered));
  });
});
