import type { StageDescription } from '@pingyi/plugin-sdk';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { leastFloor } from '../disclosure/index.js';
import type { CampaignState } from './domain/lifecycle.js';
import type { EvaluatorGroup, Phase } from './domain/campaign-plan.js';

/** One evaluation of many units; subjects, groups, scheme and plugin are frozen when it is published (I3). */
@Entity('campaign')
export class Campaign {
  @PrimaryColumn('varchar', { length: 36 })
  id: string;

  @Column('varchar', { length: 120 })
  name: string;

  /** Id of the campaign type (plugin). */
  @Column('varchar', { length: 60 })
  campaignType: string;

  @Column('varchar', { length: 20 })
  pluginVersion: string;

  @Column('varchar', { length: 71 })
  pluginDigest: string;

  @Index('campaign_state_idx')
  @Column('varchar', { length: 12 })
  state: CampaignState;

  /** Where it stands after the result, a stage of its type; null before the first one. */
  @Column('varchar', { length: 12, nullable: true })
  stage: string | null;

  /** The stages of its type as they were when it was made (I3); null = none. */
  @Column('simple-json', { nullable: true })
  stages: StageDescription[] | null;

  /** The only "now" that grading knows. */
  @Column('varchar', { length: 10 })
  asOf: string;

  /** Overrides of the plugin's default scheme, by top-level key. */
  @Column('simple-json')
  scheme: Record<string, unknown>;

  @Column('simple-json')
  phases: Phase[];

  @Column('simple-json')
  groups: EvaluatorGroup[];

  /** The unit whose office runs the campaign; it sees the campaign with its subtree. */
  @Column('varchar', { length: 36, nullable: true })
  ownerUnitId: string | null;

  /** The round before, whose grades are the prior grades (I15). */
  @Index('campaign_prior_idx')
  @Column('varchar', { length: 36, nullable: true })
  priorCampaignId: string | null;

  /** Campaign-level data that the type asks for, such as departments or quotas; null = nothing entered. */
  @Column('simple-json', { nullable: true })
  context: Record<string, unknown> | null;

  /** Published at the start, so that everybody can redo a draw; fixed from publication on. */
  @Column('varchar', { length: 64, nullable: true })
  seed: string | null;

  /** Groups with fewer ballots than this show nothing; five at least (security A3), fixed from publication on. */
  @Column('integer', { default: leastFloor })
  disclosureFloor: number;

  @Column('varchar', { length: 24 })
  createdAt: string;

  @Column('integer')
  revision: number;
}
