import { readdirSync, readFileSync } from 'node:fs';
import type { FormBlockDefinition } from './form-block.js';
import type { FormManifest } from './manifest.js';
import type { FormSample } from './sample.js';

/** A SurveyJS 3 form definition, as parsed from JSON. */
export type FormDefinition = Readonly<Record<string, unknown>>;

/** One form of the product with its manifest. */
export interface ShippedForm {
  readonly code: string;
  readonly manifest: FormManifest;
  readonly definition: FormDefinition;
}

// `src` and `dist` are siblings, so this holds in both.
const formsFolder = new URL('../forms/', import.meta.url);

const blocksFolder = new URL('../blocks/', import.meta.url);

const readJson = <T>(path: string, folder = formsFolder): T =>
  JSON.parse(readFileSync(new URL(path, folder), 'utf8')) as T;

/**
 * Reads the forms that ship with the product, ordered by code. Node only; a browser imports
 * `@pingyi/form-definitions/forms/<code>/form.json` instead.
 *
 * @example
 * const mass = shippedForms().find((form) => form.code === 'classification-mass');
 */
export function shippedForms(): ShippedForm[] {
  return readdirSync(formsFolder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort()
    .map((code) => ({
      code,
      manifest: readJson<FormManifest>(`${code}/manifest.json`),
      definition: readJson<FormDefinition>(`${code}/form.json`),
    }));
}

/** Reads the example answer sets of one shipped form, ordered by name. Node only. */
export function shippedSamples(code: string): FormSample[] {
  return readdirSync(new URL(`${code}/samples/`, formsFolder))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => ({
      name: file.slice(0, -'.json'.length),
      ...readJson<Omit<FormSample, 'name'>>(`${code}/samples/${file}`),
    }));
}

/** Reads the blocks that ship with the product, ordered by code. Node only. */
export function shippedBlocks(): FormBlockDefinition[] {
  return readdirSync(blocksFolder)
    .filter((file) => file.endsWith('.json'))
    .sort()
    .map((file) => readJson<FormBlockDefinition>(file, blocksFolder));
}
