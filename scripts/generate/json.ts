/** JSON as it is kept in the repository. */
export const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
