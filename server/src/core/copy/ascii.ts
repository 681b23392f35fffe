/** Letters and signs as the plain ones that every records system takes; what has no such form becomes `?`. */
export interface Plain {
  readonly text: string;
  /** Characters that became `?`. */
  readonly lost: number;
}

/** Signs with more than one character in their place are set apart from figures, so that none is read into another. */
const forms: readonly (readonly [signs: RegExp, plain: string])[] = [
  [/(?<=\d)(?=[¼½¾⅓⅔⅛⅜⅝⅞])/gu, ' '],
  [/¼/gu, '1/4'],
  [/½/gu, '1/2'],
  [/¾/gu, '3/4'],
  [/⅓/gu, '1/3'],
  [/⅔/gu, '2/3'],
  [/⅛/gu, '1/8'],
  [/⅜/gu, '3/8'],
  [/⅝/gu, '5/8'],
  [/⅞/gu, '7/8'],
  [/[‘’‚‛′ʹ]/gu, "'"],
  [/[“”„‟″«»]/gu, '"'],
  [/[‐‑‒–—―−]/gu, '-'],
  [/…/gu, '...'],
  [/[•‣◦●▪■·]/gu, '-'],
  [/[☐□▢◻]/gu, '[ ]'],
  [/[☑☒✓✔]/gu, '[x]'],
  // in front of a task it may say that it was not done
  [/[✗✘]/gu, 'x'],
  [/×/gu, 'x'],
  [/÷/gu, '/'],
  [/≥/gu, '>='],
  [/≤/gu, '<='],
  [/≠/gu, '!='],
  [/≈/gu, '~'],
  [/±/gu, '+/-'],
  [/[→➔➜⇒]/gu, '->'],
  [/[←⇐]/gu, '<-'],
  [/↔/gu, '<->'],
  [/↑/gu, '(up)'],
  [/↓/gu, '(down)'],
  [/[°º](?=[CF]\b)/gu, ' deg '],
  [/[°º]/gu, ' deg'],
  [/[µμ]/gu, 'u'],
  [/¹/gu, '^1'],
  [/²/gu, '^2'],
  [/³/gu, '^3'],
  [/[®™©\u200b\u200c\u2060\ufeff\u00ad]|\u200d|\ufe0f/gu, ''],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/gu, ' '],
  [/ß/gu, 'ss'],
  [/æ/gu, 'ae'],
  [/Æ/gu, 'AE'],
  [/œ/gu, 'oe'],
  [/Œ/gu, 'OE'],
  [/ø/gu, 'o'],
  [/Ø/gu, 'O'],
  [/ł/gu, 'l'],
  [/Ł/gu, 'L'],
  [/[đð]/gu, 'd'],
  [/[ĐÐ]/gu, 'D'],
];

/** `“5–6× up the stairs”, knee 90°` as `"5-6x up the stairs", knee 90 deg`. */
export function plainLetters(text: string): Plain {
  let plain = text.replace(/(?<=\p{L})[₀-₉]/gu, (digit) => String(digit.charCodeAt(0) - 0x2080));
  for (const [signs, form] of forms) plain = plain.replace(signs, form);
  plain = plain.normalize('NFD').replace(/\p{M}+/gu, '');
  let lost = 0;
  plain = plain.replace(/[^\t\n\r -~]/gu, () => {
    lost++;
    return '?';
  });
  return { text: plain, lost };
}
