import assert from 'node:assert/strict';
import { cli, folderOf } from '../support/cli';

const note = (patient: string, date: string, more = '', minutes = 30) =>
  [
    `Patient: ${patient}   Payer: Medicare Part B`,
    `Date: ${date}${more}`,
    'Dx: right knee replacement, cannot climb the porch steps',
    `97110 GP x2 ${minutes} min: wall squats 3x10, step-ups on a 6 inch step x15`,
    `Total timed minutes: ${minutes}   Total treatment minutes: ${minutes}`,
    'Ben Hollow, PT',
  ].join('\n');

/** Eleven treatment days in eleven files. */
const eleven = Object.fromEntries(
  Array.from({ length: 11 }, (_, i) => {
    const day = String(2 * i + 2).padStart(2, '0');
    return [
      `quillby/${day}.tnote`,
      note(i % 2 ? 'Quillby, Ada' : 'Ada Quillby', `03/${day}/2026`, `   Visit ${i + 1}`),
    ];
  }),
);

describe('visits in several files', () => {
  it('of one patient are judged together by check, and said behind the files', async () => {
    const folder = await folderOf({ ...eleven, 'otterley.tnote': note('Bram Otterley', '03/30/2026') });
    try {
      const { out } = await cli(['check', '.'], { cwd: folder.path });
      const lines = out.trim().split('\n');
      assert.match(
        lines.at(-2)!,
        /^quillby\/22\.tnote:2:7: warning: 11 treatment days without a progress report .*\[progress-report-due\]$/,
      );
      const { acrossVisits, summary } = JSON.parse(
        (await cli(['check', '--format', 'json'], { cwd: folder.path })).out,
      );
      assert.deepEqual(
        acrossVisits.map(({ file, id, range }: { file: string; id: string; range: object }) => [
          file,
          id,
          range,
        ]),
        [
          [
            'quillby/22.tnote',
            'progress-report-due',
            { start: { line: 1, character: 6 }, end: { line: 1, character: 16 } },
          ],
        ],
      );
      assert.equal(summary.files, 12);
    } finally {
      folder.remove();
    }
  });

  it('are shown in order by episode, without a name', async () => {
    const folder = await folderOf({ ...eleven, 'b.tnote': note('Bram Otterley', '03/02/2026', '', 31) });
    try {
      const { out, code } = await cli(['episode'], { cwd: folder.path });
      assert.equal(code, 0);
      assert.match(out, /^Episode 1 \(PT, Medicare Part B\): 1 visit in 1 file, 03\/02\/2026$/m);
      assert.match(
        out,
        /^Episode 2 \(PT, Medicare Part B\): 11 visits in 11 files, 03\/02\/2026 to 03\/22\/2026$/m,
      );
      assert.match(
        out,
        /03\/22\/2026 {2}97110 {2}visit 11 {2}quillby\/22\.tnote\n {6}warning: 11 treatment days/,
      );
      assert.ok(!/Otterley|Ada/.test(out));
      const { episodes } = JSON.parse((await cli(['episode', '--json'], { cwd: folder.path })).out);
      assert.deepEqual(
        episodes.map(({ visits }: { visits: unknown[] }) => visits.length),
        [1, 11],
      );
    } finally {
      folder.remove();
    }
  });

  it('tell their facts with the places of their words', async () => {
    const text = [
      'Patient: Ada Quillby   Payer: Aetna PPO',
      'Date: 03/02/2026   Visit 3 of 8',
      'Auth #Q7781: 8 visits, 02/01/2026 to 05/01/2026',
      'Plan of care: 02/01/2026 to 04/30/2026',
      'STG 1: TUG below 12 s to cross the street, by 04/01/2026',
      'O: 97530 GP x2 30 min: TUG 14.2 s. Toilet transfer with min A.',
      'Ben Hollow, PT',
    ].join('\n');
    const folder = await folderOf({ 'ada.tnote': text });
    try {
      const [{ visits }] = JSON.parse((await cli(['episode', '--json'], { cwd: folder.path })).out).episodes;
      const [visit] = visits;
      interface Place {
        readonly line: number;
        readonly character: number;
      }
      const words = ({ start, end }: { readonly start: Place; readonly end: Place }) => {
        assert.equal(start.line, end.line);
        return text.split('\n')[start.line]!.slice(start.character, end.character);
      };
      assert.deepEqual([visit.number, visit.of, words(visit.range)], [3, 8, '03/02/2026']);
      assert.match(words(visit.numberRange), /3/);
      assert.deepEqual([visit.authorization.reference, visit.authorization.visits], ['q7781', 8]);
      assert.match(words(visit.authorization.range), /^Auth/);
      assert.equal(visit.plan.to, '2026-04-30');
      assert.match(text.split('\n')[visit.plan.range.start.line]!, /^Plan of care/);
      assert.deepEqual(
        visit.measures.map(({ measure, value, unit, range }: never) => [measure, value, unit, words(range)]),
        [['tug', 14.2, 's', 'TUG 14.2']],
      );
      assert.deepEqual(
        visit.assistance.map(({ task, level, range }: never) => [task, level, words(range)]),
        [['transfers', 'min A', 'min A']],
      );
      assert.deepEqual(
        visit.goals.map(({ name, until }: never) => [name, until]),
        [['STG 1', '2026-04-01']],
      );
    } finally {
      folder.remove();
    }
  });

  it('of one clinician and two patients are compared by their minutes', async () => {
    const time = (from: string, to: string) => `   Time in ${from} am   Time out ${to} am`;
    const folder = await folderOf({
      'a.tnote': note('Ada Quillby', '03/02/2026', time('9:00', '9:45')),
      'b.tnote': note('Bram Otterley', '03/02/2026', time('9:10', '9:50')),
    });
    try {
      const { out } = await cli(['check'], { cwd: folder.path });
      assert.match(
        out,
        /^b\.tnote:2:\d+: warning: 09:00–09:50 has 50 min; .* 60 one-on-one min of 2 patients in it\. \[therapist-overlap\]$/m,
      );
    } finally {
      folder.remove();
    }
  });

  it('that are stored twice are said once', async () => {
    const folder = await folderOf({
      'a.tnote': note('Ada Quillby', '03/02/2026'),
      'copy of a.tnote': `${note('Ada Quillby', '03/02/2026')}\n`,
    });
    try {
      const { out } = await cli(['check'], { cwd: folder.path });
      assert.equal(out.match(/\[duplicate-visit\]/g)?.length, 1);
    } finally {
      folder.remove();
    }
  });
});
