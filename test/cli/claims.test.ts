import assert from 'node:assert/strict';
import { cli, folderOf } from '../support/cli';
import { interchange, type Line837, lengths } from '../support/x12';

const note = (patient: string, date: string, work: string, more = '') =>
  [
    `Patient: ${patient}   Payer: Medicare Part B${more}`,
    `Date: ${date}`,
    'Dx: right knee replacement, cannot climb the porch steps',
    work,
    'Ben Hollow, PT',
  ].join('\n');

const notes = {
  'notes/ada.tnote': note(
    'Ada Quillby',
    '03/02/2026',
    '97110 GP x2 30 min: wall squats 3x10\n97530 GP x1 15 min: stairs x8',
  ),
  'notes/bram.tnote': note(
    'Otterley, Bram',
    '03/02/2026',
    '97530 GP x2 23 min: car transfer x4',
    '   DOB: 3/2/1951',
  ),
  'notes/cleo.tnote': note('Cleo Tewksbury', '03/03/2026', '97110 GP x1 15 min: heel raises 3x10'),
};

interface Difference {
  readonly id: string;
  readonly claim: { readonly file: string; readonly at: number } | null;
  readonly note: { readonly file: string } | null;
}

async function compared(files: Readonly<Record<string, string>>, ...args: readonly string[]) {
  const folder = await folderOf({ ...notes, ...files });
  try {
    const { out, ...rest } = await cli(
      ['claims', ...Object.keys(files), '--notes', 'notes', '--format', 'json', ...args],
      { cwd: folder.path },
    );
    const differences: Difference[] = out.startsWith('{\n') ? JSON.parse(out).differences : [];
    return {
      ...rest,
      out,
      found: differences
        .map(({ id, claim, note: of }) => `${id} ${claim?.at ?? '-'} ${of?.file ?? '-'}`)
        .sort(),
    };
  } finally {
    folder.remove();
  }
}

const right = [
  'Patient,DOB,DOS,CPT,Units,Mod1,Mod2',
  '"Quillby, Ada",,03/02/2026,97110,2,GP,',
  'Ada Quillby,,03/02/2026,97530,1,GP,',
  'Bram Otterley,1951-03-02,03/02/2026,97530,2,GP,',
  'Cleo Tewksbury,,03/03/2026,97110,1,GP,',
].join('\n');

