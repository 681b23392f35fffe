import type { Service } from '../model';
import { type Line, type Located, matchesIn } from '../text';

/** `units 1 / 2 / 1`, or alone on its line `x1/x2/x1` and `1-1-1`. */
const row =
  /^\s*(units?|u|bill(?:ed|ing)?|charges?)?\s*[:=]?\s*((x?)\d{1,2}(?:\s*[/-]\s*x?\d{1,2}){1,9})(?:\s*units?)?(?=\s*(?:$|[.;]|\s{2}))/i;

function unitsOf(line: Line): readonly Located<number>[] {
  const match = row.exec(line.text);
  if (!match) return [];
  const [, label, figures, times] = match;
  const at = line.start + match.index + match[0].indexOf(figures!);
  const found = matchesIn(figures!, /\d+/g).map((number) => ({
    value: Number(number[0]),
    span: { start: at + number.index, end: at + number.index + number[0].length },
  }));
  // without a label, two figures are a fraction or a day
  return found.every(({ value }) => value <= 12) && (label || times || found.length > 2) ? found : [];
}

/**
 * The services with their units where these stand in a row of their own, in the order of the services. Only
 * where there is a figure for each service without units.
 */
export function withUnitRow<S extends Pick<Service, 'units' | 'unbilled'>>(
  services: readonly S[],
  lines: readonly Line[],
): readonly S[] {
  const open = services.filter((service) => service.units === null && service.unbilled === null);
  if (open.length < 2) return services;
  const figures = lines.map(unitsOf).find((found) => found.length === open.length);
  return figures
    ? services.map((service) => {
        const units = figures[open.indexOf(service)];
        return units ? { ...service, units, unitLines: 1 } : service;
      })
    : services;
}
