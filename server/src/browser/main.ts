/**
 * The script of a worker: messages come from and go to the page that started it. The first one, `initialize`, brings the
 * words of another language, which have to be known before the server is loaded; what comes meanwhile waits.
 */
import { speak } from '../core/l10n';
import type { InitializationOptions } from '../lsp/protocol';

const scope = self as unknown as DedicatedWorkerGlobalScope;
const waiting: MessageEvent[] = [];

scope.onmessage = (event: MessageEvent<{ params?: { initializationOptions?: InitializationOptions } }>) => {
  if (waiting.push(event) > 1) return;
  const { words } = event.data?.params?.initializationOptions ?? {};
  if (words && typeof words === 'object') speak(words);
  void import('./serve').then(() => {
    for (const one of waiting) scope.onmessage?.(one);
  });
};
