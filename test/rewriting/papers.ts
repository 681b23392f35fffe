/** What is done to a text as a whole; words and numbers stay. */
import { visible } from './marks';

export const papers: Readonly<Record<string, (text: string) => string>> = {
  'as it is': (text) => text,
  'line ends CRLF': (text) => text.replaceAll('\n', '\r\n'),
  'line ends CR': (text) => text.replaceAll('\n', '\r'),
  'wrapped at 64 characters': (text) => eachLine(text, (line) => wrapped(line, 64, '')),
  'wrapped, hanging': (text) => eachLine(text, (line) => wrapped(line, 72, '    ')),
  capitals: (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
  'empty lines between': (text) => text.replaceAll('\n', '\n\n'),
  indented: (text) => eachLine(text, (line) => `    ${line}`),
  'blanks at the ends of lines': (text) => eachLine(text, (line) => `${line}  `),
  quoted: (text) => eachLine(text, (line) => `> ${line}`),
  'hard blanks': (text) => text.replaceAll(' ', '\u00a0'),
  'typographic dashes': (text) => text.replace(/ - /g, ' – ').replace(/(?<=\d)-(?=\d+:\d\d)/g, '–'),
  Markdown: (text) =>
    eachLine(text, (line) =>
      line.replace(/^([SOAP]):/, '**$1:**').replace(/^PT daily note/, '# PT daily note'),
    ),
  'headings in words': (text) =>
    eachLine(text, (line) =>
      line.replace(/^([SOAP]):/, (_, letter: 'S' | 'O' | 'A' | 'P') => `${headings[letter]}:`),
    ),
  'behind another visit': (text) => `${otherVisit('10/05/2025')}\n${text}`,
  'in front of an older visit': (text) => `${text}\n${otherVisit('10/05/2025')}`,
  'no headings': (text) => eachLine(text, (line) => line.replace(/^[SOAP]: ?/, '')),
};

const headings = { S: 'Subjective', O: 'Objective', A: 'Assessment', P: 'Plan' };

const eachLine = (text: string, change: (line: string) => string): string =>
  text
    .split('\n')
    .map((line) => (line === '' ? line : change(line)))
    .join('\n');

function wrapped(line: string, width: number, hanging: string): string {
  const lines: string[] = [];
  let now = '';
  for (const word of line.split(' ')) {
    const longer = now === '' ? word : `${now} ${word}`;
    if (now.trim() !== '' && visible(longer).length > width) {
      lines.push(now);
      now = hanging + word;
    } else now = longer;
  }
  return [...lines, now].join('\n');
}

/** A visit of the same patient that is none of this one's business. */
const otherVisit = (date: string) =>
  `PT daily note   Date: ${date}
Time in: 4:00 PM   Time out: 4:30 PM
S: Sore after the weekend.
O:
97750 performance test 30 min, 2 units: 6MWT 410 m, floor to waist lift 20 lb x5
A: 20 lb today, 15 lb at the start.
P: 2x/wk.
Dana Whitlock, PT, DPT
`;
