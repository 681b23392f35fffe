import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tokenize } from './grammar';

const folder = 'test/syntaxes/notes';

/** Each line of the note, and under it its tokens: `| 97530  entity.name.type.code`. */
async function snapshot(text: string): Promise<string> {
  const tokens = await tokenize(text);
  let offset = 0;
  const lines = text.split('\n').flatMap((line) => {
    const here = tokens.filter((token) => token.start >= offset && token.end <= offset + line.length);
    offset += line.length + 1;
    return [line, ...here.map((token) => `| ${token.text.trim()}  ${token.scope}`)];
  });
  return lines.join('\n');
}

describe('grammar', () => {
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.tnote'))) {
    // UPDATE=1 writes the snapshots; read the difference before committing it.
    it(`colours ${basename(file)} as recorded`, async () => {
      const actual = await snapshot(readFileSync(join(folder, file), 'utf8'));
      const recorded = join(folder, file.replace(/\.tnote$/, '.tokens'));
      if (process.env.UPDATE) writeFileSync(recorded, actual);
      assert.equal(actual, readFileSync(recorded, 'utf8'));
    });
  }

  const scopeOf = async (line: string, words: string) => {
    const at = line.indexOf(words);
    return (await tokenize(line)).find((token) => token.start <= at && token.end >= at + words.length)?.scope;
  };

  const cases: readonly (readonly [line: string, words: string, scope: string | undefined])[] = [
    ['97530-59 x2', '97530', 'entity.name.type.code'],
    ['97530-GP-59 x2', '59', 'storage.modifier'],
    ['97530  GP KX  2 UNITS', 'KX', 'storage.modifier'],
    ['97530  GP KX  2 UNITS', '2 UNITS', 'constant.numeric.units'],
    ['97112 x2, 97530 x2 (59)', '(59)', undefined],
    ['97112 x2, 97530 x2 (59)', '59', 'storage.modifier'],
    ['TE x1, TA x1, MT x1', 'x1', 'constant.numeric.units'],
    ['Invoice 60614', '60614', undefined],
    ['Acct 1975301', '97530', undefined],
    ['heel slides x10', 'x10', undefined],
    ['TherEx 15 min, TherAct 23 mins', '23 mins', 'constant.numeric.duration'],
    ['twenty-four minutes of therapeutic activities', 'twenty-four minutes', 'constant.numeric.duration'],
    ['BP 128/76, HR 80-95, reps 10-15', '80-95', undefined],
    ['R knee 50 to 135', '50 to 135', undefined],
    ['12:50-1:20', '12:50-1:20', 'constant.numeric.interval'],
    ['Time In: 4:00pm', '4:00pm', 'constant.numeric.clock'],
    ['Time in: 0900', '0900', 'constant.numeric.clock'],
    ['[x] 97110', '[x]', 'keyword.other.checkbox.ticked'],
    ['[ ] 97110', '[ ]', 'comment.other.checkbox.empty'],
    ['with [assist level] for', '[assist level]', 'string.other.placeholder'],
    ['97530 __:__-__:__', '__:__', 'string.other.placeholder'],
    ['STG 2: porch stairs', 'STG 2', 'support.function.goal'],
    ['Patient tolerated it', 'Patient', undefined],
    ['S "it hurts"', 'S', undefined],
    ['P: 2x/wk', 'P', 'markup.heading'],
    ['Pain: P: 0/10', 'Pain', 'variable.other.label'],
  ];
  for (const [line, words, scope] of cases)
    it(`${words} in "${line}" is ${scope ?? 'plain text'}`, async () =>
      assert.equal(await scopeOf(line, words), scope));
});
