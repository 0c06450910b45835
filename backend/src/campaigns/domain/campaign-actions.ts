import {
  campaignActs,
  isStep,
  mayDo,
  needsReason,
  stateAfter,
  type CampaignAct,
  type CampaignState,
} from './lifecycle.js';

/** Why something cannot be done now; the codes are texts of the console. */
export const hindrances = [
  'not-in-this-state',
  'beyond-reach',
  'no-subjects',
  'no-groups',
  'plugin-changed',
  'request-waiting',
] as const;
export type Hindrance = (typeof hindrances)[number];

export interface CampaignAction {
  readonly act: CampaignAct;
  /** Where it leads; null = the campaign stays where it is. */
  readonly to: CampaignState | null;
  readonly needsReason: boolean;
  /** A step by which a person moves the campaign on. */
  readonly isStep: boolean;
  readonly possible: boolean;
  readonly hindrances: readonly Hindrance[];
}

/** What decides about actions, as the campaign and the caller stand now. */
export interface Standing {
  readonly state: CampaignState;
  readonly subjectCount: number;
  readonly groupCount: number;
  /** The bundle with which the campaign was made is at hand. */
  readonly pluginPresent: boolean;
  readonly permitted: (act: CampaignAct) => boolean;
  /** What rooms that stand on campaigns know to stand against an act. */
  readonly obstacles: readonly ActObstacle[];
}

/** What stands against one act of a campaign. */
export interface ActObstacle {
  readonly act: CampaignAct;
  readonly hindrance: Hindrance;
}

/** Every act with what stands against it at once; what must be counted first is told by the checks of the act. */
export const actionsOf = (standing: Standing): CampaignAction[] =>
  campaignActs.map((act) => {
    const found = hindrancesOf(act, standing);
    return {
      act,
      to: stateAfter(act),
      needsReason: needsReason(act),
      isStep: isStep(act),
      possible: found.length === 0,
      hindrances: found,
    };
  });

function hindrancesOf(act: CampaignAct, standing: Standing): Hindrance[] {
  if (!standing.permitted(act)) return ['beyond-reach'];
  if (!mayDo(standing.state, act)) return ['not-in-this-state'];
  const found: Hindrance[] = [];
  if (act === 'publish' && standing.subjectCount === 0) found.push('no-subjects');
  if (act === 'publish' && standing.groupCount === 0) found.push('no-groups');
  if ((act === 'publish' || act === 'grade') && !standing.pluginPresent) found.push('plugin-changed');
  found.push(...standing.obstacles.filter((obstacle) => obstacle.act === act).map(({ hindrance }) => hindrance));
  return found;
}
