/** Forms of writing that are not yet read as they are meant, each with the reason. The list only shrinks. */
const reasons: Readonly<Record<string, readonly string[]>> = {};

export const pending: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(reasons).flatMap(([reason, forms]) => forms.map((form) => [form, reason])),
);

/**
 * Of the first notes of each style so many are still read as something else, through forms that meet. They may
 * get fewer; half of them gone, the number here is lowered too.
 */
export const residue: Readonly<Record<string, number>> = {
  'log of visits': 2,
  'wrapped note': 3,
};
