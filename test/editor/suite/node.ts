// The test run inside the Node extension host.
import Mocha from 'mocha';
import { mochaHooks, retries } from '../secondAttempt';

export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 60_000, retries, rootHooks: mochaHooks, color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./all');
  await new Promise<void>((done, fail) => {
    mocha.run((failures) => (failures ? fail(new Error(`${failures} failed`)) : done()));
  });
}
