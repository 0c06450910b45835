import { readdirSync, readFileSync } from 'node:fs';

/** A register of the product: one file, with the course of its records by name or written out. */
export interface ShippedRegister {
  readonly code: string;
  /** Code of the form that its records are. */
  readonly form: string;
  /** What a register is: title, whom it is about, period, hands, course, coverage. The register engine knows its shape. */
  readonly definition: Readonly<Record<string, unknown>>;
}

/** A course that many registers share: states in their order, and the moves between them. */
export interface ReadyCourse {
  readonly key: string;
  readonly title: Readonly<Record<string, string>>;
  readonly description: Readonly<Record<string, string>>;
  readonly course: { readonly states: readonly unknown[]; readonly moves: readonly unknown[] };
}

// `src` and `dist` are siblings, so this holds in both.
const registersFolder = new URL('../registers/', import.meta.url);
const coursesFolder = new URL('../courses/', import.meta.url);

const namesIn = (folder: URL): string[] =>
  readdirSync(folder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => file.slice(0, -'.json'.length));

const readJson = <T>(name: string, folder: URL): T =>
  JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as T;

/** Reads the courses that a register can take, ordered by key. Node only. */
export const readyCourses = (): ReadyCourse[] =>
  namesIn(coursesFolder).map((key) => ({ key, ...readJson<Omit<ReadyCourse, 'key'>>(key, coursesFolder) }));

/** Reads the registers that ship with the product, ordered by code. Node only. */
export function shippedRegisters(): ShippedRegister[] {
  const courses = new Map(readyCourses().map(({ key, course }) => [key, course]));
  return namesIn(registersFolder).map((code) => {
    const { form, ...definition } = readJson<Record<string, unknown>>(code, registersFolder);
    const { course } = definition;
    return {
      code,
      form: String(form),
      definition: { ...definition, course: typeof course === 'string' ? courses.get(course) : course },
    };
  });
}
