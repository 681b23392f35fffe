import type { Credential, Discipline, Service, Visit } from '../model';
import type { SharedMinutes } from './assistant';

const therapists: readonly Credential[] = ['PT', 'OT', 'SLP'];
const assistants: readonly Credential[] = ['PTA', 'OTA'];

/** The modifier that an assistant's work carries. */
export const assistantModifiers: Readonly<Partial<Record<Credential, string>>> = { PTA: 'CQ', OTA: 'CO' };

/**
 * Who gave the minutes of a service: as the note tells them apart, else all by the one who treated and
 * signed. Null where the note does not say: a therapist signed, and an assistant is named too.
 */
export function givenBy(service: Service, visit: Visit): SharedMinutes | null {
  const { code } = service;
  if (service.performers.some(({ by }) => by !== null)) {
    const minutes = (some: readonly Credential[]) =>
      service.performers
        .filter(({ by }) => by !== null && some.includes(by))
        .reduce((sum, given) => sum + given.minutes, 0);
    // of a part that is told apart the rest is the other's: the therapist's, where one is named
    const rest = service.performers.reduce((sum, given) => sum + (given.by === null ? given.minutes : 0), 0);
    const told = { therapist: minutes(therapists), assistant: minutes(assistants) };
    if (rest > 0 && told.assistant > 0 && told.therapist === 0 && namesTherapist(visit))
      return { code, ...told, therapist: rest };
    return { code, ...told };
  }
  const by = service.plan ? treatingUnder(service.plan, visit) : treating(visit);
  if (by === null) return null;
  // Work without minutes is the treating person's as well; one minute stands for all of it.
  const minutes = service.minutes || 1;
  return assistants.includes(by)
    ? { code, therapist: 0, assistant: minutes }
    : { code, therapist: minutes, assistant: 0 };
}

const namesTherapist = (visit: Visit): boolean =>
  visit.clinicians.some(({ value }) => therapists.includes(value.credential));

/** The credential of whoever treated under one of several plans of care, where the note names one kind of people for it. */
function treatingUnder(plan: Discipline, visit: Visit): Credential | null {
  const own = new Set(
    visit.clinicians.map(({ value }) => value.credential).filter((one) => one.replace(/A$/, '') === plan),
  );
  return own.size === 1 ? [...own][0]! : null;
}

/** The credential of whoever treated the whole visit, where one person did. */
export function treating(visit: Visit): Credential | null {
  if (visit.treatedBy) return visit.treatedBy.value.credential;
  const named = visit.clinicians.map(({ value }) => value.credential);
  const signed = visit.signature?.value.credential ?? null;
  const apart = visit.services.flatMap((service) => service.performers.flatMap(({ by }) => by ?? []));
  // An assistant's part told apart leaves the rest to the therapist who is named.
  const therapist = named.find((credential) => therapists.includes(credential));
  if (apart.length > 0 && apart.every((by) => assistants.includes(by)) && therapist) return therapist;
  // Where minutes are told apart, the rest is the signer's; a therapist beside a signing assistant supervises.
  if (signed && (apart.length > 0 || assistants.includes(signed))) return signed;
  if (named.some((credential) => assistants.includes(credential))) {
    const all = signed ? [signed, ...named] : named;
    return all.every((credential) => assistants.includes(credential)) ? all[0]! : null;
  }
  return signed ?? (named.length === 1 ? named[0]! : null);
}

/** The modifier for the assistant's part of a service: by the plan of care, the assistant's credential, the discipline. */
export function assistantModifierOf(service: Service, visit: Visit): string {
  if (service.plan) return service.plan === 'OT' ? 'CO' : 'CQ';
  const credential = [
    ...[service, ...visit.services].flatMap(({ performers }) => performers.map(({ by }) => by)),
    visit.treatedBy?.value.credential ?? null,
    visit.signature?.value.credential ?? null,
    ...visit.clinicians.map(({ value }) => value.credential),
  ].find((one) => one !== null && assistants.includes(one));
  return (credential && assistantModifiers[credential]) ?? (visit.discipline === 'OT' ? 'CO' : 'CQ');
}
