/** All that leaves for the editor is converted here: offsets to positions, findings to diagnostics. */

import {
  type CodeAction,
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  InsertTextFormat,
  type Hover as ProtocolHover,
  type Range,
  type SemanticTokens,
  SemanticTokensBuilder,
  type SymbolInformation,
  SymbolKind,
} from 'vscode-languageserver';
import {
  type Action,
  type Coloured,
  type Context,
  contains,
  type Failure,
  type Finding,
  type Fold,
  failureTexts,
  type Hover,
  isDraft,
  type Lens,
  label,
  minutesAccount,
  type Outline,
  type PageLink,
  placesNotChecked,
  plainText,
  positionAt,
  type Question,
  type Related,
  type Shown,
  type Signing,
  type Suggestion,
  shownFindings,
  unitsProof,
  unitsSummary,
  type Visit,
  type VisitEvidence,
  visitLabel,
  visitUnits,
  withoutMinutes,
  wordsOf,
} from '../core/index';
import { l10n, translated } from '../core/l10n';
import type { Client } from './client';
import { newFile, toRange, workspaceEdit } from './edits';
import type { Note } from './notes';
import {
  type AddWordsArguments,
  actionKinds,
  colourTypes,
  commands,
  type DiagnosticData,
  type DismissArguments,
  type EvidenceVisit,
  type OpenFinding,
  type ReadyResult,
  type ShowEvidenceArguments,
  type UnitsResult,
} from './protocol';
import { snippetText } from './snippetText';

const severities = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;

/**
 * The findings that the settings want to see and what was not checked, or the one sentence why the document is
 * not read. A finding that cannot be converted is told to `failed` and said to be missing.
 */
export function toDiagnostics(
  note: Note,
  client: Client,
  pages: string | null,
  failed: (error: unknown) => void,
): Diagnostic[] {
  if (note.refusal !== null) return [remark(atTheTop, DiagnosticSeverity.Information, note.refusal)];
  const quiet = (finding: Finding) =>
    note.settings.whileDrafting === 'summary' &&
    finding.notYetWritten &&
    !note.context.ready &&
    isDraft(note.analysis.visits[finding.visit]!);
  const shown = shownFindings(note.analysis).flatMap((finding) => {
    try {
      return quiet(finding) ? [] : [toDiagnostic(note, finding, client, pages)];
    } catch (error) {
      failed(error);
      return [remark(atTheTop, DiagnosticSeverity.Warning, failureTexts['finding-not-shown'])];
    }
  });
  return [...placesNotChecked(note.analysis.failures).map((failure) => notChecked(note, failure)), ...shown];
}

const atTheTop: Range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

const remark = (range: Range, severity: DiagnosticSeverity, message: string): Diagnostic => ({
  range,
  severity,
  source: 'Theralint',
  message,
});

/** On the first line of what was not checked. */
function notChecked({ analysis: { lines } }: Note, { id, span }: Failure): Diagnostic {
  const { line } = positionAt(lines, span.start);
  const range = { start: { line, character: 0 }, end: { line, character: lines[line]!.text.length } };
  return { ...remark(range, DiagnosticSeverity.Warning, failureTexts[id]), code: id };
}

function toDiagnostic(note: Note, finding: Finding, client: Client, pages: string | null): Diagnostic {
  const { lines } = note.analysis;
  const related = client.relatedInformation ? finding.related.flatMap((one) => placeOf(note, one) ?? []) : [];
  const link = findingLink(finding.id, client, pages);
  const data: DiagnosticData = { id: finding.id, severity: finding.severity };
  return {
    range: toRange(lines, finding.span),
    severity: severities[finding.severity],
    source: 'Theralint',
    code: finding.id,
    message: messageOf(note, finding),
    data,
    ...(link ? { codeDescription: { href: link } } : {}),
    ...(related.length > 0 ? { relatedInformation: related } : {}),
  };
}

/** Undefined where the words stand in a note that is not there any more. */
function placeOf(note: Note, { file, span, message }: Related): DiagnosticRelatedInformation | undefined {
  if (file === undefined)
    return { location: { uri: note.uri, range: toRange(note.analysis.lines, span) }, message };
  const other = note.others.find(({ uri }) => uri === file);
  return other && { location: { uri: other.uri, range: other.range(span) }, message };
}

/** Names the visit where the words stand outside of it, in the head that several visits share. */
function messageOf({ analysis }: Note, { visit: index, span, message }: Finding): string {
  const visit = analysis.visits[index]!;
  return contains(visit.span, span) ? message : `${visitLabel(visit)}: ${message}`;
}

