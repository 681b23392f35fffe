import { progressReport } from '../../sources';
import { dayText } from '../days';
import type { EpisodeRule } from '../episodeRule';
import type { BodySide, VisitSummary } from '../summary';

export const contradictsLastVisit: EpisodeRule = {
  id: 'contradicts-last-visit',
  category: 'note',
  certainty: 'wording',
  severity: 'info',
  summary:
    'More help than at the last visit while the note says better, or the side of the diagnosis changes.',
  why: `Reviewers read visits in a row. “Improved” beside more help than last time, or a left knee that was a right one
the visit before, makes them doubt both notes. More help on a bad day is nothing wrong: then the words should say so.`,
  sources: [progressReport],
  check: {
    *episode(visits) {
      for (const [at, visit] of visits.entries()) {
        const before = visits.slice(0, at).filter((earlier) => earlier.date!.value < visit.date!.value);
        if (visit.improved) yield* worse(visit, before);
        yield* otherSide(visit, before.at(-1));
      }
    },
  },
};

function* worse(visit: VisitSummary, before: readonly VisitSummary[]) {
  for (const help of visit.assistance) {
    const earlier = before.findLast(({ assistance }) => assistance.some(({ task }) => task === help.task));
    const last = earlier?.assistance.find(({ task }) => task === help.task);
    if (!earlier || !last || last.rank <= help.rank) continue;
    yield {
      visit,
      span: help.span,
      message: `${help.task.replace(/^./, (first) => first.toUpperCase())} took ${help.label}, on ${dayText(earlier.date!.value)} ${last.label}, and the note says “${visit.improved!.value}”.`,
      related: [
        { visit: earlier, span: last.span, message: `The help on ${dayText(earlier.date!.value)}` },
        { visit, span: visit.improved!.span, message: 'What the note says' },
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
      message: `The diagnosis names the ${sideWord(side)} ${part}; on ${dayText(before.date!.value)} it was the ${sideWord(last.side)}.`,
      related: [{ visit: before, span: last.span, message: `On ${dayText(before.date!.value)}` }],
    };
  }
}

const sideWord = (side: BodySide['side']): string => (side === 'l' ? 'left' : 'right');
