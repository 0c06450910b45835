import {
  faultsOfStages,
  gradableTypes,
  phaseKinds,
  stageActs,
  stageIntakes,
  stageObstacles,
  statuses,
  subjectKinds,
  unitLevels,
  type CampaignTypeDescription,
  type ConfigError,
  type MessageLocale,
} from '@pingyi/plugin-sdk';
import { z } from 'zod';
import { figureIntake } from './figure-rule.js';

const score = z.string().regex(/^(0|[1-9]\d{0,2})\.\d{2}$/);
const code = z.string().regex(/^[A-Za-z][A-Za-z0-9_]{0,59}$/);
const count = z.int().nonnegative();
const pointer = z
  .string()
  .max(2000)
  .regex(/^(\/.*)?$/s);

const deepest = 64;

/**
 * JSON without fractions: every number that is not a count is written as text. Written plainly, because a county's traces have
 * millions of members.
 */
function isJson(value: unknown, depth = 0): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value);
  if (typeof value !== 'object' || value === null) return true;
  return depth < deepest && Object.values(value).every((entry) => isJson(entry, depth + 1));
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const kebabPattern = /^[a-z][a-z0-9-]{0,59}$/;

function isStep(value: unknown): boolean {
  if (!isObject(value) || Object.keys(value).length !== 3) return false;
  const { step, inputs, output } = value;
  return (
    typeof step === 'string' &&
    kebabPattern.test(step) &&
    isObject(inputs) &&
    isJson(inputs) &&
    typeof output === 'string'
  );
}

const json = z.custom<unknown>(isJson, 'no JSON without fractions');
const object = z.custom<Record<string, unknown>>(
  (value) => isObject(value) && isJson(value),
  'no JSON object without fractions',
);
const kebab = z.string().regex(kebabPattern);
const trace = z.custom<unknown[]>((value) => Array.isArray(value) && value.every(isStep), 'no list of steps');
const coded = z.strictObject({ code, params: object });

const outcomeShape = z.strictObject({
  subject: z.string().min(1),
  status: z.enum(statuses),
  score: score.nullable(),
  grade: z.string().nullable(),
  reasons: z.array(coded),
  flags: z.array(coded),
  // Further members of a group's table are a type's own.
  groups: z.record(
    z.string(),
    z
      .object({
        score: score.nullable(),
        rate: score.nullable().optional(),
        received: count.nullable().optional(),
        valid: count.nullable().optional(),
        required: count.optional(),
      })
      .catchall(json),
  ),
  rank: z.int().positive().nullable(),
  change: z.int().nullable(),
  extra: object,
  trace,
});

const outcome = outcomeShape.refine(
  ({ grade, status }) => grade === null || status === 'FINAL',
  'a grade needs status FINAL',
);

const outcomes = z.array(outcome);

const errors = z.array(z.strictObject({ code: z.string().regex(/^E_[A-Z_]{1,40}$/), path: pointer }));

const refusals = [
  z.strictObject({ ok: z.literal(false), configErrors: errors.min(1) }),
  z.strictObject({ ok: z.literal(false), inputErrors: errors.min(1) }),
] as const;

const changeable = outcomeShape.pick({
  status: true,
  grade: true,
  reasons: true,
  flags: true,
  rank: true,
  extra: true,
});

/** What a campaign type may answer to `grade`. */
export const gradingAnswer = z.union([
  z.strictObject({ ok: z.literal(true), outcomes, aggregate: object }),
  ...refusals,
]);

/** What it may answer to `gradePart`. */
export const partAnswer = z.union([z.strictObject({ ok: z.literal(true), outcomes }), ...refusals]);

/** What it may answer to `conclude`. */
export const conclusionAnswer = z.strictObject({
  changes: z
    .array(
      z.strictObject({
        ...outcomeShape.pick({ subject: true }).shape,
        ...changeable.partial().shape,
        steps: trace.optional(),
      }),
    )
    .optional(),
  aggregate: object,
});

export const schemeAnswer = errors as z.ZodType<unknown> as z.ZodType<ConfigError[]>;

const localized = z.strictObject({
  'zh-CN': z.string().min(1),
  'zh-TW': z.string().min(1).optional(),
  en: z.string().min(1),
});
const anyObject = z.record(z.string(), z.unknown());
const needed: readonly MessageLocale[] = ['zh-CN', 'en'];

