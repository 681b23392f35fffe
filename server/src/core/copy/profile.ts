import type { SectionKind } from '../model';

/** What the records system of a clinic takes. */
export interface CopyProfile {
  /** Plain letters and signs alone. */
  readonly ascii: boolean;
  /** Characters of the longest line; null for lines as they are. */
  readonly width: number | null;
  /** Sections in the order of its fields; empty for the order of the note. */
  readonly order: readonly SectionKind[];
}
