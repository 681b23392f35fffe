import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Grouping } from '../../core/episode/episodeRule';
import { clinicianDay, groupsOf, patientKey } from '../../core/episode/groups';
import { hashNumber } from '../../core/episode/hash';
import type { VisitSummary } from '../../core/index';
import { Spill } from '../../files/spill';
import type { Checked, CheckedVisit } from './checked';
import { float64, whole32 } from './column';

/** A visit as it was kept. */
export interface KeptVisit {
  readonly summary: VisitSummary;
  readonly checked: CheckedVisit;
}

/**
 * Keeps what the findings across visits need of every visit. In memory is what tells which visits belong together, about
 * 70 bytes a visit; all else is packed and put aside until the visits of one group are asked for.
 */
export class KeptVisits {
  readonly #spill = new Spill();
  /** The first visit: all have the same names and many of the same words, and are packed against it. */
  #first: Buffer | undefined;
  readonly #visitAt = float64();
  readonly #linesAt = float64();
  readonly #patient = whole32();
  /** Of a clinician; zero where nobody knows which. */
  readonly #day = whole32();
  /** Of all visits, one after the other; those of a visit end at `#sentencesEnd`. */
  readonly #sentences = whole32();
  readonly #sentencesEnd = whole32();
  readonly #number = new WeakMap<VisitSummary, number>();
  /** How many visits name no day. */
  undated = 0;

  add({ summaries, perVisit, lines }: Checked): void {
    if (summaries.length === 0) return;
    const linesAt = this.#spill.put(new Uint8Array(lines.buffer, lines.byteOffset, lines.byteLength));
    for (const summary of summaries) {
      const checked = perVisit.find(({ index }) => index === summary.index)!;
      if (!summary.date) this.undated++;
      this.#visitAt.add(this.#spill.put(this.#packed({ summary, checked })));
      this.#linesAt.add(linesAt);
      this.#patient.add(short(hashNumber(patientKey(summary))));
      const day = clinicianDay(summary);
      this.#day.add(day === null ? 0 : short(hashNumber(day)));
      if (summary.date && summary.patient)
        for (const sentence of summary.ownSentences) this.#sentences.add(short(sentence));
      this.#sentencesEnd.add(this.#sentences.length);
    }
  }

  /** The groups of visits that are judged together, one after the other; in no order that means anything. */
  *groups(grouping: Grouping): Iterable<readonly KeptVisit[]> {
    for (const numbers of this.#together(grouping)) {
      const kept = new Map(
        numbers.map((number) => {
          const visit = this.#unpacked(number);
          return [visit.summary, visit];
        }),
      );
      for (const { visits } of groupsOf([...kept.keys()], grouping))
        yield visits.map((one) => kept.get(one)!);
    }
  }

  /** Where the lines of a visit's file start and end, in UTF-16 offsets. */
  linesOf(visit: VisitSummary): Int32Array {
    const { buffer, byteOffset, byteLength } = this.#spill.get(this.#linesAt.at(this.numberOf(visit)));
    return new Int32Array(buffer.slice(byteOffset, byteOffset + byteLength));
  }

  /** Which of all visits it is, in the order in which they were read. */
  numberOf(visit: VisitSummary): number {
    return this.#number.get(visit)!;
  }

  close(): void {
    this.#spill.close();
  }

  /** Numbers of visits that hold whole groups: what belongs together is never apart. */
  *#together(grouping: Grouping): Iterable<readonly number[]> {
    const alike = grouping === 'alike' ? this.#alike() : null;
    const key = (number: number): number =>
      alike ? alike[number]! : (grouping === 'episode' ? this.#patient : this.#day).at(number);
    const order = Uint32Array.from({ length: this.#visitAt.length }, (_, number) => number).sort(
      (a, b) => key(a) - key(b) || a - b,
    );
    for (let from = 0, to = 0; from < order.length; from = to) {
      const own = key(order[from]!);
      while (to < order.length && key(order[to]!) === own) to++;
      const nothing = alike ? to - from < 2 : grouping === 'clinician-day' && own === 0;
      if (!nothing) yield [...order.subarray(from, to)];
    }
  }

  /** Of each visit the first one that it hangs together with by sentences. */
  #alike(): Uint32Array {
    const parents = Uint32Array.from({ length: this.#visitAt.length }, (_, number) => number);
    const root = (number: number): number => {
      let top = number;
      while (parents[top] !== top) top = parents[top]!;
      parents[number] = top;
      return top;
    };
    // a sentence and its visit in one number, so that sorting puts the same sentences side by side
    const pairs = new BigUint64Array(this.#sentences.length);
    for (let visit = 0, at = 0; visit < parents.length; visit++)
      for (; at < this.#sentencesEnd.at(visit); at++)
        pairs[at] = (BigInt(this.#sentences.at(at)) << 32n) | BigInt(visit);
    pairs.sort();
    for (let at = 1; at < pairs.length; at++) {
      const [before, here] = [pairs[at - 1]!, pairs[at]!];
      if (before >> 32n !== here >> 32n) continue;
      const [a, b] = [root(Number(before & 0xffffffffn)), root(Number(here & 0xffffffffn))];
      parents[Math.max(a, b)] = Math.min(a, b);
    }
    return parents.map((_, number) => root(number));
  }

  #packed(visit: KeptVisit): Buffer {
    const plain = Buffer.from(JSON.stringify(visit));
    // of a longer one zlib looks at the end alone
    this.#first ??= plain;
    return deflateRawSync(plain, { level: 6, dictionary: this.#first });
  }

  #unpacked(number: number): KeptVisit {
    const bytes = this.#spill.get(this.#visitAt.at(number));
    const visit: KeptVisit = JSON.parse(inflateRawSync(bytes, { dictionary: this.#first }).toString());
    this.#number.set(visit.summary, number);
    return visit;
  }
}

/** A hash that is never zero; where two are the same by chance their visits are looked at together, and told apart. */
const short = (hash: number): number => (hash % 0xffffffff) + 1;
