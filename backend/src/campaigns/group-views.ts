import { z } from 'zod';
import { id, localizedText } from '../common/http/paging.js';
import { unitTypes } from '../organisations/index.js';
import { assessorRules } from './domain/assessor-rule.js';
import { accessKinds, isAssessedByRule, type EvaluatorGroup } from './domain/campaign-plan.js';

/** What an office chooses for a group. */
export const wantedGroup = z.strictObject({
  key: z.string().max(40),
  access: z.enum(accessKinds),
  formVersionId: id,
  /** One ballot for all units of the same superior; its form must rate each of them in a row. */
  joint: z.boolean().optional(),
  /** Of an open group: whether its answers count in the grade; opinions only if not. */
  feedsGrade: z.boolean().optional(),
  /** Other forms for units of some types (S5.4), or for those below a superior that adds to the form of the group (S4.3). */
  variants: z
    .array(z.strictObject({ unitTypes: z.array(z.enum(unitTypes)), under: id.optional(), formVersionId: id }))
    .max(60)
    .optional(),
});

/** A group as it is shown, with what its forms are called. */
export const groupView = z.strictObject({
  key: z.string(),
  kind: z.enum(['sheet', 'ballot']),
  access: z.enum(accessKinds),
  formVersionId: z.string(),
  formCode: z.string(),
  formVersion: z.int(),
  formTitle: localizedText,
  anonymous: z.boolean(),
  isRecord: z.boolean(),
  joint: z.boolean(),
  feedsGrade: z.boolean(),
  /** Who of those that reach a unit assesses it; null for a group that assesses nobody else. */
  assessors: z
    .strictObject({ by: z.enum(assessorRules), accountIds: z.array(z.string()) })
    .meta({ id: 'AssessorRule' })
    .nullable(),
  variants: z.array(
    z
      .strictObject({
        unitTypes: z.array(z.enum(unitTypes)),
        /** The superior below which it is used; null = everywhere. */
        under: z.string().nullable(),
        formVersionId: z.string(),
        formCode: z.string(),
        formVersion: z.int(),
        formTitle: localizedText,
      })
      .meta({ id: 'FormVariant' }),
  ),
});

/** @param formTitles by the ids of versions */
export const toGroupView = (
  group: EvaluatorGroup,
  formTitles: ReadonlyMap<string, z.output<typeof localizedText>>,
): z.input<typeof groupView> => ({
  key: group.key,
  kind: group.kind,
  access: group.access,
  formVersionId: group.formVersionId,
  formCode: group.formCode,
  formVersion: group.formVersion,
  formTitle: formTitles.get(group.formVersionId) ?? { 'zh-CN': group.formCode },
  anonymous: group.anonymous,
  isRecord: group.isRecord ?? false,
  joint: group.joint ?? false,
  feedsGrade: group.feedsGrade ?? false,
  assessors: isAssessedByRule(group)
    ? {
        by: group.assessors?.by ?? 'reach',
        accountIds: group.assessors?.by === 'shared' ? group.assessors.accounts.map(({ accountId }) => accountId) : [],
      }
    : null,
  variants: (group.variants ?? []).map((variant) => ({
    ...variant,
    under: variant.under ?? null,
    unitTypes: unitTypes.filter((unitType) => variant.unitTypes.includes(unitType)),
    formTitle: formTitles.get(variant.formVersionId) ?? { 'zh-CN': variant.formCode },
  })),
});
