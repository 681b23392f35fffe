/** Style of a page of tables: long names break anywhere, days and ids nowhere, so that nothing is wider than a small screen. */
export const pageOfTables = `
.path { overflow-wrap: anywhere; }
.whole { white-space: nowrap; }
small { color: var(--faint); }
@media (max-width: 40rem) { body { padding: .75rem; } th, td { padding: .3rem; } td.bar { width: 15%; } .whole { white-space: normal; } }
`;
