import { type Located, matchesIn } from '../text';

const diagnosisLabel =
  /(?:^|(?<=[ \t]{2})|[|;][ \t]{0,40})(?:\*\*|__)?(?:(?:med(?:ical)?|tx|treatment|treating|referring|primary|pt|ot)\s+)?(?:dx|diagnos[ie]s|icd-?10)(?:\*\*|__)?\s*[:=](?:\*\*|__)?\s*([^\n]*)/gim;

export function diagnoses(text: string): readonly Located<string>[] {
  return matchesIn(text, diagnosisLabel).flatMap((match) => {
    const value = match[1]!.split(/\s{3,}/)[0]!.trim();
    if (value === '' || /^_+$/.test(value)) return [];
    const start =
      match.index + match[0].indexOf(match[1]!) + (match[1]!.length - match[1]!.trimStart().length);
    return [{ value, span: { start, end: start + value.length } }];
  });
}
