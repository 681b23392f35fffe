// Prints every message that the findings of this repository's notes have, for reading: `npm run messages`, with
// an id or a part of one, those findings alone. Messages that differ in their figures alone stand there once.
import { argv } from 'node:process';
import { messageList } from '../test/support/messageList';

const [wanted = ''] = argv.slice(2);
for (const [id, messages] of messageList()) {
  if (!id.includes(wanted)) continue;
  console.log(`\n${id}`);
  for (const message of messages) console.log(`  ${message}`);
}