/** To the page about a payer: the client's own link, else the file beside the pages of the findings. */
export function toDocumentLink(
  note: Note,
  link: PageLink,
  client: Client,
  pages: string | null,
): DocumentLink[] {
  const { payerLink } = client.options;
  const target =
    payerLink?.replaceAll('{id}', link.payer) ?? pages?.replace(/rules$/, `payers/${link.payer}.md`);
  if (target === undefined) return [];
  return [
    {
      range: toRange(note.analysis.lines, link.span),
      target,
      tooltip: label(l10n`What is known of ${link.name}`),
    },
  ];
}

/** The client's own link, else the page that came with the server as a file. */
function findingLink(id: string, client: Client, pages: string | null): string | undefined {
  if (!client.codeDescriptions) return undefined;
  if (client.options.findingLink) return client.options.findingLink.replaceAll('{id}', id);
  return pages ? `${pages}/${id}.md` : undefined;
}

/**
 * Undefined where the client could not show the action: one that is disabled, in a client without such, or one
 * that asks the author something, in a client without the command.
 */
export function toCodeAction(
  note: Note,
  action: Action,
  diagnostics: readonly Diagnostic[],
  client: Client,
): CodeAction | undefined {
  const shared = { title: label(action.title), kind: actionKinds[action.kind] };
  if (action.disabled !== null)
    return client.disabledActions ? { ...shared, disabled: { reason: label(action.disabled) } } : undefined;
  if (action.asks && !client.options.commands) return undefined;
  const file = action.creates && newFile(note, action.creates, client);
  if (action.creates && !file) return undefined;
  const { finding } = action;
  const mended = finding
    ? diagnostics.filter(
        (diagnostic) =>
          diagnostic.code === finding.id &&
          sameRange(diagnostic.range, toRange(note.analysis.lines, finding.span)),
      )
    : [];
  return {
    ...shared,
    ...(action.asks
      ? { command: { title: shared.title, ...commandFor(note, action.asks) } }
      : file
        ? {
            edit: file.edit,
            // our own client shows the file, where the schema explains each field
            ...(client.options.commands
              ? { command: { title: shared.title, command: 'vscode.open', arguments: [file.uri] } }
              : {}),
          }
        : { edit: workspaceEdit(note, action.edits, client) }),
    ...(mended.length > 0 ? { diagnostics: mended } : {}),
    ...(action.preferred ? { isPreferred: true } : {}),
  };
}

/** The command of the client that asks the author. */
function commandFor(note: Note, question: Question): { command: string; arguments?: unknown[] } {
  if (question.about === 'payer') return { command: commands.choosePayer };
  if (question.about === 'copy')
    return {
      command: commands.compareVisits,
      arguments: [note.uri, toRange(note.analysis.lines, question.at).start] satisfies ShowEvidenceArguments,
    };
  if (question.about === 'clinic words')
    return {
      command: commands.addWords,
      arguments: [note.uri, question.words, question.choices] satisfies AddWordsArguments,
    };
  const findings = question.findings.map((finding) => toOpenFinding(note, finding));
  return {
    command: commands.dismiss,
    arguments: [note.uri, findings, question.reach] satisfies DismissArguments,
  };
}

export const sameRange = (a: Range, b: Range): boolean =>
  a.start.line === b.start.line &&
  a.start.character === b.start.character &&
  a.end.line === b.end.line &&
  a.end.character === b.end.character;

export const toHover = (note: Note, hover: Hover, client: Client): ProtocolHover => ({
  range: toRange(note.analysis.lines, hover.span),
  contents: client.markdownHover
    ? { kind: 'markdown', value: hover.markdown.source }
    : { kind: 'plaintext', value: hover.markdown.plain },
});

const suggestionKinds = {
  answer: CompletionItemKind.Value,
  code: CompletionItemKind.Constant,
  modifier: CompletionItemKind.EnumMember,
  heading: CompletionItemKind.Module,
  payer: CompletionItemKind.Value,
  sentence: CompletionItemKind.Snippet,
  template: CompletionItemKind.Snippet,
} as const;

