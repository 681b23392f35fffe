import type { Span } from '../text';

const timed = '(?:total\\s+)?(?:timed|direct|one[- ]on[- ]one|1:1)(?:\\s+(?:codes?|time|min(?:ute)?s?))*';
const whole =
  '(?:total|tot|all|overall|treatment|tx)(?:\\s+(?:treatment|tx|therapy|session|visit|time|min(?:ute)?s?))*';
const beside = '\\s*(?:[/,;&+|]|and|of)\\s*';
const minutes = "(?:\\s*min(?:ute)?s?\\.?|\\s?['’′])?";
const figure = (of: string): string => `(?<${of}>\\d{1,3})${minutes}`;
const mark = '\\s*(?:\\(min(?:ute)?s?\\))?\\s*[:=~–-]?\\s*';

/** Both totals in one statement, in either order: the words explain the figures by their places. */
const patterns = [
  `${timed}\\s*(?:/|and|&)\\s*${whole}${mark}${figure('timed')}${beside}${figure('treatment')}`,
  `${whole}\\s*(?:/|and|&)\\s*${timed}${mark}${figure('treatment')}${beside}${figure('timed')}`,
  `${figure('timed')}\\s*/\\s*${figure('treatment')}\\s+${timed}\\s*(?:/|and|&)\\s*${whole}`,
  `${figure('timed')}\\s*${timed}${beside}${figure('treatment')}\\s*${whole}`,
  `${figure('treatment')}\\s*${whole}${beside}${figure('timed')}\\s*${timed}`,
  `(?:tm|tmd|tcm)${mark}${figure('timed')}\\s*[,;/|]?\\s*(?:ttl|tot|total|tx)${mark}${figure('treatment')}`,
].map((source) => new RegExp(`(?<![\\w:/.$#-])${source}(?![\\w-])`, 'di'));

export interface TotalPair {
  readonly timed: Span;
  readonly treatment: Span;
  readonly whole: Span;
}

/** "Timed/total 38/48", "38 timed / 48 total", "38/48 timed/total", "tm 38 ttl 48" */
export function totalPair(text: string): TotalPair | null {
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    const groups = match?.indices?.groups;
    if (!match || !groups) continue;
    const span = ([start, end]: [number, number]): Span => ({ start, end });
    return {
      timed: span(groups.timed!),
      treatment: span(groups.treatment!),
      whole: { start: match.index, end: match.index + match[0].length },
    };
  }
  return null;
}
