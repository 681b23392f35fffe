import { l10n } from '../../l10n';
import { progressReport } from '../../sources';
import { dayText } from '../days';
import type { EpisodeRule } from '../episodeRule';
import type { Assistance, BodySide, VisitSummary } from '../summary';

export const contradictsLastVisit: EpisodeRule = {
  id: 'contradicts-last-visit',
  category: 'note',
  certainty: 'wording',
  severity: 'info',
  summary: l10n`More help than at the last visit while the note says better, or the side of the diagnosis changes.`,
  why: `Reviewers read visits in a row. “Improved” beside more help than last time, or a left knee that was a right one
the visit before, makes them doubt both notes. More help on a bad day is nothing wrong: then the words should say so.`,
  sources: [progressReport],
  check: {
    *episode(visits) {
      /** By task, the latest visit of an earlier day that tells of it. */
      const helped: Helped = new Map();
      let [before, today]: [VisitSummary | undefined, VisitSummary[]] = [undefined, []];
      for (const visit of visits) {
        if (today.length > 0 && today[0]!.date!.value !== visit.date!.value) {
          for (const earlier of today)
            for (const help of [...earlier.assistance].reverse())
              helped.set(help.task, { visit: earlier, help });
          [before, today] = [today.at(-1), []];
        }
        today.push(visit);
        if (visit.improved) yield* worse(visit, helped);
        yield* otherSide(visit, before);
      }
    },
  },
};

type Helped = Map<string, { readonly visit: VisitSummary; readonly help: Assistance }>;

function* worse(visit: VisitSummary, helped: Helped) {
  for (const help of visit.assistance) {
    const found = helped.get(help.task);
    if (!found || found.help.rank <= help.rank) continue;
    const { visit: earlier, help: last } = found;
    yield {
      visit,
      span: help.span,
      message: l10n`${help.task.replace(/^./, (first) => first.toUpperCase())} took ${help.label}, on ${dayText(earlier.date!.value)} ${last.label}, and the note says “${visit.improved!.value}”.`,
      related: [
        { visit: earlier, span: last.span, message: l10n`The help on ${dayText(earlier.date!.value)}` },
        { visit, span: visit.improved!.span, message: l10n`What the note says` },
      ],
    };
  }
}

function* otherSide(visit: VisitSummary, before: VisitSummary | undefined) {
  for (const { part, side, span } of visit.sides) {
    const last = before?.sides.find((one) => one.part === part);
    if (!before || !last || side === 'b' || last.side === 'b' || last.side === side) continue;
    yield {
      visit,
      span,
      message: l10n`The diagnosis names the ${sideWord(side)} ${part}; on ${dayText(before.date!.value)} it was the ${sideWord(last.side)}.`,
      related: [{ visit: before, span: last.span, message: l10n`On ${dayText(before.date!.value)}` }],
    };
  }
}

const sideWord = (side: BodySide['side']): string => (side === 'l' ? 'left' : 'right');
