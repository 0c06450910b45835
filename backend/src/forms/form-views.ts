import { furtherLocales, ratesEachSubject } from '@pingyi/form-definitions';
import { z } from 'zod';
import { inLocales } from '../common/http/localized-text.js';
import { localizedText } from '../common/http/paging.js';
import { formVersionStates } from './domain/form-version-state.js';
import type { FormVersion } from './form-version.entity.js';

/** A language of a form that the interface around it does not speak. */
export const formLanguage = z
  .strictObject({ key: z.string(), tag: z.string(), name: z.string(), direction: z.enum(['ltr', 'rtl']) })
  .meta({ id: 'FormLanguage' });

/** A SurveyJS definition; what it may hold is the form check's business. */
export const definition = z.record(z.string(), z.unknown());
export const codeParams = z.strictObject({ code: z.string().regex(/^[a-z0-9-]{1,60}$/) });

const formOrigin = z.strictObject({ formCode: z.string(), version: z.int() });
const audience = z.enum(['resident', 'organisation', 'assessor']);

export const enteredText = (longest: number, fewest: number) =>
  inLocales(z.string().min(fewest).max(longest), z.string().max(longest).optional());
const key = z.string().regex(/^[a-z0-9-]{1,60}$/);

/** What an author says about a form; roles and total are read from its questions. */
export const enteredManifest = z
  .strictObject({
    title: enteredText(200, 1),
    description: enteredText(1000, 0).optional(),
    campaignType: key.nullable(),
    group: key,
    alsoFor: z.array(key).max(20).optional(),
    audience,
    scored: z.boolean(),
  })
  .meta({ id: 'EnteredManifest' });

const manifest = z
  .strictObject({
    code: z.string(),
    version: z.int(),
    title: localizedText,
    description: localizedText,
    campaignType: z.string().nullable(),
    group: z.string(),
    alsoFor: z.array(z.string()).optional(),
    audience,
    scored: z.boolean(),
    totalQuestion: z.string().optional(),
    roles: z.record(z.string(), z.string()),
    copyOf: formOrigin.optional(),
  })
  .meta({ id: 'FormManifest' });

const translation = z.strictObject({ place: z.string(), property: z.string(), locale: z.enum(furtherLocales) });
/** A translation that is older than its base text, and what that said. */
export const staleText = translation.extend({ from: z.string() }).meta({ id: 'StaleText' });
/** A translation that is right for this base text, although it is older. */
export const confirmedText = translation.extend({ text: z.string() }).meta({ id: 'ConfirmedText' });

export const versionSummary = z
  .strictObject({
    id: z.string(),
    formCode: z.string(),
    version: z.int(),
    state: z.enum(formVersionStates),
    hash: z.string(),
    publishedAt: z.string().nullable(),
    revision: z.int(),
  })
  .meta({ id: 'FormVersionSummary' });

export const versionView = versionSummary
  .extend({ definition, manifest, staleTexts: z.array(staleText) })
  .meta({ id: 'FormVersion' });

/** With the names of questions that a copy keeps as they are in its base. */
export const versionInContext = versionView
  .extend({ lockedQuestions: z.array(z.string()) })
  .meta({ id: 'FormVersionInContext' });

export const formView = z
  .strictObject({
    code: z.string(),
    title: localizedText,
    description: localizedText,
    group: z.string(),
    audience: z.string(),
    scored: z.boolean(),
    /** A ballot that rates several units, a row for each. */
    ratesEachSubject: z.boolean(),
    campaignType: z.string().nullable(),
    groups: z.array(z.string()),
    /** Whether the form came with the product or was made here. */
    source: z.enum(['shipped', 'own']),
    copyOf: formOrigin.nullable(),
    versions: z.int(),
    latest: versionSummary.nullable(),
    draft: versionSummary.nullable(),
    /** The folder of the library that it stands in. */
    folder: z.string().nullable(),
    /** Whether the caller may change the form; anybody who makes forms may copy it. */
    manageable: z.boolean(),
  })
  .meta({ id: 'Form' });

export const finding = z
  .strictObject({ code: z.string(), pointer: z.string(), message: z.string(), severity: z.enum(['error', 'warning']) })
  .meta({ id: 'FormFinding' });

/** The version a form was copied from, by its id or by code and number. */
export const originReference = z.union([z.uuid(), formOrigin]);

export const toSummary = (version: FormVersion): z.input<typeof versionSummary> => ({
  id: version.id,
  formCode: version.formCode,
  version: version.version,
  state: version.state,
  hash: version.hash,
  publishedAt: version.publishedAt,
  revision: version.revision,
});

export const toVersionView = (version: FormVersion): z.input<typeof versionView> => {
  const { alsoFor, ...rest } = version.manifest;
  return {
    ...toSummary(version),
    definition: version.definition,
    manifest: { ...rest, ...(alsoFor && { alsoFor: [...alsoFor] }) },
    staleTexts: [...version.staleTexts],
  };
};

/** @param versions of one form, newest first */
export function toFormView(
  versions: readonly FormVersion[],
  {
    isShipped,
    manageable,
    folder,
  }: { readonly isShipped: boolean; readonly manageable: boolean; readonly folder: string | null },
): z.input<typeof formView>[] {
  const [newest] = versions;
  if (!newest) return [];
  const latest = versions.find((version) => version.state === 'PUBLISHED');
  const draft = versions.find((version) => version.state === 'DRAFT');
  const { manifest: said } = newest;
  return [
    {
      code: said.code,
      title: said.title,
      description: said.description,
      group: said.group,
      audience: said.audience,
      scored: said.scored,
      ratesEachSubject: ratesEachSubject(latest?.manifest ?? said),
      campaignType: said.campaignType,
      groups: [said.group, ...(said.alsoFor ?? [])],
      source: isShipped ? 'shipped' : 'own',
      copyOf: said.copyOf ?? null,
      versions: versions.length,
      latest: latest ? toSummary(latest) : null,
      draft: draft ? toSummary(draft) : null,
      folder,
      manageable,
    },
  ];
}
