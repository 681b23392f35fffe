/** What programs that write notes can ask: the same answers as the command line gives, as JSON. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { visitRecord } from '../cli/facts';
import { rangeOf } from '../cli/range';
import { explain } from '../core/features/explain';
import { analyze, type Context, createContext, episodeRules, failureTexts, rules } from '../core/index';
import { supportedUnits } from '../core/units/supportedUnits';

/** Longest note that is read, in UTF-16 units. */
const longestNote = 5_000_000;

const note = z.string().max(longestNote).describe('The note, as plain text');
const payer = z
  .string()
  .max(60)
  .optional()
  .describe('Id of a payer profile for a note that names no payer, as in medicare-b');

/** An answer, or a fixed sentence: the words of a mistake of ours might quote the note. */
const answering =
  <Question>(answer: (question: Question) => ReturnType<typeof told>) =>
  (question: Question): ReturnType<typeof told> => {
    try {
      return answer(question);
    } catch {
      return refused(failureTexts['note-not-read']);
    }
  };

/** Offers the tools on a server; `context` holds the clinic's payers, words and tables. */
export function offerTools(server: McpServer, context: Context): void {
  const contextFor = (id: string | undefined): Context | null =>
    id === undefined
      ? context
      : context.payers.find(id)
        ? createContext({ ...context, defaultPayer: id })
        : null;
  const readOnly = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false };

  server.registerTool(
    'check',
    {
      title: 'Check a note',
      description:
        'Says what is wrong or missing in a physical or occupational therapy note, as for an author who is ready to sign: times, units, documentation of CPT 97530, modifiers, and what follows from several visits in the note. Lines and characters count from zero. What is missing must come from the clinician who treated; never fill it in.',
      inputSchema: { text: note, payer },
      annotations: readOnly,
    },
    answering(({ text, payer: id }: { text: string; payer?: string | undefined }) => {
      const inForce = contextFor(id);
      if (!inForce) return refused(noPayer(id));
      const { findings, lines, visits, failures, dismissed } = analyze(text, inForce);
      return told({
        visits: visits.length,
        findings: findings.map(({ id: rule, severity, certainty, message, visit, span }) => ({
          id: rule,
          severity,
          certainty,
          message,
          visit,
          range: rangeOf(lines, span),
        })),
        notChecked: failures.length,
        dismissed: dismissed.length,
        limits: 'Only the text was checked, not the chart, the order or the certification.',
      });
    }),
  );

  server.registerTool(
    'facts',
    {
      title: 'Facts of a note',
      description:
        'How a note was understood: of each visit the date, payer, services with minutes, times, units and modifiers, totals, and the places of the words that document each element of 97530.',
      inputSchema: { text: note },
      annotations: readOnly,
    },
    answering(({ text }: { text: string }) => {
      const analysis = analyze(text, context);
      return told({ visits: analysis.visits.map((visit) => visitRecord(visit, analysis)) });
    }),
  );

  server.registerTool(
    'units',
    {
      title: 'Units from minutes',
      description:
        'How many billing units documented minutes support, under the CMS rule (timed minutes pooled) and the midpoint rule (each code alone), with every permitted distribution and the way to it.',
      inputSchema: {
        minutes: z
          .array(
            z.object({
              code: z
                .string()
                .regex(/^[A-Za-z\d]{5}$/)
                .describe('Procedure code'),
              minutes: z.number().int().min(0).max(1440).describe('Documented minutes'),
            }),
          )
          .min(1)
          .max(30),
      },
      annotations: readOnly,
    },
    ({ minutes }) => {
      const entries = minutes.map(({ code, minutes: of }) => ({ code: code.toUpperCase(), minutes: of }));
      return told({
        results: (['cms', 'midpoint'] as const).map((rule) => {
          const { totalMinutes, totalUnits, allocations, steps } = supportedUnits(
            entries,
            rule,
            context.codes,
          );
          return { rule, totalMinutes, totalUnits, allocations, steps };
        }),
      });
    },
  );

  server.registerTool(
    'explain',
    {
      title: 'The page behind a finding',
      description: 'What a finding says, why it matters, examples, and where that comes from, as Markdown.',
      inputSchema: { finding: z.string().max(60).describe('Id of a finding, as in units-over') },
      annotations: readOnly,
    },
    ({ finding }) => {
      const page = explain(finding)?.page;
      if (page !== undefined) return { content: [{ type: 'text' as const, text: page }] };
      return refused(
        `There is no such finding. There are: ${[...rules, ...episodeRules].map(({ id }) => id).join(', ')}`,
      );
    },
  );
}

const told = (value: object): { content: { type: 'text'; text: string }[]; isError?: true } => ({
  content: [{ type: 'text' as const, text: JSON.stringify(value) }],
});
const refused = (text: string): ReturnType<typeof told> => ({
  isError: true,
  content: [{ type: 'text' as const, text }],
});
const noPayer = (id: string | undefined): string => `There is no payer "${id}".`;
