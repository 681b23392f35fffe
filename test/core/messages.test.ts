/** How a colleague would say it: what every message of the repository's notes keeps to. `npm run messages` prints them. */
import assert from 'node:assert/strict';
import { messageList } from '../support/messageList';

/** Words that accuse, promise payment without the table they come from, or speak of what the reader does not know. */
const never: Readonly<Record<string, RegExp>> = {
  accuses: /\b(nothing shows|nobody|failed|fails to|neglect|you must|wrongly|incorrect|invalid)\b/i,
  'is absolute about payment':
    /\b(never|always|cannot be) (paid|pays|billed|reimbursed)\b|\bnon-?compliant\b/i,
  'speaks of our own sources': /source article|this project|\bverify\b|to be verified/i,
  'calls a note right': /\b(compliant|payable|audit-proof)\b/i,
  'asks for more minutes': /\b(add|document|bill) more (minutes|time|units)\b/i,
};
/** Of payment something is said with the table or the payer's source beside it. */
const ofPayment = /\b(not paid|does not pay|pays for)\b/i;
/** In UTF-16 units; what names a table, or each day that counts, is longer. */
const longest = 420;

describe('messages', () => {
  const list = messageList();

  it('are there for every finding', () => {
    for (const [id, messages] of list) assert.ok(messages.length > 0, id);
  });

  for (const [id, messages] of list)
    it(`of ${id} are said as a colleague would`, () => {
      for (const message of messages) {
        for (const [what, words] of Object.entries(never))
          assert.doesNotMatch(message, words, `${what}: ${message}`);
        assert.ok(message.length <= longest, `${message.length}: ${message}`);
        assert.match(message, /[.?]$/, message);
        if (ofPayment.test(message)) assert.match(message, /table|\(.*\d{4}/, message);
      }
    });
});
