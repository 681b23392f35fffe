/** Sentences: dictation and narrative. */
import { capital, longNameOf, nameOf } from './names';
import { assessment, plan, subjective } from './noise';
import { dateText, inWords, timeText } from './numbers';
import {
  afterPlan,
  bracketed,
  coded,
  lines,
  notGivenOf,
  payer,
  type Style,
  session,
  signature,
  timesOf,
  totals,
  unitsOf,
} from './pieces';
import { workOf } from './work';

/** Numbers in words, before or after the service; no code is said. */
export const dictated: Style = {
  scope: { intervals: false, modifiers: false },
  write(visit, by) {
    const units = visit.services.filter((service) => service.units !== null);
    return lines(
      `Physical therapy note, date of service ${dateText(visit.date, by)}.`,
      payer(visit, by).map((words) => `${words}.`),
      '',
      `He says it is better. Pain is ${inWords(by.number(1, 6))} out of ten.`,
      '',
      visit.services.map((service, i) => {
        const minutes = inWords(service.minutes!);
        const name = nameOf(service.code, by);
        const then = i === 0 ? 'We started with' : 'Then';
        return by.form('said', {
          'twenty minutes of X': `${then} ${minutes} minutes of ${name}. That was ${inWords(by.number(2, 4))} sets of ${inWords(by.number(8, 12))}.`,
          'X for twenty minutes': `${i === 0 ? 'First' : 'Then'} ${name} for ${minutes} minutes. He rested ${by.pick('once', 'twice')}.`,
          'X, twenty minutes': `${capital(name)}, ${minutes} minutes. He needed a cue for the first ${inWords(by.number(2, 5))} repetitions.`,
          'We spent about twenty minutes on X': `We spent about ${minutes} minutes on ${name}, with a ${inWords(by.number(2, 20))} pound weight.`,
          'then X, twenty': `${i === 0 ? 'First' : 'Then'} ${name}, ${minutes}. He needed ${inWords(by.number(2, 4))} cues.`,
          'X was twenty minutes': `${capital(name)} was ${minutes} minutes. Two by ten each side.`,
          'X. Twenty minutes.': `${capital(name)}. ${capital(minutes)} minutes. He did ${inWords(by.number(2, 4))} sets.`,
          'did X, that took twenty minutes': `We did ${name}, that took ${minutes} minutes, with ${inWords(by.number(2, 3))} rests.`,
          'twenty minutes was spent on X': `${capital(minutes)} minutes was spent on ${name}.`,
          'another twenty minutes of X': `${i === 0 ? 'About' : 'Another'} ${minutes} minutes of ${name}.`,
          'X times twenty minutes': `${capital(name)} times ${minutes} minutes.`,
        });
      }),
      '',
      visit.totals.timed === null ? null : `Total timed minutes ${inWords(visit.totals.timed)}.`,
      visit.totals.treatment === null
        ? null
        : `Total treatment time ${inWords(visit.totals.treatment)} minutes.`,
      visit.session === null
        ? null
        : `Time in was ${timeText(visit.session.from, by)} and time out was ${timeText(visit.session.to, by)}.`,
      units.length === 0
        ? null
        : by.form('said charges', {
            'I am billing X two units': `I am billing ${units
              .map(
                ({ code, units }) =>
                  `${longNameOf(code)} ${inWords(units!)} ${units === 1 ? 'unit' : 'units'}`,
              )
              .join(' and ')}.`,
            'Two units of X': `${units
              .map(
                ({ code, units }) =>
                  `${capital(inWords(units!))} ${units === 1 ? 'unit' : 'units'} of ${longNameOf(code)}`,
              )
              .join(', ')}.`,
            'Bill two units X': `Please bill ${units
              .map(
                ({ code, units }) =>
                  `${inWords(units!)} ${units === 1 ? 'unit' : 'units'} ${longNameOf(code)}`,
              )
              .join(', ')}.`,
          }),
      '',
      ['Plan is two times a week for four weeks.', ...notGivenOf(visit, by)].join(' '),
      signature(by),
    );
  },
};

/** Whole sentences with the charge in brackets. */
export const narrative: Style = {
  write(visit, by) {
    return lines(
      `Physical therapy visit, ${dateText(visit.date, by)}.`,
      payer(visit, by).map((words) => `${words}.`),
      '',
      `The patient came alone. ${subjective(by)}`,
      '',
      visit.services.map((service) =>
        by.habit('sentence', {
          'X (code, figures): work': () =>
            `${capital(longNameOf(service.code))} ${bracketed([coded(service, by), ...timesOf(service, by), ...unitsOf(service, by)])}: ${workOf(service.code, by)}.`,
          'X (code), figures: work': () =>
            `${capital(longNameOf(service.code))} ${bracketed([coded(service, by)])}, ${[...timesOf(service, by), ...unitsOf(service, by)].join(', ')}: ${workOf(service.code, by)}.`,
          'Next was X (code), figures': () =>
            `Next was ${longNameOf(service.code)} ${bracketed([coded(service, by)])}, ${[...timesOf(service, by), ...unitsOf(service, by)].join(', ')}. He did ${workOf(service.code, by)}.`,
          'PT provided figures of X (code)': () =>
            `PT provided ${timesOf(service, by).join(', ')} of ${longNameOf(service.code)} ${bracketed([coded(service, by), ...unitsOf(service, by)])} with ${workOf(service.code, by)}.`,
          'Patient participated in X (code) for figures': () =>
            `Patient participated in ${longNameOf(service.code)} ${bracketed([coded(service, by)])}, ${timesOf(service, by).join(', ')}, ${unitsOf(service, by).join('')} to work on reach: ${workOf(service.code, by)}.`,
        })(),
      ),
      '',
      ...totals(visit, by).map((total) => `${total}.`),
      session(visit, by),
      assessment(by),
      afterPlan(`Plan: ${plan(by)}`, visit, by),
      signature(by),
    );
  },
};
