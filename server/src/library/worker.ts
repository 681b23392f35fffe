import { analyze, type Context, createContext, failureTexts } from '../core/index';
import type { Answer, Question } from './worker.types';

// The script of a worker: a page hands it notes, and it answers with what was found in each. It asks nothing of anybody.
const scope = self as unknown as DedicatedWorkerGlobalScope;
const context = createContext();

scope.addEventListener('message', ({ data }: MessageEvent<Question>) => {
  scope.postMessage(answer(data));
});

function answer({ id, text, payer = null, ready = false, today = null }: Question): Answer {
  if (payer !== null && !context.payers.find(payer)) return { id, error: `there is no payer "${payer}"` };
  try {
    const { findings, visits, failures } = analyze(text, contextFor(payer, ready, today));
    return {
      id,
      visits: visits.length,
      findings: findings.map(({ id: rule, severity, certainty, message, visit, span }) => ({
        id: rule,
        severity,
        certainty,
        message,
        visit,
        start: span.start,
        end: span.end,
      })),
      notChecked: failures.length,
    };
  } catch {
    // the words of a mistake of ours might quote the note
    return { id, error: failureTexts['note-not-read'] };
  }
}

const contextFor = (
  defaultPayer: string | null,
  ready: boolean,
  today: NonNullable<Question['today']> | null,
): Context => createContext({ ...context, defaultPayer, ready, today });
