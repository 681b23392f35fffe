/** Sentences: dictation and narrative. */
import { dateText, inWords, timeText } from './dress';
import { bracketed, coded, lines, type Style, session, signature, timesOf, totals, unitsOf } from './pieces';
import { assessment, capital, longNameOf, notGiven, plan, subjective, workOf } from './words';

/** Numbers in words, before or after the service; no code is said. */
export const dictated: Style = {
  scope: { intervals: false, modifiers: false },
  write(visit, by) {
    const units = visit.services.filter((service) => service.units !== null);
    return lines(
      `Physical therapy note, date of service ${dateText(visit.date, by)}.`,
      '',
      `He says it is better. Pain is ${inWords(by.number(1, 6))} out of ten.`,
      '',
      visit.services.map((service, i) => {
        const minutes = inWords(service.minutes!);
        const name = longNameOf(service.code);
        return by.pick(
          `${i === 0 ? 'We started with' : 'Then'} ${minutes} minutes of ${name}. That was ${inWords(by.number(2, 4))} sets of ${inWords(by.number(8, 12))}.`,
          `${i === 0 ? 'First' : 'Then'} ${name} for ${minutes} minutes. He rested ${by.pick('once', 'twice')}.`,
          `${capital(name)}, ${minutes} minutes. He needed a cue for the first ${inWords(by.number(2, 5))} repetitions.`,
          `We spent about ${minutes} minutes on ${name}, with a ${inWords(by.number(2, 20))} pound weight.`,
        );
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
        : `I am billing ${units
            .map(
              ({ code, units }) => `${longNameOf(code)} ${inWords(units!)} ${units === 1 ? 'unit' : 'units'}`,
            )
            .join(' and ')}.`,
      '',
      `Plan is two times a week for four weeks. ${by.pick(
        '',
        notGiven(
          visit.services.map(({ code }) => code),
          by,
        ),
      )}`.trimEnd(),
      signature(by),
    );
  },
};

/** Whole sentences with the charge in brackets. */
export const narrative: Style = {
  write(visit, by) {
    return lines(
      `Physical therapy visit, ${dateText(visit.date, by)}.`,
      '',
      `The patient came alone. ${subjective(by)}`,
      '',
      visit.services.map((service) =>
        by.habit(
          'sentence',
          () =>
            `${capital(longNameOf(service.code))} ${bracketed([coded(service, by), ...timesOf(service, by), ...unitsOf(service, by)])}: ${workOf(service.code, by)}.`,
          () =>
            `${capital(longNameOf(service.code))} ${bracketed([coded(service, by)])}, ${[...timesOf(service, by), ...unitsOf(service, by)].join(', ')}: ${workOf(service.code, by)}.`,
          () =>
            `Next was ${longNameOf(service.code)} ${bracketed([coded(service, by)])}, ${[...timesOf(service, by), ...unitsOf(service, by)].join(', ')}. He did ${workOf(service.code, by)}.`,
        )(),
      ),
      '',
      ...totals(visit, by).map((total) => `${total}.`),
      session(visit, by),
      assessment(by),
      `Plan: ${plan(by)} ${by.pick(
        '',
        notGiven(
          visit.services.map(({ code }) => code),
          by,
        ),
      )}`.trimEnd(),
      signature(by),
    );
  },
};
