import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { label } from '../core/index';
import { detached } from './log';

/** A warning to the user. Editors look for links in such words, so that those from outside are made plain. */
export function warn(connection: Connection, words: string): void {
  detached(() =>
    connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message: label(words),
    }),
  );
}
