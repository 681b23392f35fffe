import type { ReportingDescriptor, Result } from 'sarif';
import { version } from '../../../../../package.json';
import { hashOf } from '../../../core/episode/hash';
import { episodeRules, rules, type Severity } from '../../../core/index';
import type { Found } from '../checked';
import type { Unread } from '../outcome';
import type { Format } from './format';

const levels = { error: 'error', warning: 'warning', info: 'note', hint: 'note' } as const satisfies Record<
  Severity,
  Result['level']
>;

const all = [...rules, ...episodeRules];
const indexes = new Map(all.map(({ id }, index) => [id, index]));

/** SARIF 2.1.0, for services that show findings beside a repository. Lines and columns count from one, in UTF-16 units. */
export function sarifFormat(): Format {
  const unread: Unread[] = [];
  const seen = new Map<string, number>();
  let first = true;
  const written = (file: string, found: Found): string => {
    const joint = first ? '\n' : ',\n';
    first = false;
    return `${joint}${JSON.stringify(result(file, found, seen))}`;
  };
  return {
    begin: () =>
      `{"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":${JSON.stringify(
        {
          driver: { name: 'Theralint', version, semanticVersion: version, rules: all.map(descriptor) },
        },
      )},"columnKind":"utf16CodeUnits","results":[`,
    file(outcome) {
      // what is found across visits has ids of its own
      seen.clear();
      if (!('problem' in outcome))
        return outcome.findings.map((found) => written(outcome.file, found)).join('');
      unread.push(outcome);
      return '';
    },
    end: (acrossVisits, summary) =>
      `${acrossVisits.map(({ file, found }) => written(file, found)).join('')}\n],"invocations":${JSON.stringify(
        [
          {
            executionSuccessful: summary.unread + summary.notChecked === 0,
            toolExecutionNotifications: unread.map(({ file, problem }) => ({
              level: 'error',
              message: { text: `It ${problem}.` },
              locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(file) } } }],
            })),
          },
        ],
      )}}]}\n`,
  };
}

const descriptor = ({ id, summary, severity }: (typeof all)[number]): ReportingDescriptor => ({
  id,
  shortDescription: { text: summary },
  defaultConfiguration: { level: levels[severity] },
});

function result(
  file: string,
  { id, severity, message, range: { start, end } }: Found,
  seen: Map<string, number>,
): Result {
  const key = `${file} ${id} ${message}`;
  const nth = seen.get(key) ?? 0;
  seen.set(key, nth + 1);
  return {
    ruleId: id,
    ruleIndex: indexes.get(id) ?? -1,
    level: levels[severity],
    message: { text: message },
    locations: [
      {
        physicalLocation: {
          artifactLocation: { uri: uriOf(file) },
          region: {
            startLine: start.line + 1,
            startColumn: start.character + 1,
            endLine: end.line + 1,
            endColumn: end.character + 1,
          },
        },
      },
    ],
    // the same for a finding whose lines have moved
    partialFingerprints: { 'finding/v1': hashOf(`${key} ${nth}`) },
  };
}

/** A path as a relative reference. */
const uriOf = (file: string): string =>
  file.replaceAll('\\', '/').split('/').map(encodeURIComponent).join('/');
