/** What one visit of an invented clinic is about, before anybody writes it down. */
export interface ClinicVisit {
  readonly patient: string;
  readonly discipline: 'PT' | 'OT';
  readonly clinician: string;
  readonly payer: string;
  readonly diagnosis: string;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly kind: 'evaluation' | 'treatment' | 'progress';
  /** Number of the visit, and of how many the plan tells; null where the note leaves it out. */
  readonly number: number;
  readonly planned: number | null;
  readonly authorization: {
    readonly reference: string;
    readonly visits: number | null;
    readonly used: number | null;
    readonly from: string | null;
    readonly to: string | null;
  } | null;
  readonly plan: { readonly from: string; readonly to: string } | null;
  /** Minutes after midnight. */
  readonly start: number;
  /** One after the other from `start` on. */
  readonly services: readonly { readonly code: string; readonly minutes: number }[];
  readonly objective: readonly string[];
  readonly assessment: readonly string[];
  /** As a plan lists them; empty where the note lists none. */
  readonly goals: readonly string[];
  /** Dollars of the year that the note says are used; null where it says nothing of it. */
  readonly used: number | null;
  /** KX stands on the lines. */
  readonly kx: boolean;
}

export const minutesOf = ({ services }: ClinicVisit): number =>
  services.reduce((sum, { minutes }) => sum + minutes, 0);

const untimed = new Set(['97161', '97165']);
/** Minutes of the codes that are billed by time. */
export const timedMinutesOf = ({ services }: ClinicVisit): number =>
  services.reduce((sum, { code, minutes }) => sum + (untimed.has(code) ? 0 : minutes), 0);
export const unitsOf = ({ code, minutes }: ClinicVisit['services'][number]): number =>
  untimed.has(code) ? 1 : Math.floor((minutes + 7) / 15);
