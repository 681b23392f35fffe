import { payerFiles } from './builtIn.generated';
import { payerSet } from './payerSet';

/** The profiles that come with the product. */
export const builtInPayerFiles: readonly unknown[] = payerFiles;

export const builtInPayers = payerSet(builtInPayerFiles);
