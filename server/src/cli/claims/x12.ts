/** Professional claims as they go over the wire: 837P, X12 version 005010X222. */
import type { CalendarDate } from '../../core/calendar';
import type { ClaimLine } from '../../core/claims/claim';
import { type Person, personOf } from '../../core/episode/facts/patient';
import { UsageError } from '../io';
import { dayIn } from './day';

interface Segment {
  /** Counted from one. */
  readonly at: number;
  /** Line of the file, counted from one. */
  readonly line: number;
  readonly id: string;
  readonly elements: readonly string[];
}

type Written = Parameters<typeof personOf>[0];

interface OpenLine {
  readonly segment: Segment;
  readonly code: string;
  readonly modifiers: readonly string[];
  readonly units: number;
  readonly charge: number | null;
  readonly date: CalendarDate | null;
}

/** Whether a text is an interchange of X12. */
export const isX12 = (text: string): boolean => /^\s*ISA[^A-Za-z\d\s]/.test(text);

/**
 * The service lines of an interchange, with the patient and day of each.
 * @throws UsageError where it is malformed or no professional claim; the segment is named
 */
export function claimsInX12(text: string, file: string): readonly ClaimLine[] {
  const { segments, components } = segmentsOf(text.trimStart(), file);
  const wrong = ({ at, id }: Segment, why: string): never => {
    throw new UsageError(`${file}, segment ${at} (${id}): ${why}`);
  };
  const lines: ClaimLine[] = [];
  let person: Written | null = null;
  let claimDay: CalendarDate | null = null;
  let claim = false;
  let open: OpenLine | null = null;
  let transaction: { readonly segment: Segment; readonly from: number } | null = null;
  const envelopes = new Envelopes(wrong);

  const close = () => {
    if (!open) return;
    const date: CalendarDate | null = open.date ?? claimDay;
    if (!date) return wrong(open.segment, 'no date of service stands with the line (DTP*472)');
    if (!person || (!person.name && !person.record))
      return wrong(open.segment, 'no patient stands in front of the line (NM1*IL or NM1*QC)');
    const who: Person = personOf(person);
    lines.push({
      at: open.segment.at,
      line: open.segment.line,
      person: who,
      date,
      code: open.code,
      units: open.units,
      modifiers: open.modifiers,
      allowed: null,
      charge: open.charge,
    });
    open = null;
  };

  for (const segment of segments) {
    const { id, elements } = segment;
    const [first = '', second = '', third = '', fourth = ''] = elements;
    envelopes.pass(segment);
    if (id === 'ST') {
      if (first !== '837') wrong(segment, `a claim (837) is wanted, not ${first || 'nothing'}`);
      if (transaction) wrong(segment, 'the transaction before it is not closed (SE)');
      if (third !== '' && !third.startsWith('005010X222'))
        wrong(segment, 'it is no professional claim (005010X222)');
      transaction = { segment, from: segment.at };
    } else if (id === 'SE') {
      close();
      if (!transaction) return wrong(segment, 'no transaction is open (ST)');
      const counted = segment.at - transaction.from + 1;
      if (Number(first) !== counted)
        wrong(segment, `it counts ${first || 'no'} segments, and there are ${counted}`);
      if (second !== (transaction.segment.elements[1] ?? ''))
        wrong(segment, 'its control number is not that of its ST');
      transaction = null;
      person = null;
      claim = false;
    } else if (id === 'HL') {
      close();
      claim = false;
      // a dependent is a level of its own below the subscriber
      if (third === '22' || third === '23') person = null;
    } else if (id === 'NM1' && (first === 'IL' || first === 'QC') && !claim) {
      person = { name: `${third} ${fourth}`.trim() || null, born: null, record: null };
    } else if (id === 'DMG' && person && !claim) {
      if (first !== 'D8' || !dayIn(second)) wrong(segment, 'the day of birth is no day');
      person = bornOn(person, second);
    } else if (id === 'CLM') {
      close();
      claim = true;
      claimDay = null;
    } else if (id === 'LX') close();
    else if (id === 'SV1') {
      close();
      if (!claim) wrong(segment, 'no claim stands in front of it (CLM)');
      const [kind, code = '', ...modifiers] = first.split(components);
      const units = Number(fourth);
      if (kind !== 'HC' || !/^[A-Z\d]{5}$/.test(code)) wrong(segment, 'it has no procedure code (HC)');
      if (third !== 'UN' || fourth === '' || !(units >= 0 && units <= 999))
        wrong(segment, 'it has no units (UN)');
      open = {
        segment,
        code,
        units,
        charge: second !== '' && Number(second) >= 0 ? Number(second) : null,
        modifiers: modifiers.slice(0, 4).filter((one) => /^[A-Z\d]{2}$/.test(one)),
        date: null,
      };
    } else if (id === 'DTP' && first === '472') {
      const date = second === 'D8' ? dayIn(third) : second === 'RD8' ? sameDay(third) : null;
      if (!date) wrong(segment, 'the date of service is not one day');
      if (open) open = onDay(open, date);
      else claimDay = date;
    }
  }
  if (transaction) wrong(transaction.segment, 'the transaction is not closed (SE)');
  return lines;
}

