import { z } from 'zod';
import { id } from '../common/http/paging.js';
import { unitRef, unitTypes } from '../organisations/index.js';
import { memberGroups, personKinds } from '../persons/index.js';
import type { SubjectInContext } from './campaign-subjects.service.js';

const exceptUnits = z.array(id).max(2000);

const unitChoices = [
  z.strictObject({ unitIds: z.array(id).min(1).max(2000) }),
  z.strictObject({
    selection: z.strictObject({ under: id, types: z.array(z.enum(unitTypes)).min(1), except: exceptUnits.optional() }),
  }),
  /** The units of another campaign that still exist and can be graded. */
  z.strictObject({ earlier: z.strictObject({ campaignId: id, except: exceptUnits.optional() }) }),
  /** Codes as they were pasted, one on a line or with commas between them. */
  z.strictObject({ codes: z.string().max(200_000) }),
] as const;

/** Units by themselves, all of some types below one, those of another campaign, or pasted codes. */
export const unitChoice = z.union(unitChoices);

/** Units, or persons. */
export const subjectChoice = z.union([
  ...unitChoices,
  z.strictObject({
    /** Persons who are in their post on the day of the campaign. */
    persons: z.union([
      z.strictObject({ ids: z.array(id).min(1).max(2000) }),
      z.strictObject({
        under: id,
        kinds: z.array(z.enum(personKinds)).min(1),
        groups: z.array(z.enum(memberGroups)).optional(),
      }),
    ]),
  }),
]);

export const subjectView = z
  .strictObject({
    unit: unitRef,
    /** A person in a unit of that type; `unit` names the person. */
    isPerson: z.boolean(),
    type: z.string(),
    parentName: z.string(),
    partyMembers: z.int().nullable(),
    roster: z.int().nullable(),
    /** How many people each ballot group of the campaign has there. */
    rosters: z.record(z.string(), z.int().nullable()),
  })
  .meta({ id: 'CampaignSubject' });

export const toSubjectView = ({ subject, rosters }: SubjectInContext): z.input<typeof subjectView> => ({
  unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
  isPerson: subject.personUnitId !== null,
  type: subject.unitType,
  parentName: subject.parentName,
  partyMembers: subject.partyMembers,
  roster: subject.roster,
  rosters: Object.fromEntries(rosters),
});
