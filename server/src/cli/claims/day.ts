import { type CalendarDate, calendarDate } from '../../core/calendar';

/** `2026-03-02`, `20260302` or `3/2/2026`; null where it is no day. */
export function dayIn(text: string): CalendarDate | null {
  const iso = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(text.trim());
  const us = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(text.trim());
  const [year, month, day] = iso ? iso.slice(1) : us ? [us[3], us[1], us[2]] : [];
  return calendarDate(Number(year), Number(month), Number(day)) ?? null;
}
