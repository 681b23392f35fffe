/** Forms of writing that are not yet read as they are meant, each with the reason. The list only shrinks. */
const reasons: Readonly<Record<string, readonly string[]>> = {
  'a pause is taken for a total': ['aside: rest time'],
  'units in brackets or behind a slash after bare minutes': ['bare units: 23 (2)', 'bare units: 23/2u'],
  'boxes drawn with underscores': ['boxes: _x_'],
  'bare units behind a dash or colon after a modifier': ['charged units: - 2', 'charged units: : 2'],
  'a semicolon parts the fields of one service': ['fields: ;'],
  'modifiers for all in brackets behind the list': ['for all: x (all w/ GP)'],
  'labels below a service': [
    'minutes below: Duration: 23 minutes',
    'minutes below: Time (min): 23',
    'minutes below: Time: 23 min',
    'nested: tab',
  ],
  'direct minutes of a service are taken for a total': [
    'minutes: 23 min 1:1',
    'minutes: 23 min direct',
    'minutes: minutes: 23',
    'minutes: time: 23 min',
  ],
  'a code named as not given': ['not given: no code today'],
  'times at the end of the work': ['work line: name - work (times)', 'work line: name: work - times'],
  'minutes and clock in front of "of"': ['sentence: PT provided figures of X (code)'],
  'a small number of feet': ['work 97116: small tick'],
  'another word for a timed total': ['timed total: Total time-based minutes: 38'],
  'minutes again in the bill': ['charges with minutes: yes'],
  'a title with a dash before the day': ['title: Treatment Note - day'],
  'the day of the mail': ['wrapping: quoted mail'],
  'a name that is not known': [
    'name 97032: estim (attended) (97032)',
    'short 97032: attended ES (97032)',
    'short 97032: e-stim att (97032)',
    'short 97032: attended e stim (97032)',
    'short 97112: neuromusc (97112)',
    'short 97116: gait trg (97116)',
    'short 97116: gait tr (97116)',
    'short 97140: MTT (97140)',
    'short 97530: TherA (97530)',
    'short 97533: sensory (97533)',
    'short 97761: prosthetics (97761)',
    'short 97113: aquatic ex (97113)',
  ],
};

export const pending: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(reasons).flatMap(([reason, forms]) => forms.map((form) => [form, reason])),
);
