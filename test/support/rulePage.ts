/**
 * The pages of test/rules: examples of one rule that are read by people and run as tests.
 *
 *     ## The end is before the start
 *
 *     ```note also medical-necessity
 *     97110  14:40-14:15
 *            ^^^^^^^^^^^ time-order
 *     ```
 *
 *     ```fixed Insert a blank
 *     ...
 *     ```
 *
 * Carets mark what the page's own rule finds in the line above them; `also` lists the other findings
 * of the note. A note without carets is a good one. `fixed` shows the text after the fix of that title.
 */
export interface Marked {
  /** Zero-based line of the note, UTF-16 columns. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly id: string;
}

export interface Fixed {
  readonly title: string;
  readonly text: string;
}

export interface RuleExample {
  readonly title: string;
  readonly text: string;
  readonly marks: readonly Marked[];
  readonly also: readonly string[];
  readonly fixed: readonly Fixed[];
}

export interface RulePage {
  readonly id: string;
  /** Text in front of the first example. */
  readonly intro: string;
  readonly examples: readonly RuleExample[];
}

const caretLine = /^\s*(\^+)\s+([a-z0-9-]+)\s*$/;

export function parsePage(markdown: string): RulePage {
  const lines = markdown.split('\n');
  const examples: { title: string; text: string; marks: Marked[]; also: string[]; fixed: Fixed[] }[] = [];
  const intro: string[] = [];
  let id = '';
  let title = '';
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const fence = /^```(note|fixed)\b ?(.*)$/.exec(line);
    if (fence) {
      const end = lines.indexOf('```', index + 1);
      if (end < 0) throw new Error(`The block that starts at line ${index + 1} has no end.`);
      const body = lines.slice(index + 1, end);
      if (fence[1] === 'note') examples.push({ title, ...parseNote(body, fence[2]!), fixed: [] });
      else examples.at(-1)?.fixed.push({ title: fence[2]!, text: body.join('\n') });
      index = end;
    } else if (line.startsWith('# ')) id = line.slice(2).trim();
    else if (line.startsWith('## ')) title = line.slice(3).trim();
    else if (examples.length === 0 && title === '') intro.push(line);
  }
  return { id, intro: intro.join('\n').trim(), examples };
}

function parseNote(body: readonly string[], info: string) {
  const text: string[] = [];
  const marks: Marked[] = [];
  for (const line of body) {
    const carets = caretLine.exec(line);
    if (carets) {
      const start = line.indexOf('^');
      marks.push({ line: text.length - 1, start, end: start + carets[1]!.length, id: carets[2]! });
    } else text.push(line);
  }
  const also = info.startsWith('also ') ? info.slice(5).split(/\s+/) : [];
  return { text: text.join('\n'), marks, also };
}

/** The page with its expected side replaced, every other line kept as it is. */
export function renderPage(markdown: string, examples: readonly RuleExample[]): string {
  const lines = markdown.split('\n');
  const out: string[] = [];
  let next = 0;
  for (let index = 0; index < lines.length; index++) {
    const fence = /^```(note|fixed)\b/.exec(lines[index]!);
    if (!fence) {
      out.push(lines[index]!);
      continue;
    }
    index = lines.indexOf('```', index + 1);
    if (fence[1] === 'note') out.push(...renderExample(examples[next++]!));
    else while (out.at(-1) === '') out.pop();
  }
  return out.join('\n').replace(/\n{3,}/g, '\n\n');
}

/** The blocks of one example as they stand on its page. */
export function renderExample({ text, marks, also, fixed }: RuleExample): string[] {
  const note = text
    .split('\n')
    .flatMap((line, index) => [
      line,
      ...marks
        .filter((mark) => mark.line === index)
        .map((mark) => `${' '.repeat(mark.start)}${'^'.repeat(mark.end - mark.start)} ${mark.id}`),
    ]);
  return [
    also.length === 0 ? '```note' : `\`\`\`note also ${also.join(' ')}`,
    ...note,
    '```',
    ...fixed.flatMap((fix) => ['', `\`\`\`fixed ${fix.title}`, ...fix.text.split('\n'), '```']),
  ];
}
