// The test run inside the web worker extension host.
import 'mocha/mocha';
import { mochaHooks, retries } from '../secondAttempt';

export async function run(): Promise<void> {
  // The worker has no page, so the reporter for terminals is used, which prints to the console.
  mocha.setup({ ui: 'bdd', timeout: 60_000, retries, rootHooks: mochaHooks, reporter: 'spec', color: false });
  await import('./all');
  await new Promise<void>((done, fail) => {
    mocha.run((failures) => (failures ? fail(new Error(`${failures} failed`)) : done()));
  });
}
