import type { Service } from '../model';
import { type Line, type Located, located, overlaps } from '../text';

/** People of the clinic without a licence to treat; an aide of the home or the school is none of them. */
const helper =
  '(?:(?:rehab(?:ilitation)?|pt|ot|therapy|physical therapy|occupational therapy|clinic|gym|restorative)[ -](?:aide|tech(?:nician)?)|athletic trainer)';
const anyHelper = `(?:${helper}|aide|tech(?:nician)?)`;
const gives =
  '(?:led|leads|ran|runs|did|does|gave|gives|provided|provides|performed|performs|took|takes|instructed|instructs|supervised|supervises|completed|completes|guided|guides|worked)';
const given =
  '(?:led|run|done|given|performed|provided|supervised|instructed|completed|monitored|guided|directed|carried out)';
const ways = [
  `\\b${helper}(?: [A-Z][\\p{L}.]{0,20}){0,2} ${gives}\\b`,
  `\\b(?:the |our )?(?:aide|tech(?:nician)?) (?:took|led|ran|guided|supervised|instructed|coached) (?:the )?(?:patient|pt|her|him|them)\\b`,
  `\\bunder (?:the |an? )?${anyHelper}['’]?s? (?:supervision|direction|guidance|eye)\\b`,
  `\\b${given} (?:entirely |mostly |only )?by (?:the |our |a |an )?${anyHelper}\\b`,
  `[([](?:by |w/ ?|with )?(?:the )?${anyHelper}(?=[)\\],;]| \\d)`,
  `\\b(?:with|w/) ?(?:the |a |an )?${anyHelper} (?:only|alone|while|because|as (?:PT|OT|the therapist))\\b`,
  `\\b${helper} with (?:the )?(?:patient|pt|her|him) (?:throughout|the (?:whole|entire) time)\\b`,
  // a cell of a table that says who gave the row
  `[|\\t] {0,12}${anyHelper} {0,12}(?=[|\\t]|$)`,
].map((source) => new RegExp(source, 'iu'));
/** Not billed, or only lending a hand: nothing to say. */
const harmless =
  /\b(?:not (?:billed|counted|charged|billable)|unbilled|non-?billable|no charge|not treatment|set ?up|clean(?:ed|ing)?|transport(?:ed|s)?|guard(?:ed|ing|s)?|second person|2nd person|assist(?:ed|ing|s)? (?:the )?(?:PT|OT|therapist)|pool check)\b/i;
/** In UTF-16 units. */
const longest = 600;

/** Work that the note says an aide or a technician gave: the code, at the words that say so. */
export function aideWork(lines: readonly Line[], services: readonly Service[]): readonly Located<string>[] {
  return lines.flatMap((line) => {
    if (line.text.length > longest || harmless.test(line.text)) return [];
    const match = ways.map((way) => way.exec(line.text)).find((found) => found !== null);
    if (!match) return [];
    const start = line.start + match.index;
    const words = { start, end: start + match[0].length };
    const service = serviceAt(services, line, words.start);
    return service ? [located(service.code, words.start, words.end)] : [];
  });
}

/** The last service named on the line in front of the words, else the one that the line describes, else one behind. */
function serviceAt(services: readonly Service[], line: Line, at: number): Service | undefined {
  const here = { start: line.start, end: line.end };
  const named = services.flatMap((service) =>
    [service.name.span, ...service.mentions]
      .filter((span) => overlaps(span, here))
      .map((span) => ({ service, span })),
  );
  return (
    named.findLast(({ span }) => span.start < at)?.service ??
    services.find(({ narrative }) => narrative.some((span) => overlaps(span, here))) ??
    named[0]?.service
  );
}
