import * as vscode from 'vscode';
import { closeNotes, idOf, until } from './support';

const visit = (number: number, day: string) =>
  [
    'Patient: Ada Quillby   Payer: Aetna PPO',
    `Date: ${day}   Auth #Q7781 3 visits 02/01/2026 to 05/01/2026`,
    'Dx: right knee replacement, cannot climb the porch steps',
    `97110 GP x2 30 min: wall squats ${number}x10, step-ups on a ${number} inch step x15`,
    'Ben Hollow, PT',
    '',
  ].join('\n');

describe('notes of the same folder', () => {
  const folder = vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, 'quillby');
  const fileOf = (number: number) => vscode.Uri.joinPath(folder, `visit ${number}.tnote`);
  const write = (number: number, day: string) =>
    vscode.workspace.fs.writeFile(fileOf(number), new TextEncoder().encode(visit(number, day)));
  afterEach(async () => {
    await closeNotes();
    await vscode.workspace.fs.delete(folder, { recursive: true });
  });

  it('count without being open, and are followed as they are stored', async () => {
    for (const [number, day] of ['02/02/2026', '02/04/2026', '02/06/2026', '02/09/2026'].entries())
      await write(number + 1, day);
    const document = await vscode.workspace.openTextDocument(fileOf(4));
    await vscode.window.showTextDocument(document);
    const told = (words: RegExp) =>
      until(`${words}`, () =>
        vscode.languages
          .getDiagnostics(document.uri)
          .find((shown) => idOf(shown) === 'prior-authorization' && words.test(shown.message)),
      );
    await told(/visit 4 .*of 3/);
    await vscode.workspace.fs.delete(fileOf(1));
    await told(/No visit is left of 3/);
  });
});
