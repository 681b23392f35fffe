/** Lines with numbers that are neither minutes of this treatment nor its units. */
interface Beside {
  readonly at: 'before' | 'after';
  readonly line: string;
  /** Codes of services that it names as not given in this visit. */
  readonly notGiven?: readonly string[];
}

export const besides: Readonly<Record<string, Beside>> = {
  'vital signs': { at: 'before', line: 'BP 132/78, HR 72-104, SpO2 96%, temp 98.4' },
  'a walking test': {
    at: 'before',
    line: '6 min walk test: 940 ft, 2 rests of 1 min. TUG 13.2 s, Berg 45/56',
  },
  'standing tolerance': { at: 'before', line: 'Standing tolerance: 12 minutes before pain; sits 20 min' },
  'a drive and a lateness': { at: 'before', line: 'Drove 25 min to get here, arrived 10 minutes late.' },
  'a home programme': { at: 'after', line: 'HEP: heel slides 2x15, walk 20 min bid, ice 15 min after.' },
  'a goal in minutes': {
    at: 'after',
    line: 'LTG: stand 30 min to cook by 11/20. STG met: 300 ft in under 4 minutes.',
  },
  'the 8-minute rule': { at: 'after', line: 'Units per 8-minute rule; timed codes are billed per 15 min.' },
  'a page footer': { at: 'after', line: 'Page 1 of 1   printed 11/30/2026 5:42 PM' },
  'visits authorised': { at: 'after', line: 'Visit 7 of 12 authorized, units remaining 22. Auth 26-40031.' },
  'a telephone number': { at: 'after', line: 'Clinic ph 555-0142, Suite 300, Boise ID 83701' },
  'the last visit': { at: 'before', line: 'Last visit: 97150 30 min x1, total 30 min.', notGiven: ['97150'] },
  'a visit quoted': {
    at: 'before',
    line: 'Copied for reference, last visit 11/12: 97150 30 min, 97035 8 min, 3 units, knee flexion 118.',
    notGiven: ['97150', '97035'],
  },
  'a void line': {
    at: 'after',
    line: '97150 GP 15 min 1 u   ** VOID, entered in error, not done today **',
    notGiven: ['97150'],
  },
  'an empty box': { at: 'before', line: '[ ] 97150 Group therapy   15 min   1 unit', notGiven: ['97150'] },
  'a struck line': {
    at: 'before',
    line: "~~97150 - 13 min: gait in a group of four~~  VOID - other patient's line, charted in error.",
    notGiven: ['97150'],
  },
  'time that is not counted': {
    at: 'after',
    line: 'Not counted: 9 minutes at the start while she finished a snack.',
  },
  'times of the record': {
    at: 'after',
    line: 'Audit trail: opened 6:02; saved 6:58; closed 7:44 by user DWHIT',
  },
  'the next visit': { at: 'after', line: 'Next visit 12/02 at 9:30 am, 45 min.' },
  'a rest': { at: 'after', line: 'Rest breaks 4 min total, not counted.' },
  'a later signature': { at: 'after', line: 'Electronically signed 11/30/2026 8:02 AM' },
  'a key to codes': {
    at: 'after',
    line: 'Key: 97150 group therapy, 97035 ultrasound (15 min), 97750 testing (each 15 min)',
  },
  'a service of the next visit': {
    at: 'after',
    line: 'Next visit add group therapy 20 min.',
    notGiven: ['97150'],
  },
  'a service that was not given': { at: 'before', line: 'No ultrasound today.', notGiven: ['97035'] },
};
