/** What programs and language models can ask: the same answers as the command line gives, as JSON. */
import * as v from 'valibot';
import { analyze } from '../analysis';
import { type Context, createContext } from '../context';
import { explain } from '../features/explain';
import { rangeOf } from '../range';
import { episodeRules, rules } from '../rules/index';
import { supportedUnits } from '../units/supportedUnits';
import { visitRecord } from './visitRecord';

/** Text for the one who asked, or a fixed sentence that says why there is none. */
export type ToolAnswer = { readonly text: string } | { readonly refusal: string };

/** Longest note that is read, in UTF-16 units. */
export const longestNote = 5_000_000;
const note = v.pipe(v.string(), v.maxLength(longestNote));
const entry = v.object({
  code: v.pipe(v.string(), v.regex(/^[A-Za-z\d]{5}$/)),
  minutes: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(1440)),
});

const tools = {
  check: tool(
    v.object({ text: note, payer: v.optional(v.pipe(v.string(), v.maxLength(60))) }),
    ({ text, payer }, context) => {
      if (payer !== undefined && !context.payers.find(payer))
        return { refusal: `There is no payer "${payer}".` };
      const inForce = payer === undefined ? context : createContext({ ...context, defaultPayer: payer });
      const { findings, lines, visits, failures, dismissed } = analyze(text, inForce);
      return told({
        visits: visits.length,
        findings: findings.map(({ id, severity, certainty, message, visit, span }) => ({
          id,
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
    },
  ),
  facts: tool(v.object({ text: note }), ({ text }, context) => {
    const analysis = analyze(text, context);
    return told({ visits: analysis.visits.map((visit) => visitRecord(visit, analysis)) });
  }),
  units: tool(
    v.object({ minutes: v.pipe(v.array(entry), v.minLength(1), v.maxLength(30)) }),
    ({ minutes }, { codes }) => {
      const entries = minutes.map(({ code, minutes: of }) => ({ code: code.toUpperCase(), minutes: of }));
      return told({
        results: (['cms', 'midpoint'] as const).map((rule) => {
          const { totalMinutes, totalUnits, allocations, steps } = supportedUnits(entries, rule, codes);
          return { rule, totalMinutes, totalUnits, allocations, steps };
        }),
      });
    },
  ),
  explain: tool(v.object({ finding: v.pipe(v.string(), v.maxLength(60)) }), ({ finding }) => {
    const page = explain(finding)?.page;
    return page !== undefined
      ? { text: page }
      : {
          refusal: `There is no such finding. There are: ${[...rules, ...episodeRules].map(({ id }) => id).join(', ')}`,
        };
  }),
};

export type ToolName = keyof typeof tools;
export const toolNames = Object.keys(tools) as readonly ToolName[];

/** What a tool says to a question; `question` may be anything, and nothing of it is quoted where it is not right. */
export const answerOf = (name: ToolName, question: unknown, context: Context): ToolAnswer =>
  tools[name](question, context);

function tool<Question>(
  schema: v.GenericSchema<unknown, Question>,
  answer: (question: Question, context: Context) => ToolAnswer,
): (question: unknown, context: Context) => ToolAnswer {
  return (question, context) => {
    const read = v.safeParse(schema, question);
    return read.success
      ? answer(read.output, context)
      : { refusal: 'The question is not of the form that this tool takes.' };
  };
}

const told = (value: object): ToolAnswer => ({ text: JSON.stringify(value) });
