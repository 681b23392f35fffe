import { l10n } from '../../server/src/core/l10n';
import { minutesOf, running, type Timer } from '../../server/src/core/timer/timer';

/** What the status bar item of the treatment timer shows and says; null where there is nothing to say. */
export interface TimerView {
  /** By its name in the editor. */
  readonly icon: string;
  readonly text: string;
  /** For screen readers. */
  readonly label: string;
}

/** Minutes after which nobody treats any more: the timer was forgotten. */
const forgotten = 240;

export function timerView(timer: Timer, now: number): TimerView | null {
  const { current, stretches } = timer;
  if (current === null) {
    if (stretches.length === 0) return null;
    const text = l10n`${stretches.length} ${stretches.length === 1 ? 'time' : 'times'} to write`;
    return { icon: 'watch', text, label: l10n`Treatment timer: stopped, ${text}. Opens its list.` };
  }
  const minutes = minutesOf(timer, current, now);
  const open = running(timer);
  const isForgotten = open !== null && (now - open.from) / 60_000 > forgotten;
  const state = isForgotten ? l10n`still running?` : open ? 'running' : 'paused';
  const text = l10n`${current} ${minutes} min${state === 'running' ? '' : `, ${state}`}`;
  return {
    icon: isForgotten ? 'warning' : open ? 'watch' : 'debug-pause',
    text,
    label: l10n`Treatment timer: ${current}, ${minutes} ${minutes === 1 ? 'minute' : 'minutes'}, ${state}. Opens its list.`,
  };
}
