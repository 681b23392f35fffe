import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import { label } from '../core/index';

/** A warning to the user. Editors look for links in such words, so that those from outside are made plain. */
export function warn(connection: Connection, words: string): void {
  connection
    .sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message: label(words) })
    .catch(() => {}); // the editor has gone
}
