import type { Service, Visit } from '../model';
import type { Edit, Fix } from '../rule';
import { lineKey } from '../services';
import { contains, type Located, type Span, span } from '../text';
import { insertAt } from './insert';

/** A modifier to be written on the line of a service. */
export interface Missing {
  readonly service: Service;
  readonly modifier: string;
}

/** A modifier that stands on the line of a service. */
export interface Written {
  readonly service: Service;
  readonly modifier: Located<string>;
}

/** One fix that adds a modifier to each line; none where only a name for one of the codes stands in the note. */
export function addModifiers(visit: Visit, lines: readonly Missing[], title: string): readonly Fix[] {
  const [edits, ...otherwise] = [behindLast, behindCode].flatMap((placeOf) => {
    const places = lines.map(({ service }) => placeOf(service, visit));
    if (!places.every((place) => place !== null)) return [];
    const sign = visit.style.modifierSign;
    return [distinctEdits(places.map((place, at) => insertAt(place, [`${sign}${lines[at]!.modifier}`])))];
  });
  if (!edits) return [];
  const modifiers = Object.fromEntries(
    lines.map(({ service, modifier }) => [lineKey(service, visit.services), modifier]),
  );
  return [{ title, kind: 'review', change: { is: 'add modifier', modifiers }, edits, otherwise }];
}

/** Behind the last modifier of a service, else behind its code. */
function behindLast(service: Service, visit: Visit): number | null {
  // a modifier in the head of the file is there for the other visits too
  const last = service.modifiers.filter(({ span }) => span.start >= visit.span.start).at(-1);
  return last?.span.end ?? behindCode(service);
}

/** Behind the code of a service, on the line of the charge where it has one. */
function behindCode(service: Service): number | null {
  if (!service.codeWritten) return null;
  const written = codesOf(service);
  const place = written.find((code) => service.charge && contains(service.charge, code)) ?? written[0];
  return place?.end ?? null;
}

/** One fix that removes all of these modifiers, each with what joins it to its neighbour. */
export function removeModifiers(visit: Visit, lines: readonly Written[], title: string): Fix {
  const [edits, ...otherwise] = [joinedBefore, joinedBehind, alone].map((taken) =>
    distinctEdits(lines.map((line) => ({ span: taken(line), text: [''] }))),
  );
  const modifiers = Object.fromEntries(
    lines.map(({ service, modifier }) => [lineKey(service, visit.services), modifier.value]),
  );
  return { title, kind: 'review', change: { is: 'remove modifier', modifiers }, edits: edits!, otherwise };
}

/** A fix that writes another modifier in the place of one, for all services that it stands for. */
export function replaceModifier(visit: Visit, modifier: Located<string>, by: string, title: string): Fix {
  const meant = visit.services.filter(({ modifiers }) =>
    modifiers.some(({ span }) => span.start === modifier.span.start),
  );
  return {
    title,
    kind: 'review',
    change: {
      is: 'replace modifier',
      modifiers: Object.fromEntries(
        meant.map((service) => [lineKey(service, visit.services), modifier.value]),
      ),
      by,
    },
    edits: [{ span: modifier.span, text: [by] }],
  };
}

/** The most signs that join two modifiers (`GP, CQ`); what stands further apart has other words between. */
const joint = 3;

const alone = ({ modifier }: Written): Span => modifier.span;

function joinedBefore(line: Written): Span {
  const { start, end } = line.modifier.span;
  const before = Math.max(...neighbours(line).map((one) => (one.end <= start ? one.end : -1)), -1);
  return before >= 0 && start - before <= joint ? span(before, end) : line.modifier.span;
}

function joinedBehind(line: Written): Span {
  const { start, end } = line.modifier.span;
  const [behind] = neighbours(line).flatMap((one) => (one.start >= end ? [one.start] : []));
  return behind !== undefined && behind - end <= joint ? span(start, behind) : line.modifier.span;
}

/** What a modifier is joined to, in the order of the text: the code, and the other modifiers. */
const neighbours = ({ service }: Written): readonly Span[] =>
  [...codesOf(service), ...service.modifiers.map((modifier) => modifier.span)].sort(
    (a, b) => a.start - b.start,
  );

/** The places where the code itself stands, not a name for it. */
const codesOf = ({ name, mentions, code }: Service): readonly Span[] =>
  [name.span, ...mentions].filter(({ start, end }) => end - start === code.length);

/** A modifier that stands once for all codes is changed once. */
const distinctEdits = (edits: readonly Edit[]): readonly Edit[] => [
  ...new Map(edits.map((edit) => [`${edit.span.start}-${edit.span.end}`, edit])).values(),
];
