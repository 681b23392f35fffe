import type { Located } from '../text';

const visitCount =
  /\b(?:visits?|session|tx|treatment)\s*(?:number|no\.?|#)?\s*[:=#]?\s*#?\s*(\d{1,3})\b(?!\s*(?:min|visits|x\b|per|times|\/\s*(?:wk|week)))(?:\s*(?:of|\/)\s*(\d{1,3})\b)?/i;
const approved = /\b(\d{1,3})\s+(?:visits?|sessions?)\s+(?:approved|authori[sz]ed|auth\b)/i;

export function visitCounts(text: string): {
  number: Located<number> | null;
  authorized: Located<number> | null;
} {
  const locate = (match: RegExpExecArray | null, group: number): Located<number> | null => {
    if (!match?.[group]) return null;
    const start = match.index + match[0].lastIndexOf(match[group]);
    return { value: Number(match[group]), span: { start, end: start + match[group].length } };
  };
  const count = visitCount.exec(text);
  return {
    number: count?.[1]
      ? {
          value: Number(count[1]),
          span: {
            start: count.index + count[0].indexOf(count[1]),
            end: count.index + count[0].indexOf(count[1]) + count[1].length,
          },
        }
      : null,
    authorized: locate(count, 2) ?? locate(approved.exec(text), 1),
  };
}
