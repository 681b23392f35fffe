/**
 * Whether what is wrong across the visits of an invented clinic is found (test/clinics/README.md).
 *
 *   npm run clinics                     precision and recall of each finding over 248 episodes
 *   npm run clinics -- --examples 3     with what was missed and what was found and not planted
 *   npm run clinics -- --seed 7 --episodes 400
 *   npm run clinics -- --write FOLDER   writes the notes of the clinic there, to look at or to check
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { clinicOf } from '../test/clinics/clinic';
import { isClean, measure, precision, recall } from '../test/clinics/figures';
import { styles } from '../test/clinics/styles';

const { values: options } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    episodes: { type: 'string', default: '248' },
    examples: { type: 'string', default: '0' },
    write: { type: 'string' },
  },
});
const clinic = clinicOf(Number(options.episodes), Number(options.seed));
if (options.write !== undefined) {
  for (const { file, text } of clinic.files) {
    const place = path.join(options.write, file);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, text);
  }
  console.log(`${clinic.files.length} files in ${options.write}`);
} else {
  const { figures, missed, wrong, clean, visits } = measure(clinic);
  console.log(
    `${clinic.kinds.size} episodes, ${visits} visits in ${clinic.files.length} files, ${Object.keys(styles).length} styles`,
  );
  console.log(
    `${'finding'.padEnd(24)}${'planted'.padStart(9)}${'found'.padStart(9)}${'wrong'.padStart(9)}${'precision'.padStart(11)}${'recall'.padStart(9)}`,
  );
  for (const of of figures)
    console.log(
      `${of.id.padEnd(24)}${[of.planted, of.found, of.wrong].map((n) => String(n).padStart(9)).join('')}${precision(of).toFixed(3).padStart(11)}${recall(of).toFixed(3).padStart(9)}`,
    );
  const onClean = wrong.filter(({ file }) => isClean(clinic, file));
  console.log(
    `${onClean.length} findings of any kind in the ${clean} visits of episodes in which nothing is wrong`,
  );
  const most = Number(options.examples);
  for (const { id, kind, places } of missed.slice(0, most))
    console.log(
      `\nmissed ${id} (${kind}): ${places.map(({ file, date }) => `${file} ${date}`).join(' or ')}`,
    );
  for (const { id, file, date, message } of wrong.slice(0, most))
    console.log(
      `\nnot planted ${id} (${clinic.kinds.get(file.split('/')[0]!)}): ${file} ${date}\n    ${message}`,
    );
}
