import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { dismissedHost as inBrowser } from '../../server/src/browser/dismissed';
import { most, places } from '../../server/src/clinic/clinicFiles';
import { withDismissal } from '../../server/src/core/dismissals/change';
import type { Reach } from '../../server/src/core/dismissals/dismissal';
import { analyze, createContext, marksOf } from '../../server/src/core/index';
import { changeFile } from '../../server/src/import/changeFile';
import { loadClinic } from '../../server/src/import/clinic';
import { dismissedHost as onDisk } from '../../server/src/import/dismissed';
import { cli, folderOf } from '../support/cli';

const note = `Date of service: 2026-03-11
97530 therapeutic activities 8 min x2: stairs with rail, 3 flights
Total timed: 8 min
Ann Lee, PT
`;
const visit = `Date: 04/01/2026
97110 GP x2 30 min: wall squats 3x10, step-ups on a 6 inch step x15
Total timed minutes: 30   Total treatment minutes: 30
Ben Hollow, PT
`;
const twice = `Patient: Ada Quillby   Payer: Aetna PPO\n\n${visit}\n${visit}`;

describe('the command line respects what is dismissed', () => {
  let folder: Awaited<ReturnType<typeof folderOf>>;
  const place = () => path.join(folder.path, places.dismissed);
  /** As the editor does it, which names notes by their URI. */
  async function dismiss(name: string, id: string, reach: Reach, reason = ''): Promise<void> {
    const { dismissals } = (await loadClinic(folder.path)).context;
    const file = path.join(folder.path, name);
    const uri = pathToFileURL(file).href;
    const analysis = analyze(readFileSync(file, 'utf8'), createContext({ dismissals }), {
      file: uri,
      folder: '',
    });
    const all = [...analysis.findings, ...analysis.dismissed.map(({ finding }) => finding)];
    const index = all.findIndex((one) => one.id === id);
    assert.ok(index >= 0, id);
    const how = { reach, on: '2026-04-02', reason } as const;
    const entry = dismissals!.dismissing(uri, marksOf(all, analysis), index, how)!;
    const problem = await changeFile(folder.path, places.dismissed, most.dismissed, (text) =>
      withDismissal(text, dismissals!.key, entry),
    );
    assert.equal(problem, null);
  }
  const check = async (...args: readonly string[]) => {
    const { out, code, err } = await cli(['check', '.', '--format', 'json', ...args], { cwd: folder.path });
    const { files, acrossVisits, summary } = JSON.parse(out);
    const ids = [...files.flatMap(({ findings }: { findings: object[] }) => findings), ...acrossVisits].map(
      ({ id }: { id: string }) => id,
    );
    return { ids, summary, code, err };
  };

  beforeEach(async () => {
    folder = await folderOf({ 'notes/ann.tnote': note, 'notes/ada.tnote': twice });
  });
  afterEach(() => folder.remove());

  it('and says how many there are', async () => {
    const before = await check();
    assert.equal(before.summary.dismissed, 0);
    await dismiss('notes/ann.tnote', 'units-over', 'here', 'agreed with billing');
    await dismiss('notes/ada.tnote', 'duplicate-visit', 'here');
    const { ids, summary } = await check();
    assert.deepEqual(
      ids,
      before.ids.filter((id) => id !== 'units-over' && id !== 'duplicate-visit'),
    );
    assert.deepEqual([summary.dismissed, summary.dismissedErrors], [2, 1]);
    assert.equal(summary.error, before.summary.error - 1);
    const { out } = await cli(['check', 'notes'], { cwd: folder.path });
    assert.match(out, / 2 findings are dismissed \(1 error\)\./);
    const told = await cli(['episode', 'notes'], { cwd: folder.path });
    assert.doesNotMatch(told.out, /duplicate-visit/);
    assert.match(told.out, /1 finding is dismissed\.\n$/);
  });

  it('by any name of the file, but for the note that was meant', async () => {
    await dismiss('notes/ann.tnote', 'units-over', 'note');
    for (const name of [
      'notes/ann.tnote',
      './notes/../notes/ann.tnote',
      path.join(folder.path, 'notes/ann.tnote'),
    ])
      assert.doesNotMatch((await cli(['check', name], { cwd: folder.path })).out, /units-over/, name);
    writeFileSync(path.join(folder.path, 'notes/bob.tnote'), note);
    const { out } = await cli(['check', 'notes'], { cwd: folder.path });
    assert.match(out, /bob\.tnote:.*units-over/);
    assert.doesNotMatch(out, /ann\.tnote:.*units-over/);
    const piped = await cli(['check', '-'], { cwd: folder.path, stdin: note });
    assert.match(piped.out, /units-over/);
  });

  it('in the page for a reviewer with the reason', async () => {
    await dismiss('notes/ann.tnote', 'units-over', 'here', 'agreed <b>with billing');
    const { out } = await cli(['report', 'notes/ann.tnote'], { cwd: folder.path });
    assert.match(
      out,
      /Dismissed findings.*\(units-over\); dismissed on 2026-04-02, reason: agreed &lt;b&gt;/s,
    );
  });

  it('in notes that come line by line, where it reaches everywhere', async () => {
    await dismiss('notes/ann.tnote', 'units-over', 'everywhere');
    const stdin = `${JSON.stringify({ id: 1, text: note })}\n`;
    const { out } = await cli(['check', '--stdin-jsonl'], { cwd: folder.path, stdin });
    const answer = JSON.parse(out);
    assert.equal(answer.dismissed, 1);
    assert.ok(!answer.findings.some(({ id }: { id: string }) => id === 'units-over'));
  });

  it('but nothing where the file is not right, which is said once', async () => {
    await dismiss('notes/ann.tnote', 'units-over', 'everywhere');
    writeFileSync(place(), readFileSync(place(), 'utf8').replace('"reach"', '"reech"'));
    const { ids, summary, code, err } = await check();
    assert.ok(ids.includes('units-over'));
    assert.equal(summary.dismissed, 0);
    assert.equal(code, 2);
    assert.match(err, /^theralint: .*dismissed\.json: This file of dismissed findings is left out: /);
    assert.equal(err.trim().split('\n').length, 1);
    const refused = await changeFile(folder.path, places.dismissed, most.dismissed, (text) =>
      withDismissal(text, 'a'.repeat(32), { reach: 'everywhere', finding: 'mue', on: '2026-04-02' }),
    );
    assert.match(refused!, /^Nothing was changed\. This file of dismissed findings is left out/);
  });

  it('and a file that is too large or leads elsewhere is neither read nor written', async () => {
    const change = () => changeFile(folder.path, places.dismissed, most.dismissed, () => ({ text: 'new' }));
    mkdirSync(path.dirname(place()));
    writeFileSync(place(), ' '.repeat(most.dismissed + 1));
    assert.match((await check()).err, /dismissed\.json: .*is too large/);
    assert.match((await change())!, /^Nothing was changed: .*is too large/);
    const other = await folderOf({ 'x.json': 'kept' });
    try {
      writeFileSync(place(), '');
      folder.remove();
      mkdirSync(folder.path);
      symlinkSync(other.path, path.join(folder.path, '.theralint'));
      assert.match((await change())!, /^Nothing was changed: .*leads out of the folder\.$/);
    } finally {
      other.remove();
    }
  });

  it('and changes at the same time lose none', async () => {
    const add = (finding: string) =>
      changeFile(folder.path, places.dismissed, most.dismissed, (text) =>
        withDismissal(text, 'a'.repeat(32), { reach: 'everywhere', finding, on: '2026-04-02' }),
      );
    const ids = ['mue', 'units-over', 'units-under', 'placeholder'];
    assert.deepEqual(await Promise.all(ids.map(add)), [null, null, null, null]);
    const { dismissed } = JSON.parse(readFileSync(place(), 'utf8'));
    assert.deepEqual(
      dismissed.map(({ finding }: { finding: string }) => finding),
      ids,
    );
  });

  it('and an editor in a browser knows them again', () => {
    const own = path.resolve('notes of ward 2');
    const uri = pathToFileURL(own).href;
    const [here, there] = [onDisk(own), inBrowser(uri)];
    const notes = [
      `${uri}/ann%20b%C3%A9.tnote`,
      `${uri}/a/b.tnote`,
      `${uri}-old/b.tnote`,
      'untitled:Untitled-1',
    ];
    assert.deepEqual(notes.map(here.pathOf), ['ann bé.tnote', 'a/b.tnote', null, null]);
    assert.deepEqual(notes.map(there.pathOf), notes.map(here.pathOf));
    for (const words of ['', 'Stairs x5, 6″ step, é \ud800', 'x'.repeat(1000)])
      assert.equal(there.digest(words), here.digest(words));
    assert.match(there.newKey(), /^[\da-f]{32}$/);
  });
});
