import { readFileSync } from 'node:fs';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

/** A stretch of a note and the innermost scope that the grammar gives it; offsets are UTF-16, into the note. */
export interface Token {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly scope: string;
}

const root = 'text.therapy-note';
const grammarFile = 'syntaxes/therapy-note.tmLanguage.json';

async function load() {
  await loadWASM(readFileSync(require.resolve('vscode-oniguruma/release/onig.wasm')));
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(grammarFile, 'utf8'), grammarFile),
  });
  return (await registry.loadGrammar(root))!;
}

let grammar: ReturnType<typeof load> | undefined;

/** Every token of the note that has a scope of its own, in order. */
export async function tokenize(text: string): Promise<readonly Token[]> {
  grammar ??= load();
  const loaded = await grammar;
  const tokens: Token[] = [];
  let stack = INITIAL;
  for (const match of text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const line = match[1]!;
    const result = loaded.tokenizeLine(line, stack);
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      const scope = scopes.at(-1)!;
      if (scope === root) continue;
      const end = Math.min(endIndex, line.length);
      tokens.push({
        start: match.index + startIndex,
        end: match.index + end,
        text: line.slice(startIndex, end),
        scope: scope.replace(/\.therapy-note$/, ''),
      });
    }
    stack = result.ruleStack;
  }
  return tokens;
}