describe('claims beside notes', () => {
  it('that agree differ in nothing', async () => {
    const { found, code, err } = await compared({ 'bill.csv': right });
    assert.deepEqual([found, code, err], [[], 0, '']);
  });

  it('that have more or fewer units, other codes, or no modifier, differ at their row', async () => {
    const wrong = right
      .replace('97110,2,GP', '97110,3,GP')
      .replace(
        'Bram Otterley,1951-03-02,03/02/2026,97530,2,GP',
        'Bram Otterley,1951-03-02,03/02/2026,97112,2,GP',
      )
      .replace('97110,1,GP,', '97110,1,,');
    const { found, code } = await compared({ 'bill.csv': wrong });
    assert.equal(code, 1);
    assert.deepEqual(found, [
      'claim-without-work 4 notes/bram.tnote',
      'modifier-discipline 5 notes/cleo.tnote',
      'units-over 2 notes/ada.tnote',
      'units-under 4 notes/bram.tnote',
      'work-without-claim - notes/bram.tnote',
    ]);
  });

  it('without a note, and notes without one, are told', async () => {
    const { found } = await compared({
      'bill.csv': right
        .replace('Cleo Tewksbury,,03/03/2026', 'Cleo Tewksbury,,03/04/2026')
        .replace('1951-03-02', '1952-03-02'),
    });
    assert.deepEqual(found, [
      'claim-without-note 4 -',
      'claim-without-note 5 -',
      'note-without-claim - notes/bram.tnote',
      'note-without-claim - notes/cleo.tnote',
    ]);
  });

  const year = (first: number, count: number, kx: readonly number[], amount: string, title: string) => {
    const days = Array.from({ length: count }, (_, at) => `03/${String(first + at).padStart(2, '0')}/2026`);
    const work = '97110 GP x2 30 min: wall squats 3x10';
    return {
      ...Object.fromEntries(
        days.map((day, at) => [
          `notes/zoe${at}.tnote`,
          note('Zoe Marchbank', day, kx.includes(at) ? work.replace('GP', 'GP KX') : work),
        ]),
      ),
      'bill.csv': [
        `Patient,DOS,CPT,Units,Modifiers,${title}`,
        ...days.map((day, at) => `Zoe Marchbank,${day},97110,2,GP${kx.includes(at) ? ' KX' : ''},${amount}`),
      ].join('\n'),
    };
  };
  const ofThreshold = async (files: Readonly<Record<string, string>>) => {
    const folder = await folderOf(files);
    try {
      const { out } = await cli(['claims', 'bill.csv', '--notes', 'notes', '--format', 'json'], {
        cwd: folder.path,
      });
      return (JSON.parse(out).differences as (Difference & { severity: string; message: string })[])
        .filter(({ id }) => id === 'kx-threshold')
        .map(({ severity, claim, message }) => `${severity} at ${claim!.at}: ${message}`);
    } finally {
      folder.remove();
    }
  };

  it('say where the amounts of the year pass the threshold and KX is missing', async () => {
    // 4 × $600 stay below $2,480, the fifth does not
    assert.deepEqual(await ofThreshold(year(2, 4, [], '600', 'Allowed')), []);
    assert.deepEqual(await ofThreshold(year(2, 6, [], '$600.00', 'Allowed amount')), [
      'warning at 6: With this line $3,000 are allowed in 2026; the threshold of 2026 is $2,480, and it has no KX (nor has 1 later one).',
    ]);
    assert.deepEqual(await ofThreshold(year(2, 6, [4, 5], '600', 'Allowed')), []);
  });

  it('ask about KX below the threshold, and of charges alone only ask', async () => {
    assert.deepEqual(await ofThreshold(year(2, 3, [1], '600', 'Allowed')), [
      'info at 3: KX is on this line, and with it $1,200 of the bills are allowed in 2026; the threshold of 2026 is $2,480. Were there other clinics this year?',
    ]);
    assert.deepEqual(await ofThreshold(year(2, 6, [], '600', 'Charge')), [
      'info at 6: By 03/06/2026 $3,000 are charged in 2026 and this line has no KX; the threshold of 2026 is $2,480. Medicare counts what it allows: the remittances tell whether KX is due.',
    ]);
    // an amount that is missing leaves the sum open
    const some = year(2, 6, [], '600', 'Allowed');
    assert.deepEqual(await ofThreshold({ ...some, 'bill.csv': some['bill.csv'].replace(/,600$/m, ',') }), []);
  });

  it('are written in the formats of a check', async () => {
    const wrong = right.replace('97110,2,GP', '97110,3,GP');
    const as = async (format: string) => (await compared({ 'bill.csv': wrong }, '--format', format)).out;
    const lines = (await as('jsonl')).trim().split('\n');
    assert.deepEqual(
      lines.map((line) => Object.keys(JSON.parse(line))[0]),
      ['difference', 'summary'],
    );
    const [run] = JSON.parse(await as('sarif')).runs;
    const [{ ruleId, locations }] = run.results;
    assert.deepEqual(
      [
        ruleId,
        locations[0].physicalLocation.artifactLocation.uri,
        locations[0].physicalLocation.region.startLine,
      ],
      ['units-over', 'bill.csv', 2],
    );
    assert.match(await as('junit'), /<testsuite name="bill\.csv" tests="1" failures="1"/);
    assert.match(await as('html'), /^<!DOCTYPE html>[\s\S]*units-over/);
    assert.match(await as('text'), /^bill\.csv:2 and notes\/ada\.tnote, 2026-03-02: error: /);
  });

  it('are read from columns of any title, and name nobody', async () => {
    const { found, out } = await compared(
      { 'bill.csv': right.replace('Patient,DOB,DOS,CPT,Units', 'Who,DOB,Seen,Proc,How many') },
      '--columns',
      'patient=Who,date=Seen,code=Proc,units=How many',
    );
    assert.deepEqual(found, []);
    assert.ok(!/Quillby|Otterley/.test(out));
  });

  const bad: Readonly<Record<string, readonly [string, RegExp]>> = {
    'no column for units': [
      right.replace('Units', 'Sum'),
      /has no column for units; name it as in --columns units=TITLE/,
    ],
    'a row with too few cells': [`${right}\nx,y\n`, /row 6 has more or fewer cells than there are titles/],
    'a date that is none': [right.replace('03/03/2026', '02/30/2026'), /row 5: the date is no day/],
    'a code that is none': [right.replace('97110,1', '9711,1'), /row 5: the code has not five characters/],
    'units that are none': [right.replace('97110,1', '97110,one'), /row 5: the units are no number/],
  };
  for (const [name, [text, message]] of Object.entries(bad))
    it(`a table with ${name} is refused`, async () => {
      const { code, err } = await compared({ 'bill.csv': text });
      assert.equal(code, 2);
      assert.match(err, message);
    });
});

const lines: readonly Line837[] = [
  { last: 'QUILLBY', first: 'ADA', date: '20260302', code: '97110', modifiers: ['GP'], units: 2 },
  { last: 'QUILLBY', first: 'ADA', date: '20260302', code: '97530', modifiers: ['GP'], units: 1 },
  {
    last: 'OTTERLEY',
    first: 'BRAM',
    born: '19510302',
    date: '20260302',
    code: '97530',
    modifiers: ['GP'],
    units: 2,
  },
  { last: 'TEWKSBURY', first: 'CLEO', date: '20260303', code: '97110', modifiers: ['GP'], units: 1 },
];

