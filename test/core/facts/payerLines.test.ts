/** Lines as they stand in notes: whose rules each of them names, and lines that only look as if they named a payer. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createContext } from '../../../server/src/core/index';
import type { PayerKind } from '../../../server/src/core/model';
import { profileFor, profileNamed } from '../../../server/src/core/payers/payerOf';
import { firstVisit } from '../../support/firstVisit';

const folder = 'test/core/facts/payerLines';
const context = createContext();

const visitWith = (line: string) =>
  firstVisit(
    `PT daily note 10/06/2026\n${line}\nDx: R THA, cannot get up from the toilet\n97110 x1 15 min: LAQ 3x10\nIvo Lund, PT`,
  );

const further = (name: string, kind: PayerKind) =>
  (profileNamed(name, kind, context.payers) ?? context.payers.find(kind))?.id;

for (const file of readdirSync(folder).sort()) {
  const [names = '', lookAlikes = ''] = readFileSync(`${folder}/${file}`, 'utf8').split(/^# only .*$/m);
  const linesOf = (part: string) => part.split('\n').filter((line) => line && !line.startsWith('# names'));

  describe(`lines that name a payer, ${file}`, () => {
    for (const row of linesOf(names))
      it(row, () => {
        const [line = '', right = ''] = row.split(' => ');
        const visit = visitWith(line);
        const { secondary } = visit.payer;
        const read = [
          profileFor(visit, context)?.profile.id,
          secondary ? further(secondary.name.value, secondary.kind) : undefined,
        ];
        assert.equal(read.filter(Boolean).join(' + '), right);
      });
  });

  describe(`lines that only look as if they named a payer, ${file}`, () => {
    for (const line of linesOf(lookAlikes))
      it(line, () => {
        const { kind, name } = visitWith(line).payer;
        assert.deepEqual([kind, name], ['unset', null]);
      });
  });
}
