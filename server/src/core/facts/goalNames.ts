import { type Line, matchesIn, type Span } from '../text';
import { sentencesFrom } from './carried/sentences';

/** A goal by the name that the note gives it: "STG 2", "LTG-1", "goal B". */
export interface GoalName {
  /** The same for the same goal. */
  readonly key: string;
  readonly span: Span;
  /** Words that follow in its sentence: many where the goal is stated, few where it is only named. */
  readonly wordsBehind: number;
}

const name =
  /(?<![\p{L}\d])(STG|LTG|short[ -]term goal|long[ -]term goal|goal)s?[ \t]{0,2}[#.-]?[ \t]{0,2}(\d{1,2}|[A-D])(?![\p{L}\d%/])/giu;
/** In UTF-16 units; a longer line is not read. */
const longest = 2000;

/** The goals that are named on some lines, in their order. */
export const goalNamesIn = (lines: readonly Line[]): readonly GoalName[] =>
  lines.flatMap((line) => {
    if (line.text.length > longest) return [];
    const sentences = sentencesFrom(line, line.start);
    return matchesIn(line.text, name).map((match) => {
      const start = line.start + match.index;
      const end = start + match[0].length;
      const sentence = sentences.find(({ span }) => span.start <= start && end <= span.end);
      const behind = sentence ? sentence.value.slice(end - sentence.span.start) : '';
      return {
        key: `${kinds[match[1]![0]!.toLowerCase()]} ${match[2]!.toUpperCase()}`,
        span: { start, end },
        wordsBehind: (behind.match(/\p{L}{2,}/gu) ?? []).length,
      };
    });
  });

const kinds: Readonly<Record<string, string>> = { s: 'short', l: 'long', g: 'goal' };
