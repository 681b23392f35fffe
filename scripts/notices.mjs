// Which packages the bundles contain, and what their licences ask to be passed on.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Files of a package that hold its licence, and notices of what it contains itself. */
const legal = /^(licen[cs]e|copying|notice|third-?party-?notices)\b/i;

/**
 * The packages that bundles were made of, by name and version. `inputs` are the paths that esbuild's metafiles
 * name. The same package may be there in two versions.
 */
export function packagesOf(inputs) {
  const folders = new Set(
    inputs.map((path) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0]).filter(Boolean),
  );
  return [...folders]
    .map((folder) => {
      const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
      return { name, version, license, folder };
    })
    .sort((a, b) => (`${a.name}@${a.version}` < `${b.name}@${b.version}` ? -1 : 1));
}

/** The texts of the licences of packages. Refuses a package that has none. */
export function noticesOf(packages) {
  const texts = packages.map(({ name, version, license, folder }) => {
    const files = readdirSync(folder)
      .filter((file) => legal.test(file))
      .sort();
    if (!files.some((file) => /^(licen[cs]e|copying)/i.test(file)))
      throw new Error(`${name} ${version} is in a bundle and has no text of its licence`);
    const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
    return `${'='.repeat(78)}\n${name} ${version} (${license})\n${'='.repeat(78)}\n\n${text.replaceAll('\r\n', '\n')}\n`;
  });
  return `Theralint contains the following packages. Their licences and notices:\n\n${texts.join('\n')}`;
}
