import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ClinicFiles } from '../clinic/clinicFiles';
import { type Clinic, loadClinic as load } from '../clinic/loadClinic';
import { namesInside, readInside } from '../files/insideFolder';
import { dismissedHost } from './dismissed';

export type { Clinic, FileProblem } from '../clinic/loadClinic';

/** A folder on the disk of this machine: regular files inside of it only. */
export const onDisk = (folder: string): ClinicFiles => ({
  text: (name, limit) => readInside(folder, name, limit),
  names: (name) => namesInside(folder, name),
  uri: (name) => pathToFileURL(path.resolve(folder, name)).href,
});

/** Reads what a clinic keeps below a folder, and the profiles at the places named in `more`, from the folder on. Never rejects. */
export const loadClinic = (folder: string, more: readonly string[] = []): Promise<Clinic> =>
  load(onDisk(folder), dismissedHost(folder), more);
