const small: Readonly<Record<string, number>> = Object.fromEntries(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, value) => [word, value]),
);
const tens: Readonly<Record<string, number>> = {
  twenty: 20,
  thirty: 30,
  forty: 40,
  fourty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
};
const unit = Object.keys(small).slice(1, 10).join('|');
const below100 = `(?:(?:${Object.keys(tens).join('|')})(?:[\\s-]+(?:${unit})\\b)?|${Object.keys(small).reverse().join('|')})\\b`;

/** Source of a regular expression for a whole number below 1000 in words: "one hundred and five". */
export const numberWords = `(?:(?:(?:a|one|two)\\s+)?hundred\\b(?:\\s+(?:and\\s+)?${below100})?|${below100})`;

/** The value of a number in digits or in words, or undefined. */
export function numberValue(text: string): number | undefined {
  if (/^\d/.test(text)) return Number(text);
  let total = 0;
  for (const word of text.toLowerCase().split(/[\s-]+/)) {
    if (word === 'hundred') total = (total || 1) * 100;
    else if (word === 'a') total = 1;
    else if (word === 'and') continue;
    else if (word in small) total += small[word]!;
    else if (word in tens) total += tens[word]!;
    else return undefined;
  }
  return total;
}
