import type { Format, FormatName, FormatOptions } from './format';
import { htmlFormat } from './html';
import { jsonFormat, jsonLinesFormat } from './json';
import { junitFormat } from './junit';
import { sarifFormat } from './sarif';
import { textFormat } from './text';

const formats: Readonly<Record<FormatName, (options: FormatOptions) => Format>> = {
  text: textFormat,
  json: jsonFormat,
  jsonl: jsonLinesFormat,
  sarif: sarifFormat,
  junit: junitFormat,
  html: htmlFormat,
};

export const formatNamed = (name: FormatName, options: FormatOptions): Format => formats[name](options);
