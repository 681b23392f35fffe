/** How an author says what a figure means: with words beside it that leave no other reading. */
import type { Answer } from '../model';
import type { Claim, Figure } from './figure';
import { inWords } from './sureness';

/** What the figure may mean by a claim, and the ways to say so, the shortest first; none where no words beside it do. */
export const answer = (figure: Figure, { role, code }: Claim): Answer => ({
  as: inWords(figure, { role, code }),
  means: { role, code, value: figure.value },
  ways: waysOf(figure, role, code),
});

function waysOf(
  { kind, value, start, number }: Figure,
  role: Claim['role'],
  code: string | null,
): Answer['ways'] {
  const min = kind === 'duration' ? '' : ' min';
  const units = kind === 'units' && start === number.start ? '' : value === 1 ? ' unit' : ' units';
  const behind = (after: string) => ({ before: '', after });
  switch (role) {
    case 'minutes':
      return [behind(`${min} (${code})`), behind(`${min} of ${code}`), { before: `${code} `, after: min }];
    case 'units':
      return [
        behind(`${units} (${code})`),
        behind(`${units} of ${code}`),
        behind(`${units} billed`),
        { before: `${code} `, after: units },
      ];
    case 'timed':
      return [{ before: 'Total timed minutes: ', after: '' }];
    case 'treatment':
      return [{ before: 'Total treatment time: ', after: min }];
    case 'both':
      return [{ before: 'Total timed and treatment minutes: ', after: '' }];
    case 'session':
      return [{ before: 'Time in and out: ', after: '' }];
    case 'in':
      return [{ before: 'Time in: ', after: '' }];
    case 'out':
      return [{ before: 'Time out: ', after: '' }];
    default:
      return [];
  }
}
