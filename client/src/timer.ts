import {
  commands,
  Disposable,
  type ExtensionContext,
  QuickPickItemKind,
  StatusBarAlignment,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { l10n } from '../../server/src/core/l10n';
import {
  afterWriting,
  idle,
  type Moment,
  pauseOrGoOn,
  running,
  start,
  stop,
  type Timer,
  timedBlocks,
  timerFrom,
  type WallTime,
} from '../../server/src/core/timer/timer';
import {
  type TimeableParams,
  type TimeableService,
  type TimedBlocksParams,
  type TimedBlocksResult,
  timeableRequest,
  timedBlocksRequest,
} from '../../server/src/lsp/protocol';
import { onCommand } from './command';
import { noteEditorOrSay } from './editor';
import { confirm } from './list';
import { lines, say, withIcon } from './show';
import { timerView } from './timerView';

/** Where the timer is kept from one start of the window to the next: codes, moments, and beside which file. */
const key = 'theralint.timer';

interface Kept {
  readonly timer: Timer;
  /** URI of the note that the times are for. */
  readonly note: string;
}

/** Milliseconds from one look at the clock to the next. */
const tick = 10_000;

/** The treatment timer. Nothing of it comes into a note but by its own command. */
export function registerTimer(context: ExtensionContext, client: BaseLanguageClient): Disposable {
  const item = window.createStatusBarItem('timer', StatusBarAlignment.Left, 49);
  item.name = l10n`Theralint: treatment timer`;
  item.command = 'theralint.showTimer';
  const kept = (): Kept => {
    const { timer, note } = context.workspaceState.get<Partial<Kept>>(key) ?? {};
    return { timer: timerFrom(timer), note: typeof note === 'string' ? note : '' };
  };
  const show = () => {
    const view = timerView(kept().timer, Date.now());
    if (!view) return item.hide();
    item.text = withIcon(view.icon, view.text);
    item.accessibilityInformation = { label: view.label, role: 'button' };
    item.show();
  };
  const keep = async (timer: Timer, note = kept().note) => {
    await context.workspaceState.update(key, isIdle(timer) ? undefined : { timer, note });
    show();
  };
  const whileTiming = async (step: (timer: Timer) => Timer) => {
    const { timer } = kept();
    if (timer.current === null) return void say.information(l10n`No service is timed now.`);
    await keep(step(timer));
  };
  const clock = setInterval(show, tick);
  show();
  const steps = {
    'theralint.timerStart': async () => {
      const editor = noteEditorOrSay();
      if (!editor) return;
      const own = editor.document.uri.toString();
      const before = kept();
      if (before.timer.stretches.length > 0 && before.note !== own)
        return void say.information(l10n`${otherNote(before.note)} Write or discard them first.`);
      const code = await chooseService(client, editor, before.timer);
      // what was timed meanwhile counts too
      if (code) await keep(start(kept().timer, code, Date.now()), own);
    },
    'theralint.timerPause': () => whileTiming((timer) => pauseOrGoOn(timer, Date.now())),
    'theralint.timerStop': () => whileTiming((timer) => stop(timer, Date.now())),
    'theralint.timerWrite': () => write(client, kept(), keep),
    'theralint.timerDiscard': async () => {
      if (
        await confirm(
          l10n`Treatment timer`,
          l10n`All of its times are forgotten. Notes stay as they are.`,
          'Discard',
        )
      )
        await keep(idle);
    },
  };
  return Disposable.from(
    item,
    { dispose: () => clearInterval(clock) },
    ...Object.entries(steps).map(([command, step]) => onCommand(command, step)),
    onCommand('theralint.showTimer', async () => {
      const { timer } = kept();
      const choices = possible(timer);
      const chosen = await window.showQuickPick(lines(choices), { title: l10n`Treatment timer` });
      if (chosen) await commands.executeCommand(chosen.command);
    }),
  );
}

const isIdle = ({ current, stretches }: Timer): boolean => current === null && stretches.length === 0;

/** What can be done with the timer as it is. */
function possible(timer: Timer) {
  const { current, stretches } = timer;
  const open = running(timer) !== null;
  const finished = stretches.some(({ to }) => to !== null);
  return [
    ...(open
      ? [{ command: 'theralint.timerPause', icon: 'debug-pause', label: l10n`Pause ${current}` }]
      : []),
    ...(!open && current
      ? [{ command: 'theralint.timerPause', icon: 'play', label: l10n`Go on with ${current}` }]
      : []),
    {
      command: 'theralint.timerStart',
      icon: 'watch',
      label: current ? l10n`Switch to another service` : l10n`Time a service`,
    },
    ...(current ? [{ command: 'theralint.timerStop', icon: 'debug-stop', label: l10n`Stop` }] : []),
    ...(finished
      ? [{ command: 'theralint.timerWrite', icon: 'edit', label: l10n`Write the times into the note` }]
      : []),
    ...(stretches.length > 0
      ? [{ command: 'theralint.timerDiscard', icon: 'trash', label: l10n`Discard the times` }]
      : []),
  ];
}

async function chooseService(
  client: BaseLanguageClient,
  { document, selection }: TextEditor,
  timer: Timer,
): Promise<string | undefined> {
  const params: TimeableParams = {
    textDocument: client.code2ProtocolConverter.asTextDocumentIdentifier(document),
    position: client.code2ProtocolConverter.asPosition(selection.active),
  };
  const services = await client.sendRequest<TimeableService[]>(timeableRequest, params);
  const other = services.filter(({ code }) => code !== running(timer)?.code);
  const linesOf = (inNote: boolean) =>
    lines(
      other
        .filter((service) => service.inNote === inNote)
        .map(({ code, says }) => ({ code, label: code, description: says })),
    );
  const separator = { label: l10n`not in this visit yet`, kind: QuickPickItemKind.Separator, code: '' };
  const chosen = await window.showQuickPick([...linesOf(true), separator, ...linesOf(false)], {
    title: l10n`Which service starts now?`,
    matchOnDescription: true,
  });
  return chosen?.code;
}

/** Writes what is finished into the visit at the cursor, and forgets it then. */
async function write(
  client: BaseLanguageClient,
  { timer, note }: Kept,
  keep: (timer: Timer) => Promise<void>,
): Promise<void> {
  const editor = noteEditorOrSay();
  if (!editor) return;
  const { blocks, leftOut } = timedBlocks(timer, wall);
  const tooLong =
    leftOut > 0
      ? l10n` ${leftOut === 1 ? l10n`One time goes` : l10n`${leftOut} times go`} past midnight or over four hours, and ${leftOut === 1 ? 'is' : 'are'} not written.`
      : '';
  if (blocks.length === 0)
    return void say.information(
      l10n`No time of a minute or more is finished: pause or stop the timer first.${tooLong}`,
    );
  const { asTextDocumentIdentifier, asPosition } = client.code2ProtocolConverter;
  const params: TimedBlocksParams = {
    textDocument: asTextDocumentIdentifier(editor.document),
    position: asPosition(editor.selection.active),
    blocks,
  };
  const written = await client.sendRequest<TimedBlocksResult | null>(timedBlocksRequest, params);
  if (!written) return void say.information(l10n`No visit was found in this note.`);
  const days = [...new Set(blocks.map(({ day }) => day))];
  const doubts = [
    ...(note !== editor.document.uri.toString() ? [otherNote(note)] : []),
    ...(days.some((day) => written.day !== null && written.day !== day)
      ? [l10n`The visit at the cursor is of ${written.day}, the times are of ${days.join(l10n` and `)}.`]
      : []),
  ];
  if (
    doubts.length > 0 &&
    !(await confirm(l10n`Write these times here?`, doubts.join(' '), l10n`Write here`))
  )
    return;
  const edit = await client.protocol2CodeConverter.asWorkspaceEdit(written.edit);
  if (!(await workspace.applyEdit(edit))) return void say.warning(l10n`The note has changed; try again.`);
  const left = written.left.map(({ code }) => code);
  await keep(afterWriting(timer, left, wall));
  const places = written.left.map(({ code, times }) => `${code} ${times}`).join('; ');
  if (left.length > 0)
    return void say.warning(l10n`No place was found for ${places}: write it where it belongs.${tooLong}`);
  if (tooLong) return void say.warning(tooLong.trim());
  window.setStatusBarMessage(withIcon('check', l10n`Times written into ${written.visit}.`), 5000);
}

const otherNote = (note: string): string =>
  l10n`The times of the timer were taken for another note (${Uri.parse(note).path.split('/').at(-1)}).`;

/** On the clock and the calendar of this machine. */
function wall(moment: Moment): WallTime {
  const at = new Date(moment);
  const two = (value: number) => String(value).padStart(2, '0');
  return {
    day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`,
    time: at.getHours() * 60 + at.getMinutes(),
  };
}
