import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Settings } from '../core/index';
import type { ClinicContext } from './clinics';
import type { Note, Notes, Stages } from './notes';
import { othersFirst } from './othersFirst';

/** A text that is not longer is read at once. In UTF-16 units: about forty visits. */
export const long = 20_000;
/** After so long others are let in, in ms. */
const slice = 10;

/** A document that is being read. */
interface Reading {
  readonly document: TextDocument;
  readonly version: number;
  readonly settings: Settings;
  readonly clinic: ClinicContext;
  /** With the visit in sight read; null where the whole is shown instead, or can be by now. */
  first: Note | null;
  /** Somebody was shown only that. */
  shown: boolean;
  /** Read to its end: the next answer of the whole is quick. */
  isRead: boolean;
  /** Resolves when it is read to its end, or the next edit has come first. Never rejects. */
  readonly ended: Promise<void>;
}

/**
 * Long documents are read in slices, between which other requests are answered; the next edit ends a reading. The first
 * slice is the visit in sight alone, so that its findings do not wait for those of others.
 */
export class Slices {
  readonly #readings = new Map<string, Reading>();
  readonly #notes: Notes;
  readonly #stages: Stages | undefined;
  readonly #readMore: (uri: string) => void;

  /** `readMore` is told when there is more to show than the first slice had. */
  constructor(notes: Notes, stages: Stages | undefined, readMore: (uri: string) => void) {
    this.#notes = notes;
    this.#stages = stages;
    this.#readMore = readMore;
  }

  /** What is known of a document after a first slice; null where all of it is, or is to be waited for. */
  first(uri: string, settings: Settings, clinic: ClinicContext): Note | null {
    const reading = this.#reading(uri, settings, clinic);
    if (!reading?.first) return null;
    reading.shown = true;
    return reading.first;
  }

  /** Resolves when what is new of a document is read, in its newest version. */
  async whole(uri: string, settings: Settings, clinic: ClinicContext): Promise<void> {
    for (;;) {
      const reading = this.#reading(uri, settings, clinic);
      if (!reading) return;
      await reading.ended;
    }
  }

  forget(uri: string): void {
    this.#readings.delete(uri);
  }

  /** The reading of the newest version that goes on or begins now; null where little is left to be read. */
  #reading(uri: string, settings: Settings, clinic: ClinicContext): Reading | null {
    const document = this.#notes.documents.get(uri);
    if (!document || !this.#stages || !this.#notes.isNew(uri, settings, clinic, long)) return null;
    const known = this.#readings.get(uri);
    if (known && this.#isCurrent(known) && known.settings === settings && known.clinic === clinic)
      return known.isRead ? null : known;
    const steps = this.#notes.staged(this.#stages, uri, settings, clinic);
    const soFar = next(steps);
    if (!soFar) return null;
    const { version } = document;
    const ended = answersFirst().then(() => this.#toTheEnd(steps, reading));
    const reading: Reading = {
      ...{ document, version, settings, clinic, ended },
      ...{ first: soFar(), shown: false, isRead: false },
    };
    this.#readings.set(uri, reading);
    return reading;
  }

  async #toTheEnd(steps: Steps, reading: Reading): Promise<void> {
    while (this.#isCurrent(reading) && readOn(steps)) await othersFirst();
    if (!this.#isCurrent(reading)) return;
    reading.isRead = true;
    reading.first = null;
    if (reading.shown) this.#readMore(reading.document.uri);
  }

  /** Nothing was typed since, and it is still open. */
  #isCurrent({ document, version }: Reading): boolean {
    return this.#notes.documents.get(document.uri) === document && document.version === version;
  }
}

/** Resolves when what was asked for the first slice has been written out, which takes some turns of the loop. */
async function answersFirst(): Promise<void> {
  for (let turn = 0; turn < turns; turn++) await othersFirst();
}
const turns = 8;

type Steps = ReturnType<Notes['staged']>;

/** Reads for a slice. False when all is read. */
function readOn(steps: Steps): boolean {
  const start = performance.now();
  while (next(steps)) if (performance.now() - start > slice) return true;
  return false;
}

/** Reads one visit. Undefined when all is read, or where a mistake of ours ends it: then the whole is read at once. */
function next(steps: Steps): (() => Note | null) | undefined {
  try {
    return steps.next().value ?? undefined;
  } catch {
    // the reading of the whole comes to the same place, and tells
    return undefined;
  }
}