/** Interchanges and their groups: what closes one counts what is in it and has its control number. */
class Envelopes {
  readonly #wrong: (segment: Segment, why: string) => never;
  #interchange: { readonly control: string; inside: number } | null = null;
  #group: { readonly control: string; inside: number } | null = null;

  constructor(wrong: (segment: Segment, why: string) => never) {
    this.#wrong = wrong;
  }

  pass(segment: Segment): void {
    const { id, elements } = segment;
    if (id === 'ISA') this.#interchange = { control: elements[12] ?? '', inside: 0 };
    else if (id === 'GS') {
      if (this.#interchange) this.#interchange.inside++;
      this.#group = { control: elements[5] ?? '', inside: 0 };
    } else if (id === 'ST') {
      if (!this.#group) this.#wrong(segment, 'no group is open (GS)');
      else this.#group.inside++;
    } else if (id === 'GE') this.#group = this.#closed(segment, this.#group, 'group', 'GS', 'transactions');
    else if (id === 'IEA') {
      if (this.#group) this.#wrong(segment, 'the group before it is not closed (GE)');
      this.#interchange = this.#closed(segment, this.#interchange, 'interchange', 'ISA', 'groups');
    }
  }

  #closed(
    segment: Segment,
    open: { readonly control: string; readonly inside: number } | null,
    what: string,
    by: string,
    things: string,
  ): null {
    const [counted = '', control = ''] = segment.elements;
    if (!open) return this.#wrong(segment, `no ${what} is open (${by})`);
    if (Number(counted) !== open.inside)
      this.#wrong(segment, `it counts ${counted || 'no'} ${things}, and there are ${open.inside}`);
    if (control.trim() !== open.control.trim())
      this.#wrong(segment, `its control number is not that of its ${by}`);
    return null;
  }
}

const bornOn = (person: Written, born: string): Written => ({ ...person, born });
const onDay = (line: OpenLine, date: CalendarDate | null): OpenLine => ({ ...line, date });

function sameDay(range: string): CalendarDate | null {
  const [from, to] = range.split('-');
  return from === to ? dayIn(from ?? '') : null;
}

/** The interchange header has a fixed length and says by which signs the rest is parted. */
function segmentsOf(
  text: string,
  file: string,
): { readonly segments: readonly Segment[]; readonly components: string } {
  const header = 106;
  const element = text[3] ?? '';
  const terminator = text[header - 1] ?? '';
  const components = text[header - 2] ?? '';
  if (text.length < header || text.slice(0, header - 1).split(element).length !== 17)
    throw new UsageError(`${file}, segment 1 (ISA): the header has not 16 elements of fixed length`);
  let breaks = 0;
  const segments = text
    .split(terminator)
    .map((part) => {
      // a segment stands on the line of its name, behind the line breaks in front of it
      const line = breaks + 1 + breaksIn(part.slice(0, part.length - part.trimStart().length));
      breaks += breaksIn(part) + (terminator === '\n' ? 1 : 0);
      return { part: part.trim(), line };
    })
    .filter(({ part }) => part !== '')
    .map(({ part, line }, index): Segment => {
      const [id = '', ...elements] = part.split(element);
      if (!/^[A-Z][A-Z\d]{1,2}$/.test(id))
        throw new UsageError(`${file}, segment ${index + 1}: it has no name of a segment`);
      return { at: index + 1, line, id, elements };
    });
  if (segments.at(-1)?.id !== 'IEA')
    throw new UsageError(
      `${file}, segment ${segments.length} (${segments.at(-1)?.id}): the interchange is not closed (IEA)`,
    );
  return { segments, components };
}

const breaksIn = (text: string): number => text.split('\n').length - 1;