/** The order of the suggestions is kept. */
export function toCompletionItem(
  note: Note,
  suggestion: Suggestion,
  index: number,
  client: Client,
): CompletionItem {
  const snippet = client.snippetCompletions && suggestion.text.some((part) => typeof part !== 'string');
  return {
    label: label(suggestion.label),
    detail: label(suggestion.detail),
    kind: suggestionKinds[suggestion.kind],
    filterText: suggestion.filter,
    sortText: String(index).padStart(4, '0'),
    insertTextFormat: snippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    textEdit: {
      range: toRange(note.analysis.lines, suggestion.span),
      newText: snippet ? snippetText(suggestion.text, 1) : plainText(suggestion.text),
    },
  };
}

/** Without commands of the client the line can be read but not chosen. */
export function toCodeLens(note: Note, lens: Lens, client: Client): CodeLens {
  const range = toRange(note.analysis.lines, lens.span);
  const title = label(lens.title);
  const command = lens.shows === 'evidence' ? commands.showEvidence : commands.showUnits;
  return {
    range,
    command: client.options.commands
      ? { title, command, arguments: [note.uri, toRange(note.analysis.lines, lens.at).start] }
      : { title, command: '' },
  };
}

const symbolKinds = {
  visit: SymbolKind.Event,
  section: SymbolKind.Namespace,
  service: SymbolKind.Function,
} as const;

export const toSymbol = (note: Note, item: Outline): DocumentSymbol => ({
  name: label(item.title),
  detail: label(item.detail),
  kind: symbolKinds[item.kind],
  range: toRange(note.analysis.lines, item.span),
  selectionRange: toRange(note.analysis.lines, item.name),
  children: item.children.map((child) => toSymbol(note, child)),
});

/** For clients without nested symbols: the item and everything below it in one list. */
export const toSymbolInformation = (note: Note, item: Outline, parent = ''): SymbolInformation[] => [
  {
    name: label(item.title),
    kind: symbolKinds[item.kind],
    location: { uri: note.uri, range: toRange(note.analysis.lines, item.span) },
    containerName: label(parent),
  },
  ...item.children.flatMap((child) => toSymbolInformation(note, child, item.title)),
];

export const toFoldingRange = (fold: Fold): FoldingRange => ({ ...fold });

const colourNumbers = Object.keys(colourTypes);

export function toSemanticTokens({ analysis }: Note, coloured: readonly Coloured[]): SemanticTokens {
  const tokens = new SemanticTokensBuilder();
  for (const { start, end, colour } of coloured) {
    const { line, character } = positionAt(analysis.lines, start);
    tokens.push(line, character, end - start, colourNumbers.indexOf(colour), 0);
  }
  return tokens.build();
}

/** The words of a note go to the editor that has the note open, and nowhere else. */
export const toEvidence = (note: Note, { visit, entries }: VisitEvidence): EvidenceVisit => ({
  label: visitLabel(visit),
  range: toRange(note.analysis.lines, visit.span),
  elements: entries.map(({ evidence, ...entry }) => ({
    ...entry,
    words: evidence.map(({ span, reason, strength }) => ({
      range: toRange(note.analysis.lines, span),
      text: label(wordsOf(note.analysis.text, span)),
      reason: label(translated(reason)),
      weak: strength === 'weak',
    })),
  })),
});

/** The ledger of a visit as lines; where units cannot be counted, what is missing for it. */
export function toUnits(visit: Visit, context: Context): UnitsResult {
  const units = visitUnits(visit, context);
  const name = visitLabel(visit);
  if (units) {
    const steps = unitsProof(units).plain.split('\n');
    const account = minutesAccount(visit, context);
    return {
      title: label(`${name}: ${unitsSummary(units)}`),
      lines: [...(account ? [account] : []), ...steps].filter((line) => line.trim() !== '').map(label),
    };
  }
  const open = withoutMinutes(visit, context);
  const why =
    open.length > 0
      ? l10n`No minutes are written for ${open.join(', ')}.`
      : l10n`No timed code is written yet.`;
  return { title: label(l10n`${name}: units cannot be counted yet`), lines: [label(why)] };
}

export const toReady = (
  note: Note,
  { visit, label: name, open, checked }: Signing,
  dismisses: boolean,
): ReadyResult => ({
  label: label(name),
  range: toRange(note.analysis.lines, visit.span),
  open: open.map((finding) => toOpenFinding(note, finding)),
  dismisses,
  checked: label(checked),
});

const toOpenFinding = (note: Note, finding: Shown): OpenFinding => ({
  id: finding.id,
  severity: finding.severity,
  certainty: finding.certainty,
  range: toRange(note.analysis.lines, finding.span),
  message: label(messageOf(note, finding)),
  ...(finding.members && { members: finding.members.map((one) => toOpenFinding(note, one)) }),
});
