import { stageObstacles } from '@pingyi/plugin-sdk';
import {
  campaignActs,
  isStep,
  mayDo,
  needsReason,
  stagesAfter,
  stateAfter,
  type CampaignAct,
  type Position,
} from './lifecycle.js';

/** Why something cannot be done now; the codes are texts of the console. */
export const hindrances = [
  'not-in-this-state',
  'beyond-reach',
  'no-subjects',
  'no-groups',
  'plugin-changed',
  'request-waiting',
  'notice-running',
  'papers-open',
  ...stageObstacles,
] as const;
export type Hindrance = (typeof hindrances)[number];

export interface CampaignAction {
  readonly act: CampaignAct;
  /** The state or stage to which it leads; null = the campaign stays where it is. */
  readonly to: string | null;
  readonly needsReason: boolean;
  /** A step by which a person moves the campaign on. */
  readonly isStep: boolean;
  readonly possible: boolean;
  readonly hindrances: readonly Hindrance[];
}

/** What decides about actions, as the campaign and the caller stand now. */
export interface Standing {
  readonly position: Position;
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
  /** The stage of which that is true; every place to which the act leads if not given. */
  readonly to?: string;
  readonly hindrance: Hindrance;
}

/**
 * Every act with what stands against it at once, and one for each stage that can be entered; what must be counted first is told by the
 * checks of the act.
 */
export const actionsOf = (standing: Standing): CampaignAction[] =>
  campaignActs.flatMap((act) =>
    act === 'advance'
      ? stagesAfter(standing.position).map(({ code }) => actionOf(act, code, standing))
      : [actionOf(act, stateAfter(act), standing)],
  );

function actionOf(act: CampaignAct, to: string | null, standing: Standing): CampaignAction {
  const found = hindrancesOf(act, to, standing);
  return {
    act,
    to,
    needsReason: needsReason(act),
    isStep: isStep(act),
    possible: found.length === 0,
    hindrances: found,
  };
}

function hindrancesOf(act: CampaignAct, to: string | null, standing: Standing): Hindrance[] {
  if (!standing.permitted(act)) return ['beyond-reach'];
  if (!mayDo(standing.position, act)) return ['not-in-this-state'];
  const found: Hindrance[] = [];
  if (act === 'publish' && standing.subjectCount === 0) found.push('no-subjects');
  if (act === 'publish' && standing.groupCount === 0) found.push('no-groups');
  if ((act === 'publish' || act === 'grade') && !standing.pluginPresent) found.push('plugin-changed');
  found.push(
    ...standing.obstacles
      .filter((obstacle) => obstacle.act === act && (obstacle.to ?? to) === to)
      .map(({ hindrance }) => hindrance),
  );
  return found;
}
