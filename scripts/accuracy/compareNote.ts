import type { Analysis, Visit } from '../../server/src/core/index';
import {
  elementFields,
  elementId,
  type VisitRecord,
  visitRecord,
} from '../../server/src/core/tools/visitRecord';
import { compareServices } from './compareServices';
import { type Comparison, compared, union } from './comparison';
import { type Gold, type GoldVisit, labelledFindings } from './gold';

/** A comparison and its place in the note. */
export interface Placed extends Comparison {
  /** The analysed visit, where there is one. */
  readonly visit: Visit | null;
  /** Index of the visit among the labels; null for a visit that they do not know. */
  readonly label: number | null;
}

/** Compares the facts and findings of an analysed note with its labels, leaving out what is ambiguous. */
export function compareNote(note: Gold, analysis: Analysis): readonly Placed[] {
  const ambiguous = note.ambiguous ?? [];
  return pairVisits(note.visits, analysis.visits).flatMap(([label, visit]) => {
    const index = label === null ? null : note.visits.indexOf(label);
    const open = (field: string) =>
      [field, field.replace(/\.\w+$/, '')].some(
        (path) => ambiguous.includes(path) || ambiguous.includes(`visits[${index}].${path}`),
      );
    return compareVisit(note, label, visit, analysis, open)
      .filter(({ field }) => !open(field))
      .map((comparison) => ({ ...comparison, visit, label: index }));
  });
}

type Pair = readonly [GoldVisit | null, Visit | null];

/** Visits belong together by their date, those left over by their order. */
export function pairVisits(labels: readonly GoldVisit[], visits: readonly Visit[]): readonly Pair[] {
  const left = [...visits];
  const take = (fits: (visit: Visit) => boolean) => {
    const at = left.findIndex(fits);
    return at < 0 ? null : left.splice(at, 1)[0]!;
  };
  const dated = labels.map(({ dateOfService: date }) =>
    date === null ? null : take((visit) => visit.dateOfService?.value === date),
  );
  return [
    ...labels.map((label, index): Pair => [label, dated[index] ?? take(() => true)]),
    ...left.map((visit): Pair => [null, visit]),
  ];
}

function compareVisit(
  note: Gold,
  label: GoldVisit | null,
  visit: Visit | null,
  analysis: Analysis,
  open: (field: string) => boolean,
): readonly Comparison[] {
  const record = visit && visitRecord(visit, analysis);
  const wording = visit?.wording;
  const findings = new Map(
    analysis.findings.filter((found) => found.visit === visit?.index).map(({ id, span }) => [id, span]),
  );
  const elements = label?.elements97530 || record?.elements97530 ? elementFields : [];
  return [
    compared('visits', label && 'a visit', visit && 'a visit', visit?.dateOfService?.span),
    ...compareServices(
      label?.services ?? [],
      record?.services ?? [],
      open,
      (code) => visit?.services.find((service) => service.code === code)?.name.span,
    ),
    ...union(label?.notDelivered, record?.notDelivered).map((code) =>
      compared(
        'notDelivered',
        label?.notDelivered.includes(code) && code,
        record?.notDelivered.includes(code) && code,
        visit?.notDelivered.find((service) => service.code === code)?.name.span,
      ),
    ),
    ...(['timedMinutes', 'treatmentMinutes'] as const).map((total) =>
      compared(`totals.${total}`, label?.totals[total], record?.totals[total], visit?.totals[total]?.span),
    ),
    compared('session', session(label), session(record), visit?.session?.from?.span),
    compared('dateOfService', label?.dateOfService, record?.dateOfService, visit?.dateOfService?.span),
    compared('payer', label && note.payer, record?.payer, visit?.payer.name?.span),
    compared('unitRule', label && note.unitRule, record?.unitRule, visit?.payer.ruleWords?.span),
    compared('discipline', label && note.discipline, record?.discipline, null),
    compared('signature', label?.signature, record?.signature, visit?.signature?.span),
    compared(
      'medicalNecessity',
      label?.medicalNecessity,
      record?.medicalNecessity,
      wording?.medicalNecessity.limitation[0]?.span,
    ),
    ...elements.map((name) =>
      compared(
        `elements97530.${name}`,
        label?.elements97530?.[name],
        record?.elements97530?.[name],
        wording?.elements?.[elementId(name)].evidence[0]?.span,
      ),
    ),
    ...labelledFindings.map((id) =>
      compared(
        `findings.${id}`,
        label?.findings.includes(id) && id,
        findings.has(id) && id,
        findings.get(id),
      ),
    ),
  ];
}

const session = (of: GoldVisit | VisitRecord | null) =>
  of?.session && `${of.session.start}-${of.session.end}`;
