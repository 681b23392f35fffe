/** What was read is coloured as what it was read as. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { SemanticTokensRequest } from 'vscode-languageserver/node';
import manifest from '../../package.json';
import { colourTypes } from '../../server/src/lsp/protocol';
import { Editor, uri } from './client';

const corpus = path.join(__dirname, '../corpus');

interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: string;
}

describe('colours', () => {
  let editor: Editor;
  afterEach(() => editor.stop());

  /** Each line and character counts from the token before it, as the protocol has it. */
  async function tokens(): Promise<readonly Token[]> {
    const found = await editor.connection.sendRequest(SemanticTokensRequest.type, { textDocument: { uri } });
    const data = found!.data;
    let [line, character] = [0, 0];
    return Array.from({ length: data.length / 5 }, (_, at) => {
      const [lines, characters, length, type] = data.slice(at * 5) as [number, number, number, number];
      character = lines > 0 ? characters : character + characters;
      line += lines;
      return { line, character, length, type: Object.values(colourTypes)[type]! };
    });
  }
  const words = async () => {
    const lines = editor.text.split('\n');
    return (await tokens()).map(
      ({ line, character, length, type }) => `${type}: ${lines[line]!.slice(character, character + length)}`,
    );
  };

  it('follow the reading, not the looks', async () => {
    editor = await Editor.start();
    await editor.open(
      'Room 97530, 23 min late\nTime in: 9:00  Time out: 9:45\n97530-GP 23 min x2: sit to stand x8, 12 min walk test\n97110 | 0930-0945 | 1 unit\nAssist: [assist level]\nNot done: 97140\n',
    );
    assert.deepEqual(await words(), [
      'clockTime: 9:00',
      'clockTime: 9:45',
      'procedureCode: 97530',
      'claimModifier: GP',
      'duration: 23',
      'billingUnits: 2',
      'procedureCode: 97110',
      'clockTime: 0930-0945',
      'billingUnits: 1',
      'blank: [assist level]',
      'procedureCode: 97140',
    ]);
  });

  it('follow what is typed', async () => {
    editor = await Editor.start();
    await editor.open('O: 97530  min: sit to stand from a low chair\n');
    assert.deepEqual(await words(), ['procedureCode: 97530']);
    await editor.type('23', 9);
    assert.deepEqual(await words(), ['procedureCode: 97530', 'duration: 23']);
  });

  it('are in order, inside of their lines and beside each other in every labelled note', async () => {
    editor = await Editor.start();
    for (const name of readdirSync(corpus).filter((file) => file.endsWith('.txt'))) {
      await editor.open(readFileSync(path.join(corpus, name), 'utf8'));
      const lines = editor.text.split(/\r\n|\n|\r/);
      const found = await tokens();
      assert.ok(found.length > 0, name);
      found.forEach((token, at) => {
        const before = found[at - 1];
        assert.ok(token.length > 0 && token.character + token.length <= lines[token.line]!.length, name);
        assert.ok(
          before?.line !== token.line || before.character + before.length <= token.character,
          `${name}: line ${token.line + 1}`,
        );
      });
      await editor.close();
    }
  });

  it('are those of the grammar in any theme', () => {
    const grammar = readFileSync(path.join(__dirname, '../../syntaxes/therapy-note.tmLanguage.json'), 'utf8');
    const { semanticTokenTypes, semanticTokenScopes } = manifest.contributes;
    const types = Object.values(colourTypes) as readonly string[];
    assert.deepEqual(
      semanticTokenTypes.map(({ id }) => id),
      types,
    );
    const [{ scopes }] = semanticTokenScopes as [(typeof semanticTokenScopes)[number]];
    assert.deepEqual(Object.keys(scopes), types);
    for (const scope of Object.values(scopes).flat()) assert.ok(grammar.includes(`"${scope}"`), scope);
  });
});
