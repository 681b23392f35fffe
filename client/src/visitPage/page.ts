/** The script of the page in the panel: it shows what it is sent and tells what is chosen. It runs in a frame of its own. */

import type { FromPage, ToPage } from './messages';
import { morph } from './morph';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  setState(state: unknown): void;
};

const editor = acquireVsCodeApi();
const main = document.querySelector('main')!;

addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  const made = document.createElement('template');
  made.innerHTML = data.html;
  morph(main, made.content);
  editor.setState(data.shown);
});

document.addEventListener('click', ({ target }) => {
  const chosen = (target as Element).closest<HTMLElement | SVGElement>('[data-go], [data-why], [data-do]');
  const { go, why, do: what } = chosen?.dataset ?? {};
  if (go !== undefined) editor.postMessage({ is: 'go', to: go });
  else if (why !== undefined) editor.postMessage({ is: 'why', id: why });
  else if (what === 'sign' || what === 'save' || what === 'compare' || what === 'print')
    editor.postMessage({ is: 'do', what });
});

editor.postMessage({ is: 'ready' });
