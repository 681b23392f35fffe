import { deflateRawSync, inflateRawSync } from 'node:zlib';
import { alike } from '../../core/episode/alike';
import type { Grouping } from '../../core/episode/episodeRule';
import { clinicianDay, groupsOf, patientKey } from '../../core/episode/groups';
import { hashNumber, short } from '../../core/episode/hash';
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
 * 80 bytes a visit; all else is packed and put aside until the visits of one group are asked for.
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
  /** As in 20260302; zero where the visit names none. */
  readonly #date = whole32();
  /** How many sentences it has. */
  readonly #sentences = whole32();
  /** Those of all visits by which copies are told, one after the other; those of a visit end at `#ownEnd`. */
  readonly #own = whole32();
  readonly #ownEnd = whole32();
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
      this.#date.add(summary.date ? Number(summary.date.value.replaceAll('-', '')) : 0);
      this.#sentences.add(summary.sentences.length);
      if (summary.date && summary.patient)
        for (const sentence of summary.ownSentences) this.#own.add(short(sentence));
      this.#ownEnd.add(this.#own.length);
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
    const keys = grouping === 'alike' ? this.#alike() : grouping === 'episode' ? this.#patient : this.#day;
    const order = this.#inOrderOf(keys);
    for (let from = 0, to = 0; from < order.length; from = to) {
      const own = keys.at(order[from]!);
      while (to < order.length && keys.at(order[to]!) === own) to++;
      const nothing = grouping === 'alike' ? to - from < 2 : grouping === 'clinician-day' && own === 0;
      if (!nothing) yield [...order.subarray(from, to)];
    }
  }

  #inOrderOf(keys: Numbers): Uint32Array {
    return Uint32Array.from({ length: this.#visitAt.length }, (_, number) => number).sort(
      (a, b) => keys.at(a)! - keys.at(b)! || a - b,
    );
  }

  /** Of each visit what those have in common that may be copies of one another. */
  #alike(): Numbers {
    const order = this.#inOrderOf(this.#date);
    const first = alike({
      length: order.length,
      patient: (at) => this.#patient.at(order[at]!),
      sentences: (at) => this.#sentences.at(order[at]!),
      own: (at) => {
        const number = order[at]!;
        return this.#own.slice(number === 0 ? 0 : this.#ownEnd.at(number - 1), this.#ownEnd.at(number));
      },
    });
    const byNumber = new Uint32Array(order.length);
    for (const [at, number] of order.entries()) byNumber[number] = first[at]!;
    return byNumber;
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

/** Of each visit one number. */
interface Numbers {
  at(index: number): number | undefined;
}
