/** The bill of materials of what ships: npm's own list, less what only builds and tests. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import manifest from '../package.json';

interface Component {
  readonly name: string;
  readonly version: string;
  readonly 'bom-ref': string;
  readonly scope?: string;
  readonly properties?: readonly { readonly name: string; readonly value: string }[];
}

interface Bill {
  readonly metadata: { readonly component: Component; readonly timestamp?: string };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
  readonly serialNumber?: string;
}

/**
 * In the form of CycloneDX 1.5, of the packages that the last build found in the bundles. Without the number and
 * the time of npm's own, so that the same sources give the same bill.
 */
export function billOfMaterials(root: string): Bill {
  const bundled = JSON.parse(readFileSync(join(root, 'dist/packages.json'), 'utf8')) as Component[];
  const { serialNumber: _, ...whole } = npmBill(root);
  const { timestamp: __, ...metadata } = whole.metadata;
  const keys = new Set(bundled.map(({ name, version }) => `${name}@${version}`));
  const components = whole.components
    .filter(({ name, version }) => keys.has(`${name}@${version}`))
    .map(shipped);
  const listed = new Set(components.map(({ name, version }) => `${name}@${version}`));
  const unlisted = [...keys].filter((key) => !listed.has(key));
  if (unlisted.length) throw new Error(`npm lists no ${unlisted.join(', ')}, which the bundles contain`);
  const own = metadata.component['bom-ref'];
  const refs = new Set([own, ...components.map((component) => component['bom-ref'])]);
  return {
    ...whole,
    metadata: { ...metadata, component: { ...metadata.component, name: manifest.name } },
    components,
    dependencies: whole.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((name) => refs.has(name)) })),
  };
}

/** To npm all packages of this project are such for its development; what is bundled is more than that. */
const shipped = ({ properties = [], ...component }: Component): Component => ({
  ...component,
  scope: 'required',
  properties: properties.filter(({ name }) => name !== 'cdx:npm:package:development'),
});

/** All packages of the lockfile. Asks nothing of a registry. */
const npmBill = (root: string): Bill =>
  JSON.parse(
    execFileSync(
      process.platform === 'win32' ? 'npm.cmd' : 'npm',
      ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'],
      { cwd: root, encoding: 'utf8', maxBuffer: 64_000_000 },
    ),
  ) as Bill;
