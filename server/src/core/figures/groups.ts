import { nameWords } from '../scan/serviceNames';
import type { Token } from '../scan/tokens';
import { type Group, isService, type Service } from './items';

/** Neighbouring codes and names of one service ("97530 GP - therapeutic activities"). */
export function groups(tokens: readonly Token[]): readonly Group[] {
  const found: Group[] = [];
  for (let i = 0; i < tokens.length; i++) {
    const first = tokens[i];
    if (!isService(first)) continue;
    const services: Service[] = [first];
    let last = i;
    for (let j = i + 1; j < tokens.length && j <= last + 9; j++) {
      const token = tokens[j]!;
      if (isService(token)) {
        if (!sameService(services, token, tokens.slice(last + 1, j))) break;
        services.push(token);
        last = j;
      } else if (!isFiller(token, tokens[j + 1])) break;
    }
    found.push({ first: i, last, services });
    i = last;
  }
  return found;
}

function isFiller(token: Token, next: Token | undefined): boolean {
  if (token.kind === 'modifier') return true;
  if (token.kind !== 'mark' && token.kind !== 'word') return false;
  // "w/GP", "(mod GP)", ".GP"
  if (next?.kind === 'modifier' && introducesModifier.test(token.text)) return true;
  if (token.kind === 'mark') return /[-–—:,|=/()[\]#]/.test(token.text);
  return /^(?:code|codes|cpt|hcpcs|procedure)$/i.test(token.text) || nameWords.has(token.text.toLowerCase());
}

const introducesModifier = /^(?:w|w\/|with|and|mods?|modifiers?|[.&+])$/i;

function sameService(services: readonly Service[], next: Service, between: readonly Token[]): boolean {
  if (services.some((service) => isSame(service, next))) return true;
  const codes = services.filter((service) => service.kind === 'code');
  // one written code and names beside it are one service: the code says which
  const comma = between.some((token) => token.kind === 'mark' && token.text === ',');
  if (next.kind === 'code') return codes.length === 0 && !comma && between.length <= 4;
  const marks = between.filter((token) => token.kind === 'mark').length;
  return codes.length === 1 && !comma && between.every((token) => token.kind !== 'word') && marks <= 3;
}

/** The same code, or a name that Medicare gives the other code to. */
const isSame = (service: Service, next: Service): boolean =>
  service.code === next.code || (next.kind === 'name' && next.medicare === service.code);
