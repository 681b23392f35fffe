import { l10n } from '../../server/src/core/l10n';
import type { Draft } from '../../server/src/lsp/protocol';

type Left = Pick<Draft, 'oneKey' | 'toFill' | 'toJudge'>;

/** What is left to do at a draft, the quickest first: "1 quick fix, 2 to fill in, 1 to look at". */
export function leftText({ oneKey, toFill, toJudge }: Left): string {
  const parts = [
    oneKey > 0 && l10n`${oneKey} quick ${oneKey === 1 ? 'fix' : 'fixes'}`,
    toFill > 0 && l10n`${toFill} to fill in`,
    toJudge > 0 && l10n`${toJudge} to look at`,
  ].filter((part) => typeof part === 'string');
  return parts.length > 0 ? parts.join(', ') : l10n`only the signature`;
}

/** An icon by the slowest thing that is left. */
export const leftIcon = ({ oneKey, toFill, toJudge }: Left): string =>
  toJudge > 0 ? 'question' : toFill > 0 ? 'edit' : oneKey > 0 ? 'lightbulb' : 'check';

/** "3 drafts", "1 draft". */
export const countText = (count: number): string => `${count} ${count === 1 ? 'draft' : 'drafts'}`;
