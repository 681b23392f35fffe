import { type Scanner, scanner } from './tokens';

/** Letter modifiers of therapy claims; numbers count only where they hang on a code. */
const letters = 'GP|GO|GN|KX|CQ|CO|GA|GX|GY|GZ|XE|XS|XP|XU|CR|RT|LT|FQ';

/** In front of a modifier: "-", "w/", "mod", "modifier". */
const intro = '(?:(?:w/|with\\s+|mod(?:ifiers?)?\\b\\.?:?\\s*|-|–|/)\\s*)?';

export const letterModifier: Scanner = scanner(`(${letters}|gp|gn|kx|cq)(?![A-Za-z0-9/])`, '', (m, at) => ({
  kind: 'modifier',
  start: at,
  end: at + m[0].length,
  modifier: m[1]!.toUpperCase(),
}));

/** In any case behind a code, where `go` and `co` are no words: read by the one who knows that a code stands in front. */
export const lowerModifier: Scanner = scanner(`(${letters})(?![A-Za-z0-9])`, 'i', (m, at) => ({
  kind: 'modifier',
  start: at,
  end: at + m[0].length,
  modifier: m[1]!.toUpperCase(),
}));

/** `59`, `95`, `52` ...: read by the one who knows that a code stands in front. */
export const numberModifier: Scanner = scanner(
  `${intro}\\(?(59|95|52|22|76|77|93)\\)?(?![\\d.:/%'"”]|m\\b|u\\b|\\s*(?:min|m\\b|u\\b|units?|ft|sec|reps?|%|y/?o|years?|bpm|deg))`,
  'i',
  (m, at) => {
    const offset = m[0].indexOf(m[1]!);
    return { kind: 'modifier', start: at + offset, end: at + offset + 2, modifier: m[1]! };
  },
);

/** A modifier introduced by the word itself: "modifier 59", "mod GP". */
export const namedModifier: Scanner = scanner(
  `(?:modifiers?|mod)\\.?\\s*[:#]?\\s*(${letters}|\\d{2})(?![A-Za-z0-9])`,
  '',
  (m, at) => ({
    kind: 'modifier',
    start: at + m[0].length - m[1]!.length,
    end: at + m[0].length,
    modifier: m[1]!,
  }),
);
