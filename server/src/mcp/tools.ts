/** What programs that write notes can ask: the same answers as the command line gives, as JSON. */
import type { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { type Context, failureTexts } from '../core/index';
import { answerOf, longestNote, type ToolName } from '../core/tools/answers';

const note = z.string().max(longestNote).describe('The note, as plain text');
const payer = z
  .string()
  .max(60)
  .optional()
  .describe('Id of a payer profile for a note that names no payer, as in medicare-b');

/** Offers the tools on a server; `context` holds the clinic's payers, words and tables. */
export function offerTools(server: McpServer, context: Context): void {
  const answering = (name: ToolName) => (question: unknown) => told(name, question, context);
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
    answering('check'),
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
    answering('facts'),
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
    answering('units'),
  );

  server.registerTool(
    'explain',
    {
      title: 'The page behind a finding',
      description: 'What a finding says, why it matters, examples, and where that comes from, as Markdown.',
      inputSchema: { finding: z.string().max(60).describe('Id of a finding, as in units-over') },
      annotations: readOnly,
    },
    answering('explain'),
  );
}

/** An answer, or a fixed sentence: the words of a mistake of ours might quote the note. */
function told(
  name: ToolName,
  question: unknown,
  context: Context,
): { content: { type: 'text'; text: string }[]; isError?: true } {
  const content = (text: string) => [{ type: 'text' as const, text }];
  try {
    const answer = answerOf(name, question, context);
    return 'text' in answer
      ? { content: content(answer.text) }
      : { isError: true, content: content(answer.refusal) };
  } catch {
    return { isError: true, content: content(failureTexts['note-not-read']) };
  }
}
