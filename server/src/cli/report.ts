import path from 'node:path';
import { type Analysis, analyze, type Context, type Dismissed } from '../core/index';
import { notChecked, type ReviewedLine, type ReviewedVisit, reviewOf, type Support } from '../core/review';
import type { Span } from '../core/text';
import { positionAt } from '../core/text';
import { fileSink, standardOutput } from './check/sink';
import { clinicContext } from './clinic';
import { escaped, page } from './html';
import { readInputs } from './input';
import { type ExitCode, exit, type Io } from './io';
import { onOneLine } from './printable';
import { failureLines, worked } from './worked';

export interface ReportOptions {
  /** Payer profile for notes that name none. */
  readonly payer: string | null;
  /** File to write to instead of standard output. */
  readonly output: string | null;
}

/**
 * `theralint report NOTE...`: a page for a reviewer or a coding specialist: each line of the bill beside the words
 * that support it, gaps left blank, and what was not checked. It holds words of the notes.
 */
export async function report(
  paths: readonly string[],
  { payer, output }: ReportOptions,
  io: Io,
): Promise<ExitCode> {
  const { context, complete } = await clinicContext(payer, io);
  let code: ExitCode = complete ? exit.clean : exit.problem;
  const parts: string[] = [];
  for await (const input of readInputs(paths, io)) {
    const done = worked(input, (text) => {
      const analysis = analyze(text, context, { file: input.file, folder: path.dirname(input.file) });
      return { analysis, html: noteHtml(input.file, analysis, context) };
    });
    if ('problem' in done) {
      code = exit.problem;
      io.err(`theralint: ${onOneLine(input.file)} ${done.problem}\n`);
      continue;
    }
    const { analysis, html } = done.result;
    if (analysis.failures.length > 0) code = exit.problem;
    for (const line of failureLines(input.file, analysis)) io.err(line);
    parts.push(html);
  }
  if (parts.length === 0) return code;
  const sink = output === null ? standardOutput(io) : await fileSink(output, io.cwd);
  try {
    await sink.write(page('Review of notes', body(parts)));
    await sink.close();
  } catch (error) {
    await sink.drop();
    throw error;
  }
  return code;
}

const body = (parts: readonly string[]): string => `<h1>Review of notes</h1>
<p>Each line of the bill beside the words of the note that support it. A blank is something that the note does not show; it is for the clinician who treated to fill, from what took place.</p>
${parts.join('\n')}
<h2>What was not checked</h2>
<ul>${notChecked.map((sentence) => `<li>${escaped(sentence)}</li>`).join('')}</ul>
<h2>Reviewed</h2>
<table><tbody><tr><th scope="row">Question to the coding specialist</th><td><span class="blank">&nbsp;</span></td></tr>
<tr><th scope="row">Answer</th><td><span class="blank">&nbsp;</span></td></tr>
<tr><th scope="row">Name, date</th><td><span class="blank">&nbsp;</span></td></tr></tbody></table>`;

const noteHtml = (file: string, analysis: Analysis, context: Context): string =>
  reviewOf(analysis, context)
    .map((visit, at) => visitHtml(visit, at, file, analysis))
    .join('\n');

function visitHtml(reviewed: ReviewedVisit, at: number, file: string, analysis: Analysis): string {
  const { visit, payer, units, lines, necessity, findings, dismissed } = reviewed;
  const date = visit.dateOfService?.value ?? 'no date of service';
  const signed = visit.signature ? `signed by ${visit.signature.value.name}` : 'not signed';
  const head = [payer ?? 'no payer named', visit.discipline ?? 'no discipline named', signed].join(' · ');
  const words = (span: Span) => wordsOf(span, analysis);
  return `<h2>${escaped(date)}, ${escaped(file)}${analysis.visits.length > 1 ? `, visit ${at + 1}` : ''}</h2>
<p>${escaped(head)}</p>
<p>${escaped(units ?? 'No units can be counted from the minutes that are written.')}</p>
${lines.length === 0 ? '<p>No service was read.</p>' : lines.map((line) => lineHtml(line, words)).join('\n')}
<h3>Medical necessity, for all lines</h3>
${supportTable(necessity, words)}
<h3>Findings</h3>
${
  findings.length === 0
    ? '<p>None.</p>'
    : `<ul>${findings
        .map(
          ({ severity, message, id, span }) =>
            `<li>${escaped(severity)}, line ${positionAt(analysis.lines, span.start).line + 1}: ${escaped(message)} (${escaped(id)})</li>`,
        )
        .join('')}</ul>`
}
${dismissedHtml(dismissed, analysis)}`;
}

const dismissedHtml = (dismissed: readonly Dismissed[], { lines }: Analysis): string =>
  dismissed.length === 0
    ? ''
    : `<h3>Dismissed findings</h3>
<ul>${dismissed
        .map(({ finding: { severity, message, id, span }, by: { on, reason } }) => {
          const line = positionAt(lines, span.start).line + 1;
          const why = reason === undefined ? 'no reason given' : `reason: ${reason}`;
          return `<li>${escaped(`${severity}, line ${line}: ${message} (${id}); dismissed on ${on}, ${why}`)}</li>`;
        })
        .join('')}</ul>`;

function lineHtml(
  { code, label, minutes, units, modifiers, support }: ReviewedLine,
  words: (span: Span) => string,
): string {
  const billed = [
    units === null ? 'no units written' : `${units} ${units === 1 ? 'unit' : 'units'}`,
    minutes === null ? 'no minutes written' : `${minutes} min`,
    ...modifiers,
  ].join(', ');
  return `<h3>${escaped(code)} ${escaped(label)}: ${escaped(billed)}</h3>
${supportTable(support, words)}`;
}

const supportTable = (support: readonly Support[], words: (span: Span) => string): string =>
  `<table><thead><tr><th scope="col">What</th><th scope="col">Words of the note</th></tr></thead><tbody>${support
    .map(
      ({ what, words: spans, question }) =>
        `<tr><th scope="row">${escaped(what)}</th><td>${
          spans.length > 0
            ? [...new Set(spans.map(words))]
                .map((text) => `<blockquote>${escaped(text)}</blockquote>`)
                .join('')
            : `<span class="blank">&nbsp;</span> ${escaped(question)}`
        }</td></tr>`,
    )
    .join('\n')}</tbody></table>`;

/** The sentence around some words, or the line where that is shorter; both ends inside the visit's text. */
function wordsOf({ start, end }: Span, { text, lines }: Analysis): string {
  const first = lines[positionAt(lines, start).line]!;
  const last = lines[positionAt(lines, Math.max(start, end - 1)).line]!;
  const before = text.slice(first.start, start);
  const behind = text.slice(end, last.end);
  const opens = Math.max(before.lastIndexOf('. '), before.lastIndexOf('; ')) + 1;
  const closes = /[.;](?=\s|$)/.exec(behind);
  return text.slice(first.start + (opens > 0 ? opens : 0), closes ? end + closes.index + 1 : last.end).trim();
}
