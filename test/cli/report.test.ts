import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cli, folderOf } from '../support/cli';

const examples = path.join(__dirname, '../../examples');
const note = (name: string) => readFileSync(path.join(examples, name), 'utf8');
/** What stands on the page, without markup. */
const plain = (html: string) =>
  html
    .replace(/<style>[^<]*<\/style>/, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ');

describe('report', () => {
  it('lays each line of the bill beside words that stand in the note', async () => {
    const { out, code } = await cli(['report', path.join(examples, 'daily-note.tnote')]);
    assert.equal(code, 0);
    const text = note('daily-note.tnote');
    const quoted = [...out.matchAll(/<blockquote>([^<]*)<\/blockquote>/g)].map(([, words]) => plain(words!));
    assert.ok(quoted.length > 10);
    for (const words of quoted) assert.ok(text.replace(/\s+/g, ' ').includes(words.trim()), words);
    assert.match(plain(out), /97530 .*: 2 units, 27 min, GP/);
    assert.match(plain(out), /53 timed minutes · 4 units by the CMS 8-minute rule · 4 written/);
  });

  it('leaves blank what the note does not show, with the question and without an answer', async () => {
    const { out } = await cli(['report', path.join(examples, 'typical-problems.tnote')]);
    const row = /<th scope="row">Goal or purpose<\/th><td>([\s\S]*?)<\/td>/.exec(out)![1]!;
    assert.match(row, /^<span class="blank">&nbsp;<\/span> What does the patient need this work for\?$/);
    assert.match(plain(out), /What was not checked Whether what is written took place/);
    assert.match(plain(out), /units-over/);
  });

  it('lays copied sentences beside those of the other note, whosever it is', async () => {
    const visit = (patient: string, day: string, last: string) => `Patient: ${patient}   Payer: Aetna PPO
Date: ${day}
O: 97530 GP x2 30 min: Climbed 4 porch steps four times with one rail and CGA at the belt. Carried a 5 lb bag from the car to the kitchen counter twice. Needed 3 cues to lead with the left leg on the way down. ${last}
Ben Hollow, PT`;
    const folder = await folderOf({
      'a.tnote': visit('Ada Quillby', '03/02/2026', 'Rested one minute between the trips.'),
      'b.tnote': visit('Ada Quillby', '03/04/2026', 'Went on without a rest.'),
      'c.tnote': visit('Bram Otterley', '03/05/2026', 'Leaned on the wall afterwards.'),
    });
    try {
      const { out } = await cli(['report', 'a.tnote', 'b.tnote', 'c.tnote'], { cwd: folder.path });
      const tables = [...out.matchAll(/<table class="copied">([\s\S]*?)<\/table>/g)].map(([, table]) =>
        plain(table!.replace(/<\/tr>/g, ' / ')),
      );
      assert.deepEqual(
        tables.map((table) => /This visit (.*?) Compared/.exec(table)![1]!.trim()),
        ['Another patient’s note, 03/02/2026'],
      );
      assert.match(tables[0]!, /Leaned on the wall afterwards line 3 – new/);
      assert.match(tables[0]!, /– Rested one minute between the trips left out/);
      assert.equal(tables[0]!.match(/= the same/g)!.length, 3);
    } finally {
      folder.remove();
    }
  });

  it('takes words of a note as words, and goes on where a file cannot be read', async () => {
    const folder = await folderOf({
      'a.tnote': 'Date: 03/02/2026\n97110 30 min: <img src=x onerror=alert(1)> & squats 3x10\nBen Hollow, PT',
    });
    try {
      const { out, code, err } = await cli(['report', 'a.tnote', 'none.tnote'], { cwd: folder.path });
      assert.equal(code, 2);
      assert.match(err, /none\.tnote does not exist/);
      assert.ok(!out.includes('<img') && out.includes('&lt;img src=x'));
    } finally {
      folder.remove();
    }
  });
});
