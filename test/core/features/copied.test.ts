/** Sentences that stand in another visit too, side by side. */
import assert from 'node:assert/strict';
import {
  amongOthers,
  analyze,
  copiesOf,
  createContext,
  fileHtml,
  panelHtml,
  visitPage,
} from '../../../server/src/core/index';

const context = createContext();
const head = (patient: string) => `Patient: ${patient}   Payer: Aetna PPO
Dx: right knee replacement, cannot climb the porch steps
`;
const said = [
  'Climbed the porch steps four times with one rail and CGA',
  'Carried a 5 lb bag from car to kitchen counter and back twice',
  'Needed 3 cues to lead with the left leg on the way down',
  'Rested one minute between the trips',
];
const visit = (day: string, sentences: readonly string[]) => `
Date: ${day}
O: 97530 GP x2 30 min: ${sentences.join('. ')}.
A: Leads with the right leg when tired.
Ben Hollow, PT
`;
const today = [...said.slice(0, 3), 'Went on without any rest today'];
/** Without the charge in front of the first sentence, and the point. */
const plain = (sentence: string) => sentence.replace(/^97530 .* min: |\.$/g, '');
const words = (text: string, span: { start: number; end: number } | null) =>
  span && plain(text.slice(span.start, span.end));
const part = (html: string) => /<h2>Copied sentences<\/h2>[\s\S]*?(?=<\/section>)/.exec(html)?.[0];
const cells = (html: string) =>
  [...html.matchAll(/<tr><td>([\s\S]*?)<\/tr>/g)].map(([, row]) =>
    row!
      .split('</td><td>')
      .map((cell) =>
        cell
          .replace(/<small>line \d+<\/small>/g, '')
          .replace(/<[^>]+>/g, '')
          .trim(),
      )
      .map(plain),
  );

describe('copied sentences', () => {
  const text = `${head('Ada Quillby')}${visit('03/02/2026', said)}${visit('03/04/2026', today)}`;
  const analysis = analyze(text, context);

  it('are laid beside those of the earlier visit, with what is new and what was left out', () => {
    const [copy, ...more] = copiesOf(analysis, analysis.visits[1]!);
    assert.equal(more.length, 0);
    assert.deepEqual([copy!.elsewhere, copy!.otherPatient], [false, false]);
    assert.deepEqual(
      copy!.pairs.map(({ here, there, same }) => [words(text, here), words(text, there), same]),
      [
        ...said.slice(0, 3).map((one) => [one, one, true]),
        ['Went on without any rest today', null, false],
        ['Leads with the right leg when tired', 'Leads with the right leg when tired', true],
        [null, 'Rested one minute between the trips', false],
      ].map(([here, there, same]) => [here, there, same]),
    );
    assert.deepEqual(copiesOf(analysis, analysis.visits[0]!), []);
  });

  it('stand on the page of the visit, as a file without a script and beside the note with a way to the editor', () => {
    const page = visitPage(analysis, analysis.visits[1]!, context);
    const file = part(fileHtml(page))!;
    assert.match(file, /4 of 5 sentences on the work and its assessment stand word for word/);
    assert.match(file, /Earlier visit, 03\/02\/2026/);
    assert.deepEqual(cells(file)[0], [said[0], said[0], '= the same']);
    assert.deepEqual(cells(file)[3], ['Went on without any rest today', '–', 'new']);
    assert.doesNotMatch(file, /<button/);
    assert.match(part(panelHtml(page))!, /<button type="button" data-do="compare">/);
    assert.equal(part(fileHtml(visitPage(analysis, analysis.visits[0]!, context))), undefined);
  });

  it('of another note are those of its text where that is at hand, and the same words where it is not', () => {
    const earlier = `${head('Bram Otterley')}${visit('03/02/2026', said)}`;
    const first = analyze(earlier, context, { file: 'earlier', folder: '' });
    const own = analyze(`${head('Ada Quillby')}${visit('03/04/2026', today)}`, context);
    const together = amongOthers(own, first.summaries, context);
    const page = visitPage(together, together.visits[0]!, context, first.summaries);
    assert.equal(page.copies[0]?.otherPatient, true);
    const known = cells(part(fileHtml(page, (file) => (file === 'earlier' ? earlier : undefined)))!);
    const unknown = cells(part(fileHtml(page))!);
    assert.deepEqual(known[0], [said[0], said[0], '= the same']);
    assert.deepEqual(known.at(-1), ['–', 'Rested one minute between the trips', 'left out']);
    assert.deepEqual(unknown[0], known[0]);
    assert.deepEqual(unknown.at(-1), ['–', 'in the other note', 'left out']);
    assert.match(part(fileHtml(page))!, /Another patient’s note, 03\/02\/2026/);
  });
});