const messages = z.record(z.string(), z.record(z.string(), z.string().min(1))).superRefine((catalogues, context) => {
  const fail = (message: string) => context.addIssue({ code: 'custom', message });
  const base = Object.keys(catalogues['zh-CN'] ?? {});
  for (const locale of needed) if (!catalogues[locale]) fail(`no messages in ${locale}`);
  for (const status of statuses) if (!base.includes(`status.${status}`)) fail(`no message status.${status} in zh-CN`);
  const keys = new Set(Object.values(catalogues).flatMap((catalogue) => Object.keys(catalogue)));
  for (const [locale, catalogue] of Object.entries(catalogues)) {
    for (const key of keys) if (!Object.hasOwn(catalogue, key)) fail(`no message ${key} in ${locale}`);
  }
});

const stage = z.strictObject({
  code: z.string(),
  title: localized,
  step: localized,
  hint: localized,
  after: z.array(z.string()).min(1),
  accepts: z.array(z.enum(stageIntakes)),
  may: z.array(z.enum(stageActs)),
  stoppedBy: z.array(z.enum(stageObstacles)),
  notice: z
    .strictObject({ grades: z.array(kebab).min(1), workingDays: z.string().min(1), holidays: z.string().min(1) })
    .optional(),
});

const candidateRules = z.strictObject({
  unitGrade: z
    .strictObject({ value: z.string().min(1), campaignType: kebab, excluded: z.array(kebab).min(1) })
    .optional(),
  facts: z.array(kebab).max(20),
  months: z.int().min(1).max(600),
  leastMembers: z.int().min(1).max(10_000).optional(),
  separator: z.string().min(1).optional(),
});

const description = z.strictObject({
  id: kebab,
  version: z.string().regex(/^\d+\.\d+\.\d+(-[0-9A-Za-z.-]+)?$/),
  contract: z.literal(1),
  title: localized,
  description: localized,
  groups: z
    .array(
      z.strictObject({
        key: kebab,
        kind: z.enum(['sheet', 'ballot']),
        title: localized,
        requiredRoles: z.array(z.string()),
        questions: z.array(
          z.strictObject({
            role: z.string(),
            scale: z.enum(['satisfaction', 'fulfilment', 'appraisal', 'competence']),
          }),
        ),
        namesRater: z.boolean().optional(),
        filledBy: z.literal('subject').optional(),
        joint: z.boolean().optional(),
        roster: z.enum(['residents', 'party-members', 'entered']).optional(),
      }),
    )
    .min(1),
  grades: z.array(z.strictObject({ code: kebab, title: localized })).min(1),
  factKinds: z.array(
    z.strictObject({
      kind: kebab,
      title: localized,
      fields: z.array(z.strictObject({ name: z.enum(['date', 'months', 'by']), required: z.boolean() })),
    }),
  ),
  units: z
    .strictObject({
      types: z.array(z.enum(gradableTypes)).min(1).optional(),
      levels: z.array(z.enum(unitLevels)).min(1).optional(),
    })
    .optional(),
  subjects: z.array(z.enum(subjectKinds)).min(1).optional(),
  defaults: anyObject,
  schemeForm: anyObject,
  contextForm: anyObject.optional(),
  subjectForm: anyObject.optional(),
  figures: figureIntake.optional(),
  records: z.array(z.strictObject({ key: kebab, title: localized })).optional(),
  usesFields: z.boolean().optional(),
  decidesTies: z.boolean().optional(),
  distinctions: z
    .array(
      z.strictObject({
        code: kebab,
        title: localized,
        flag: code,
        recommendedBy: z.strictObject({ group: kebab, role: z.string().min(1) }).optional(),
      }),
    )
    .max(12)
    .optional(),
  drawsSpotChecks: z.boolean().optional(),
  candidates: candidateRules.optional(),
  phases: z
    .array(
      z.strictObject({
        kind: z.enum(phaseKinds),
        title: localized,
        startsOnDay: z.int().min(1).max(300),
        workingDays: z.int().min(1).max(300),
      }),
    )
    .max(12)
    .optional(),
  stages: z.array(stage).max(12).optional(),
  messages,
}) as z.ZodType<unknown> as z.ZodType<CampaignTypeDescription>;

/** What a campaign type must say of itself; its stages must be whole. */
export const descriptionAnswer = description.superRefine((described, context) => {
  for (const message of faultsOfStages(described)) context.addIssue({ code: 'custom', message, path: ['stages'] });
});

/** The first fault of an answer in one line. */
export function faultOf(error: z.ZodError): string {
  const [issue] = error.issues;
  return `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'invalid'}`.replace(/\s+/g, ' ').slice(0, 300);
}
