/** Notes typed key by key. The editor here is the most eager one there is: it takes the first suggestion at Tab and Enter. */
import assert from 'node:assert/strict';
import { plainText } from '../../server/src/core/index';
import { templates } from '../../server/src/core/templates/templates';
import { Editor } from './client';

const blanks = /__:__|\[[^\]]+\]/g;

const devices = ['RW', 'none', 'SPC', 'rolling walker', 'gait belt, RW', 'TA', 'Tub', 'R AFO', 'none today'];
const tests = ['TUG', 'Berg', 'goal met 3/4', 'GT', 'none', 'pain', '5xSTS', 'Gait'];

/** What therapists write into the blanks; the first ones are answers, the last ones look like codes, blocks and headings. */
const answersTo: Readonly<Record<string, readonly string[]>> = {
  'assist level': ['CGA', 'SBA', 'min A', 'Mod A x1', 'S', 'independent', 'CG'],
  'type of cue': ['verbal', 'tactile', 'verbal and tactile', 'VC', 'TC'],
  payer: ['Medicare', 'Medicare Part B', 'BCBS', 'self-pay', 'Aetna'],
  'name and credential': ['Ann Lee, PT', 'Ann Lee, PT, DPT', 'Sam Ruiz, OTR/L', 'A. Lee PTA'],
  'date of service': ['03/11/2026', '2026-03-11', '3/11', 'today'],
  'date signed': ['03/11/2026', '3/11/26'],
  time: ['10:05', '9:05', '10:05 AM', '1005'],
  'rests or effort with a number': ['2 rests', 'RPE 5/10', 'one seated rest', 'none', 'pain 4/10'],
  modifier: ['GP', 'GO', 'GP KX'],
  code: ['97530', '97110'],
  'evaluation code': ['97161'],
  'device or none': devices,
  'device or adaptation, or none': devices,
  'device or orthosis, or none': devices,
  'adaptation or device, or none': devices,
  'walking aid, or none': devices,
  equipment: devices,
  test: tests,
  measure: tests,
  'goal as first written': ['goal met 3/4', 'climb 12 steps', 'STG 1'],
  'met, partly met or not met': ['met', 'partly met', 'not met'],
};
/** What a blank gets by the words that it asks for; undefined where only the author's own words answer it. */
const knownAnswers = (blank: string): readonly string[] | undefined => {
  const ask = blank === '__:__' ? 'time' : blank.slice(1, -1);
  if (/\bdate\b/.test(ask)) return answersTo['date signed'];
  if (/\b(?:rests|pain before)/.test(ask)) return answersTo['rests or effort with a number'];
  const [kind] = Object.keys(answersTo).filter(
    (known) => ask === known || new RegExp(`^${known} (?:at|now)`).test(ask) || ask === `${known}s`,
  );
  return kind === undefined ? undefined : answersTo[kind];
};
const prose = [
  'pain 4/10 before',
  'TE',
  'TA',
  'GT',
  'sit to stand x5',
  'time',
  'daily',
  'Progress',
  'plan',
  'S',
  'none',
  '975 steps',
  'US',
  '2 verbal',
  '24 min',
  'Objective',
  'goal met 3/4',
  'RW',
  'RPE 5/10',
  '4',
  '12',
];

describe('typing key by key', () => {
  let editor: Editor;
  let triggers: readonly string[];
  before(async () => {
    const started = await Editor.start();
    editor = started;
    triggers = started.server.capabilities.completionProvider!.triggerCharacters!;
  });
  after(() => editor.stop());

  /** Editors ask by themselves behind a letter, and behind a digit or sign of the server's choice. */
  const trigger = (key: string): string | undefined => (triggers.includes(key) ? key : undefined);
  const asks = (key: string): boolean => triggers.includes(key) || /\p{L}/u.test(key);

  /** Types words at a place (over `length` characters), asking after each key as editors do; then presses Tab and Enter. */
  async function typeInto(offset: number, length: number, words: string): Promise<readonly string[]> {
    const offered: string[] = [];
    for (let key = 0; key < words.length; key++) {
      await editor.type(words[key]!, offset + key, key === 0 ? length : 0);
      const cursor = offset + key + 1;
      if (!asks(words[key]!)) continue;
      for (const item of await editor.complete(cursor, trigger(words[key]!)))
        offered.push(`${words.slice(0, key + 1)} -> ${item.textEdit!.newText}`);
    }
    const [first] = await editor.complete(offset + words.length);
    if (first) {
      const { range, newText } = first.textEdit as { range: Parameters<Editor['words']>[0]; newText: string };
      assert.equal(newText, editor.words(range), `Tab after ${JSON.stringify(words)} writes`);
    }
    return offered;
  }

  /** Blanks take turns with the words, so that each is tried in many places. */
  let turn = 0;
  for (const { title, text } of templates)
    it(`${title}: every blank holds what was typed`, async () => {
      const body = plainText(text);
      await editor.close();
      await editor.open('');
      await editor.type(body, 0);
      let expected = body;
      for (const { 0: blank, index } of body.matchAll(blanks)) {
        const offset = index + expected.length - body.length;
        const known = knownAnswers(blank);
        const words = (known ?? prose)[turn++ % (known ?? prose).length]!;
        const offered = await typeInto(offset, blank.length, words);
        if (!known) assert.deepEqual(offered, [], `in ${blank}`);
        expected = expected.slice(0, offset) + words + expected.slice(offset + blank.length);
      }
      assert.equal(editor.text, expected);
    });

  it('nothing is offered at any letter of ordinary prose, at the start of a line or in it', async () => {
    const sentences = [
      'Patient walked with therapist today and said pain is less.',
      'Progress is good, plan to continue with gait and stairs.',
      'Goal: climb stairs. Treatment given in the gym; Assisted transfers x3 with cues.',
      'S: pt reports she slept well - no falls. Time was short.',
      'Ther ex and ther act done, response fair, tolerated all.',
      '- Sit to stand x5 from 18 inch chair, 2 cues',
      'Billing was discussed with Medicaid and insurance at the office',
      'GOALS reviewed. PT will see Pt 2x week. OT consult.',
    ];
    for (const sentence of sentences) {
      await editor.close();
      await editor.open('Date: 03/11/2026\n');
      assert.deepEqual(await typeInto('Date: 03/11/2026\n'.length, 0, sentence), [], sentence);
    }
  });

  it('behind a code nothing is offered for the minutes or the words of the work', async () => {
    const line = '97530 GP Gait and stairs x5 for 24 min, min A for foot placement';
    await editor.close();
    await editor.open('');
    const offered = await typeInto(0, 0, line);
    assert.deepEqual([...new Set(offered.map((one) => one.split(' -> ')[0]))], ['975', '9753']);
  });
});
