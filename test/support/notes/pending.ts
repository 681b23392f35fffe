/** Forms of writing that are not yet read as they are meant, each with the reason. The list only shrinks. */
export const pending: Readonly<Record<string, string>> = {};
