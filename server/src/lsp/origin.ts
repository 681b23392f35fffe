import { type Origin, originOf, type Settings } from '../core/index';

/** Where a note comes from, and whose it is by the rule that the settings name. */
export const originIn = (uri: string, { patientFrom }: Settings): Origin => ({
  ...originOf(decoded(uri), patientFrom),
  file: uri,
});

/** Names of files as people read them. */
export function decoded(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
