import { keyOfText, readSpreadsheet } from '../documents/index.js';
import { parentsFirst, readUnits, type ImportedUnit, type ImportReading } from './domain/unit-import.js';

const unitsInPart = 500;

/** A part of what a file says: first what is wrong with it, then its units, those before others that are named by them. */
export type ReadUnits = Pick<ImportReading, 'errors'> & { readonly units: readonly ImportedUnit[] };

/** What is read, and whether columns whose titles nobody knows are left out. */
export interface UnitFile {
  readonly file: Buffer;
  readonly ignoreUnknown: boolean;
}

/** Reads an import file in a worker. */
export async function* run({ file, ignoreUnknown }: UnitFile): AsyncGenerator<ReadUnits> {
  const { units, errors } = readUnits(await readSpreadsheet(file), keyOfText, ignoreUnknown);
  const { ordered, circular } = parentsFirst(units);
  yield {
    units: [],
    errors: [...errors, ...circular.map((unit) => ({ pointer: `#/rows/${unit.row}/parentCode`, code: 'circular' }))],
  };
  for (let at = 0; at < ordered.length; at += unitsInPart)
    yield { units: ordered.slice(at, at + unitsInPart), errors: [] };
}
