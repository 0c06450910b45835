import type { PhaseKind } from '@pingyi/plugin-sdk';
import type { AssessorRule } from './assessor-rule.js';
import { hasOpened, takes, type CampaignState, type StateIntake } from './lifecycle.js';

/** A stretch of days with a task; phases may overlap (S5.2). Both days belong to it. */
export interface Phase {
  readonly id: string;
  readonly name: string;
  readonly kind: PhaseKind;
  readonly startsOn: string;
  readonly endsOn: string;
}

export const accessKinds = ['card', 'open', 'account', 'staff'] as const;
export type AccessKind = (typeof accessKinds)[number];

/** A published version of a form. */
export interface GroupForm {
  readonly formVersionId: string;
  readonly formCode: string;
  readonly formVersion: number;
}

/** The form by which units of some types are evaluated instead of the form of the group: standards by field (S5.4). */
export interface FormVariant extends GroupForm {
  /** Empty for all types below a superior. */
  readonly unitTypes: readonly string[];
  /** The superior below which the form is used: a local copy of the form of the group, with additions of its own (S4.3). */
  readonly under?: string | undefined;
}

/** Who evaluates, by which form and through which door. */
export interface EvaluatorGroup extends GroupForm {
  readonly key: string;
  readonly kind: 'sheet' | 'ballot';
  readonly access: AccessKind;
  /** Forms for units of some types; the others have the form above. */
  readonly variants?: readonly FormVariant[] | undefined;
  readonly anonymous: boolean;
  /** As the campaign type says: `subject` = the unit about itself; absent in campaigns older than the property. */
  readonly filledBy?: 'subject' | undefined;
  readonly namesRater?: boolean | undefined;
  /** Of a sheet that others fill in: who of those that reach a unit assesses it; everybody if absent. */
  readonly assessors?: AssessorRule | undefined;
  readonly roster?: 'residents' | 'party-members' | 'entered' | undefined;
  /** One ballot rates every unit of the same superior, a row for each; the superior then stands for all of them. */
  readonly joint?: boolean | undefined;
  /** Of an open group, where nobody votes only once: whether its answers count in the grade. They are opinions unless the office says so. */
  readonly feedsGrade?: boolean | undefined;
  /** A record, such as an application: it gives values and is no part of the score. */
  readonly isRecord?: boolean | undefined;
}

/** Whether what a group says is part of the grade. */
export const isGraded = ({ access, feedsGrade }: Pick<EvaluatorGroup, 'access' | 'feedsGrade'>): boolean =>
  access !== 'open' || feedsGrade === true;

/** Whether the units fill the sheet in about themselves. */
export const isOwnSheet = (group: Pick<EvaluatorGroup, 'key' | 'filledBy'>): boolean =>
  group.filledBy === 'subject' || group.key === 'self';

/** Whether accounts above a unit fill the sheet in, so that a rule can say which; departments rate every unit. */
export const isAssessedByRule = (group: Pick<EvaluatorGroup, 'key' | 'kind' | 'filledBy' | 'namesRater'>): boolean =>
  group.kind === 'sheet' && !isOwnSheet(group) && !group.namesRater;

/** The phase kind during which a group hands in. */
export const phaseKindOfGroup = (group: Pick<EvaluatorGroup, 'key' | 'kind' | 'filledBy'>): Phase['kind'] =>
  group.kind === 'ballot' ? 'ballot' : isOwnSheet(group) ? 'self-assessment' : 'superior-assessment';

export interface Opening {
  readonly state: 'not-open' | 'open' | 'closed';
  readonly opensOn: string | null;
  readonly closesOn: string | null;
}

/**
 * Whether a group may hand in on a day: the campaign is open and the day lies in one of the group's phases.
 * A campaign without a phase of that kind is open for as long as its state says so.
 */
export function openingOf(
  campaign: { readonly state: CampaignState; readonly phases: readonly Phase[] },
  group: Pick<EvaluatorGroup, 'key' | 'kind' | 'filledBy'>,
  today: string,
): Opening {
  const kind = phaseKindOfGroup(group);
  const phases = campaign.phases.filter((phase) => phase.kind === kind);
  const opensOn = phases.map((phase) => phase.startsOn).sort()[0] ?? null;
  const closesOn =
    phases
      .map((phase) => phase.endsOn)
      .sort()
      .at(-1) ?? null;
  const state = openingState(campaign.state, group.kind === 'ballot' ? 'ballots' : 'sheets', phases, today);
  return { state, opensOn, closesOn };
}

/**
 * The same for the sheets about one unit, which may have been opened again after their phase.
 * @param until the last day on which they are; null = they were not
 */
export function openingForUnit(
  campaign: Parameters<typeof openingOf>[0],
  group: Parameters<typeof openingOf>[1],
  today: string,
  until: string | null,
): Opening {
  const opening = openingOf(campaign, group, today);
  const reopened = until !== null && opening.state === 'closed' && takes(campaign.state, 'sheets') && today <= until;
  return reopened ? { ...opening, state: 'open', closesOn: until } : opening;
}

function openingState(
  campaignState: CampaignState,
  intake: StateIntake,
  phases: readonly Phase[],
  today: string,
): Opening['state'] {
  if (!takes(campaignState, intake)) return hasOpened(campaignState) ? 'closed' : 'not-open';
  if (phases.length === 0 || phases.some((phase) => phase.startsOn <= today && today <= phase.endsOn)) return 'open';
  return phases.some((phase) => today < phase.startsOn) ? 'not-open' : 'closed';
}
