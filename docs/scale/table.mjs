// Theralint as a function of a database (DuckDB) over a table of notes in a Parquet file:
//   node table.mjs NOTES.parquet RESULTS.parquet
// The table has a column `text`, and whatever else; the results have its other columns, and of each note one row a finding.
import { DuckDBInstance, DuckDBScalarFunction, VARCHAR } from '@duckdb/node-api';
import { analyze, createContext, positionAt } from 'theralint';

const [from, to] = process.argv.slice(2);
const context = createContext({ ready: true });

/** The findings of a note as JSON: `[{ "finding", "severity", "line", "message" }]`, lines counted from one. */
function findingsOf(text) {
  const { findings, lines } = analyze(text, context);
  return JSON.stringify(
    findings.map(({ id, severity, span, message }) => ({
      finding: id,
      severity,
      line: positionAt(lines, span.start).line + 1,
      message,
    })),
  );
}

const instance = await DuckDBInstance.create(':memory:', { autoinstall_known_extensions: 'false' });
const database = await instance.connect();
database.registerScalarFunction(
  DuckDBScalarFunction.create({
    name: 'theralint',
    parameterTypes: [VARCHAR],
    returnType: VARCHAR,
    mainFunction(_, input, output) {
      const texts = input.getColumnVector(0);
      for (let row = 0; row < input.rowCount; row++) output.setItem(row, findingsOf(texts.getItem(row) ?? ''));
      output.flush();
    },
  }),
);
const quoted = (path) => `'${path.replaceAll("'", "''")}'`;
await database.run(`COPY (
  SELECT * EXCLUDE (text, findings), unnest(from_json(findings, '[{"finding":"VARCHAR","severity":"VARCHAR","line":"INTEGER","message":"VARCHAR"}]'), recursive := true)
  FROM (SELECT *, theralint(text) AS findings FROM read_parquet(${quoted(from)}))
) TO ${quoted(to)} (FORMAT parquet)`);
const [[notes], [found]] = await Promise.all(
  [from, to].map(async (path) => (await database.runAndReadAll(`SELECT count(*) FROM read_parquet(${quoted(path)})`)).getRows()),
);
console.log(`${notes} notes, ${found} findings`);
database.closeSync();