describe('professional claims (837P)', () => {
  for (const [name, shape] of Object.entries(lengths))
    it(`are read: ${name}`, async () => {
      const { found, code, err } = await compared({ 'claims.837': interchange(lines, shape) });
      assert.deepEqual([found, code, err], [[], 0, '']);
    });

  it('are found again by the line of the file, whatever ends a segment', async () => {
    const over = lines.map((line) => ({ ...line, units: line.units + (line.code === '97110' ? 2 : 0) }));
    for (const [name, shape] of Object.entries(lengths)) {
      const text = interchange(over, shape);
      const { out } = await compared({ 'claims.837': text }, '--format', 'sarif');
      const places: number[] = JSON.parse(out).runs[0].results.map(
        (one: { locations: { physicalLocation: { region: { startLine: number } } }[] }) =>
          one.locations[0]!.physicalLocation.region.startLine,
      );
      const rows = text.split('\n');
      assert.equal(places.length, 2, name);
      for (const at of places) assert.match(rows[at - 1]!, /SV1.HC.97110/, name);
    }
  });

  it('differ at the segment of the line', async () => {
    const text = interchange(
      lines.map((line) => ({ ...line, units: line.units + (line.code === '97110' ? 2 : 0) })),
    );
    const { found } = await compared({ 'claims.837': text });
    assert.equal(found.length, 2);
    for (const one of found) {
      const [id, at] = one.split(' ');
      assert.equal(id, 'units-over');
      assert.match(text.split('~')[Number(at) - 1]!, /SV1\*HC:97110/);
    }
  });

  const whole = interchange(lines);
  const malformed: Readonly<Record<string, readonly [string, RegExp]>> = {
    'a short header': [
      whole.replace('ISA*00*          *', 'ISA*00**'),
      /segment 1 \(ISA\): the header has not 16 elements/,
    ],
    'no end': [whole.replace(/IEA[^~]*~\s*$/, ''), /the interchange is not closed \(IEA\)/],
    'a transaction without an end': [
      whole.replace(/SE\*\d+\*0001~/, ''),
      /\(ST\): the transaction is not closed \(SE\)/,
    ],
    'a wrong count of segments': [
      whole.replace(/SE\*\d+\*/, 'SE*3*'),
      /\(SE\): it counts 3 segments, and there are \d+/,
    ],
    'another control number': [whole.replace('*0001~', '*0009~'), /its control number is not that of its ST/],
    'a wrong count of transactions': [
      whole.replace('GE*1*', 'GE*2*'),
      /\(GE\): it counts 2 transactions, and there are 1/,
    ],
    'another number of the group': [whole.replace('GE*1*1~', 'GE*1*7~'), /\(GE\): its control number is not/],
    'a group without an end': [whole.replace('GE*1*1~', ''), /\(IEA\): the group before it is not closed/],
    'no group': [whole.replace(/GS[^~]*~/, ''), /\(ST\): no group is open \(GS\)/],
    'a wrong count of groups': [
      whole.replace('IEA*1*', 'IEA*3*'),
      /\(IEA\): it counts 3 groups, and there are 1/,
    ],
    'another number of the interchange': [
      whole.replace(/(IEA\*1\*)\d+/, '$1000000009'),
      /\(IEA\): its control number is not that of its ISA/,
    ],
    'another transaction': [
      whole.replace('ST*837*', 'ST*835*'),
      /\(ST\): a claim \(837\) is wanted, not 835/,
    ],
    'an institutional claim': [
      whole
        .replace('*005010X222A1~', '*005010X223A2~')
        .replace(/(ST\*837\*0001\*)005010X222A1/, '$1005010X223A2'),
      /it is no professional claim \(005010X222\)/,
    ],
    'a line without a code': [whole.replace('HC:97530', 'HC:'), /\(SV1\): it has no procedure code \(HC\)/],
    'a line without units': [whole.replace('*UN*1', '*MJ*15'), /\(SV1\): it has no units \(UN\)/],
    'a date that is none': [
      whole.replace('DTP*472*D8*20260303', 'DTP*472*D8*20260230'),
      /\(DTP\): the date of service is not one day/,
    ],
    'dates of several days': [
      whole.replace('DTP*472*D8*20260303', 'DTP*472*RD8*20260303-20260305'),
      /the date of service is not one day/,
    ],
    'no date': [
      whole.replace('DTP*472*D8*20260303~', 'REF*6R*L1~'),
      /\(SV1\): no date of service stands with the line/,
    ],
    'a birthday that is none': [
      whole.replace('DMG*D8*19510302', 'DMG*D8*19511302'),
      /\(DMG\): the day of birth is no day/,
    ],
    'no patient': [whole.replaceAll('NM1*IL*', 'NM1*DN*'), /\(SV1\): no patient stands in front of the line/],
    'words between': [whole.replace('~CLM*', '~hello there~CLM*'), /it has no name of a segment/],
  };
  for (const [name, [text, message]] of Object.entries(malformed))
    it(`with ${name} are refused, and the segment is named`, async () => {
      assert.notEqual(text, whole);
      const { code, err } = await compared({ 'claims.837': text });
      assert.equal(code, 2);
      assert.match(err, /segment \d+ \([A-Z\d]+\)|segment \d+:/);
      assert.match(err, message);
      assert.ok(!/QUILLBY|OTTERLEY/.test(err));
    });
});
