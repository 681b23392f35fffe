/** What clinicians call a service: sure names that stand for themselves, and short ones beside their figures. */
import type { Dress } from './dress';

interface Names {
  /** The plainest first. */
  readonly long: readonly string[];
  /** Only beside minutes, units or a tick box. */
  readonly short: readonly string[];
}

const names: Readonly<Record<string, Names>> = {
  '97530': {
    long: [
      'therapeutic activities',
      'ther act',
      'TherAct',
      'therapeutic activity',
      'ther. act.',
      'thera-act',
      'ther activities',
      'Therap Act',
      'ther acts',
      'therapeutic act',
    ],
    short: ['TA', 'functional activities', 'T/A', 'TAct', 'TherA', 'dynamic activities'],
  },
  '97110': {
    long: [
      'therapeutic exercise',
      'ther ex',
      'TherEx',
      'therapeutic exercises',
      'there ex',
      'ther. ex.',
      'thera-ex',
      'Therap Ex',
      'ther exercise',
    ],
    short: ['TE', 'ex', 'exercise', 'T/E', 'TEx', 'therapeutic ex'],
  },
  '97112': {
    long: [
      'neuromuscular re-education',
      'neuro re-ed',
      'NMR',
      'neuromuscular reeducation',
      'neuro reed',
      'NMRE',
      'neuro re-education',
      'neuromuscular re-ed',
      'neuro-muscular re-education',
      'NM re-ed',
    ],
    short: ['NMR', 'neuro', 'NRE', 'neuromusc'],
  },
  '97116': {
    long: ['gait training', 'gait trng', 'gait trn', 'gait train', 'gait/stair training'],
    short: ['GT', 'gait', 'gait tr', 'gait trg'],
  },
  '97140': {
    long: [
      'manual therapy',
      'manual tx',
      'manual ther',
      'man ther',
      'manual techniques',
      'manual therapy techniques',
    ],
    short: ['MT', 'manual', 'man tx', 'MTT', 'STM', 'joint mobs'],
  },
  '97535': {
    long: [
      'self care training',
      'ADL training',
      'self-care management',
      'self-care/home management',
      'ADL retraining',
      'self care/home mgmt',
      'ADL re-training',
    ],
    short: ['ADL', 'self-care', 'SC/HM', 'self care', 'ADLs', 'SCHM', 'self care/ADL'],
  },
  '97035': {
    long: ['therapeutic ultrasound', 'ultrasound therapy', 'ultrasound treatment'],
    short: ['US', 'ultrasound', 'U/S'],
  },
  '97032': {
    long: [
      'attended electrical stimulation',
      'attended e-stim',
      'e-stim attended',
      'manual e-stim',
      'electrical stimulation (attended)',
      'attended estim',
      'estim (attended)',
    ],
    short: ['attended estim', 'attended ES', 'e-stim att', 'attended e stim'],
  },
  '97113': {
    long: ['aquatic therapy', 'aquatic exercise', 'pool therapy', 'aquatic therapeutic exercise'],
    short: ['aquatic', 'aquatics', 'AQ', 'aquatic ex'],
  },
  '97542': {
    long: [
      'wheelchair management',
      'wheelchair training',
      'w/c management',
      'wheelchair mobility training',
      'w/c training',
      'wheelchair mgmt',
      'W/C mgmt training',
    ],
    short: ['w/c mgmt', 'w/c mobility', 'WC mgmt'],
  },
  '97760': {
    long: [
      'orthotic management and training',
      'orthotic training',
      'orthotic management',
      'orthotic mgmt',
      'orthotic fitting and training',
    ],
    short: ['orthotic fit', 'orthotics', 'orthotic', 'orthosis fit'],
  },
  '97761': {
    long: ['prosthetic training', 'prosthesis training', 'prosthetic management'],
    short: ['prosthetic', 'prosthetics'],
  },
  '97124': {
    long: ['massage therapy', 'therapeutic massage'],
    short: ['massage'],
  },
  '97012': {
    long: ['mechanical traction', 'mech traction', 'lumbar mechanical traction', 'cervical traction'],
    short: ['traction', 'mech tx'],
  },
  '97033': {
    long: ['iontophoresis'],
    short: ['ionto'],
  },
  '97129': {
    long: [
      'cognitive skills training',
      'cognitive function intervention',
      'cognitive retraining',
      'cognitive training',
    ],
    short: ['cog skills', 'cog', 'cognition'],
  },
  '97533': {
    long: ['sensory integration', 'sensory integrative techniques', 'sensory integration techniques'],
    short: ['SI', 'sensory integ'],
  },
  '97537': {
    long: [
      'community reintegration',
      'community/work reintegration',
      'community re-integration',
      'work reintegration',
    ],
    short: ['community reintegration', 'community reint', 'comm reint'],
  },
  '97150': {
    long: ['group therapy', 'group therapeutic procedure', 'therapeutic group'],
    short: ['group', 'grp'],
  },
  '97016': {
    long: ['vasopneumatic compression', 'vasopneumatic device', 'vasopneumatic'],
    short: ['vaso', 'GameReady'],
  },
  '97010': {
    long: [
      'hot pack',
      'cold pack',
      'moist heat',
      'ice pack',
      'hot/cold pack',
      'hot packs',
      'cold packs',
      'cryotherapy',
      'moist hot pack',
    ],
    short: ['MHP', 'HP', 'CP', 'ice', 'heat', 'MH'],
  },
  '20560': {
    long: ['dry needling', 'trigger point dry needling'],
    short: ['DN', 'TDN', 'TPDN'],
  },
};

/** The common ones more often. */
export const codes: readonly string[] = [
  ...['97530', '97110', '97112', '97116', '97140', '97535'].flatMap((code) => [code, code, code]),
  ...Object.keys(names),
];

const forms = (list: readonly string[], code: string) =>
  Object.fromEntries(list.map((name) => [`${name} (${code})`, name]));

/** A name that stands for itself. */
export const nameOf = (code: string, by: Dress): string =>
  by.habit(`name ${code}`, forms(names[code]!.long, code));
export const longNameOf = (code: string): string => names[code]!.long[0]!;
/** An abbreviation, as it stands beside minutes or units. */
export const initialsOf = (code: string, by: Dress): string =>
  by.habit(`short ${code}`, forms(names[code]!.short, code));
export const capital = (text: string): string => text[0]!.toUpperCase() + text.slice(1);
