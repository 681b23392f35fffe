import type { CalendarDate } from '../../calendar';
import type { RoomySection, Service, Visit } from '../../model';
import type { Line } from '../../text';

/** One visit's own lines and what was read of them. Spans are UTF-16 offsets into the visit's text. */
export interface ConsistencyInput {
  /** Those of the visit itself, without the head that several share. */
  readonly lines: readonly Line[];
  readonly day: CalendarDate | null;
  readonly sections: readonly RoomySection[];
  readonly services: readonly Service[];
  readonly diagnoses: Visit['diagnoses'];
  readonly signature: Visit['signature'];
  readonly dateOfService: Visit['dateOfService'];
}

/** A longer line is told, not written; in UTF-16 units. */
export const longestLine = 400;
