import { readdirSync } from 'node:fs';

/** The list of built-in payer profiles as a module: one import for each file of server/data/payers. */
export function payerIndex(folder = 'server/data/payers'): string {
  const files = readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort();
  const name = (file: string) =>
    file.replace('.json', '').replace(/-(\w)/g, (_all, letter: string) => letter.toUpperCase());
  return [
    '// Generated from server/data/payers by `npm run generate`.',
    ...files.map((file) => `import ${name(file)} from '../../../data/payers/${file}';`),
    '',
    `export const payerFiles: readonly unknown[] = [`,
    ...files.map((file) => `  ${name(file)},`),
    '];',
    '',
  ].join('\n');
}
