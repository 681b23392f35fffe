/** The tools for programs that write notes, asked by the client of the official SDK. */
import assert from 'node:assert/strict';
import path from 'node:path';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';

const root = path.join(__dirname, '../..');
const note =
  'Date: 03/02/2026\nPayer: Medicare Part B\n97530 Therapeutic activities 23 min, 3 units: sit to stand x10\nBen Hollow, PT\n';

describe('tools for programs that write notes', () => {
  const client = new Client({ name: 'test', version: '1' });
  before(() =>
    client.connect(
      new StdioClientTransport({
        command: process.execPath,
        args: ['--import', 'tsx', path.join(root, 'server/src/cli/main.ts'), 'mcp'],
        cwd: root,
        stderr: 'ignore',
      }),
    ),
  );
  after(() => client.close());

  const ask = async (name: string, args: Record<string, unknown>) => {
    const { content, isError } = await client.callTool({ name, arguments: args });
    return { text: (content as { text: string }[])[0]!.text, isError: isError === true };
  };
  const json = async (name: string, args: Record<string, unknown>) =>
    JSON.parse((await ask(name, args)).text);

  it('are check, facts, units and explain, and change nothing', async () => {
    const { tools } = await client.listTools();
    assert.deepEqual(
      tools.map(({ name, annotations }) => [name, annotations?.readOnlyHint]),
      [
        ['check', true],
        ['facts', true],
        ['units', true],
        ['explain', true],
      ],
    );
  });

  it('check a note, with its places', async () => {
    const { findings, visits, limits } = await json('check', { text: note });
    assert.equal(visits, 1);
    assert.match(limits, /Only the text was checked/);
    const over = findings.find(({ id }: { id: string }) => id === 'units-over');
    assert.equal(over.range.start.line, 2);
    assert.match(over.message, /3 units/);
  });

  it('tell facts, units and why', async () => {
    const { visits } = await json('facts', { text: note });
    assert.equal(visits[0].services[0].code, '97530');
    const { results } = await json('units', { minutes: [{ code: '97530', minutes: 23 }] });
    assert.deepEqual(
      results.map(({ totalUnits }: { totalUnits: number }) => totalUnits),
      [2, 2],
    );
    assert.match((await ask('explain', { finding: 'units-over' })).text, /^# units-over/);
  });

  it('refuse what they do not know, and go on', async () => {
    assert.deepEqual(await ask('check', { text: note, payer: 'nobody' }), {
      text: 'There is no payer "nobody".',
      isError: true,
    });
    assert.equal((await ask('explain', { finding: 'nothing' })).isError, true);
    assert.equal((await ask('check', { text: 7 })).isError, true);
    assert.equal((await json('check', { text: note, payer: 'medicare-b' })).visits, 1);
  });
});
