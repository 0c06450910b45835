import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { CampaignRoundsService, roundRef, toRoundRef } from '../campaigns/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import type { ShareFigure } from './domain/round-figures.js';
import { RoundBoards } from './round-board.service.js';
import { RoundTargets, type TargetsOfRound } from './round-targets.service.js';
import { helpKinds, WeakUnits, weakResults } from './weak-units.service.js';

const tag = 'rounds';
const percent = z.string().regex(/^(100|\d{1,2}(\.\d{1,2})?)$/);
const gradeCodes = z.array(z.string().max(30)).min(1).max(20);
const targetFields = {
  /** Grades that count as reached, and the percent of all units that should have one. */
  shareGrades: gradeCodes,
  sharePercent: percent,
  /** Grades at the start from which units should rise, and the percent of those that should. */
  riseGrades: gradeCodes,
  risePercent: percent,
  /** Percentage points below a target that still count as about met. */
  tolerance: percent,
};
const targetsView = z
  .strictObject({
    ...targetFields,
    /** 0 while the proposal of the documents stands. */
    revision: z.int(),
  })
  .meta({ id: 'RoundTargets' });
const counts = z.record(z.string(), z.int());
const shareView = z
  .strictObject({
    part: z.int(),
    whole: z.int(),
    percent: z.string().nullable(),
    target: z.string(),
    status: z.enum(['met', 'approx', 'not-met']).nullable(),
    /** How many units more reach the target. */
    needMore: z.int(),
  })
  .meta({ id: 'ShareFigure' });
const boardView = z
  .strictObject({
    campaignType: z.string(),
    manageable: z.boolean(),
    rounds: z.array(
      z.strictObject({
        round: roundRef,
        targets: targetsView,
        isGraded: z.boolean(),
        total: z.int(),
        ungraded: z.int(),
        counts,
        share: shareView,
        rise: shareView,
      }),
    ),
    /** Grades of years before the first round, as they were imported. */
    years: z.array(z.strictObject({ year: z.int(), counts, share: shareView })),
  })
  .meta({ id: 'RoundBoard' });
const weakUnitView = z
  .strictObject({
    unit: unitRef,
    parentName: z.string(),
    prior: z.string(),
    grade: z.string().nullable(),
    change: z.int().nullable(),
    helpers: z.array(
      z.strictObject({
        record: z.string(),
        kind: z.enum(helpKinds),
        /** The leader, or the support; null for a leader whose name was removed. */
        name: z.string().nullable(),
        unit: unitRef.nullable(),
      }),
    ),
  })
  .meta({ id: 'WeakUnit' });

const listChains = endpoint({
  method: 'GET',
  path: 'api/rounds',
  summary: 'Chains of rounds, each by its newest round',
  tag,
  access: 'ledger.read',
  query: z.strictObject(pageQuery(['asOf', 'name'])),
  response: pageOf(roundRef.extend({ campaignType: z.string() }).meta({ id: 'RoundChain' })),
});
const readBoard = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/round-board',
  summary: 'Every round of a chain against its targets, of the units within reach, and the years before',
  tag,
  access: 'ledger.read',
  params: idParams,
  response: boardView,
});
const setTargets = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/round-targets',
  summary: 'Set the targets of a round',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  ifMatch: true,
  body: z.strictObject(targetFields),
  response: targetsView,
  problems: ['revision-stale'],
});
const listWeak = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/weak-units',
  summary: 'Units that were weak when a round began, who helps them, and what became of them',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject({
    ...pageQuery(['unitCode']),
    result: z.enum(weakResults).optional(),
    helped: z.enum(['true', 'false']).optional(),
  }),
  response: pageOf(weakUnitView),
});

const listOfYear = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/weak-units/list',
  summary: 'Put every weak unit of a round on the list of its year',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  response: z.strictObject({ listed: z.int() }).meta({ id: 'WeakUnitsListed' }),
});

@Controller()
export class RoundsController {
  constructor(
    @Inject(CampaignRoundsService) private readonly rounds: CampaignRoundsService,
    @Inject(RoundBoards) private readonly boards: RoundBoards,
    @Inject(RoundTargets) private readonly targets: RoundTargets,
    @Inject(WeakUnits) private readonly weakUnits: WeakUnits,
  ) {}

  @Route(listChains)
  async list(@Call() { viewer, query }: Input<typeof listChains>): Promise<Output<typeof listChains>> {
    const page = await this.rounds.newest(viewer, query);
    return {
      ...page,
      items: page.items.map((campaign) => ({ ...toRoundRef(campaign), campaignType: campaign.campaignType })),
    };
  }

  @Route(readBoard)
  async board(@Call() { viewer, params }: Input<typeof readBoard>): Promise<Output<typeof readBoard>> {
    const { campaignType, manageable, rounds, years } = await this.boards.of(viewer, params.id);
    return {
      campaignType,
      manageable,
      rounds: rounds.map(({ campaign, isGraded, figures, ...wanted }) => ({
        round: toRoundRef(campaign),
        targets: toTargetsView(wanted),
        isGraded,
        total: figures.total,
        ungraded: figures.ungraded,
        counts: { ...figures.counts },
        share: toShareView(figures.share),
        rise: toShareView(figures.rise),
      })),
      years: years.map(({ year, counts: ofYear, share }) => ({
        year,
        counts: { ...ofYear },
        share: toShareView(share),
      })),
    };
  }

  @Route(setTargets)
  async set(@Call() { viewer, params, ifMatch, body }: Input<typeof setTargets>): Promise<Output<typeof setTargets>> {
    return toTargetsView(await this.targets.set(viewer, params.id, ifMatch, body));
  }

  @Route(listOfYear)
  async listOfYear(@Call() { viewer, params, reply }: Input<typeof listOfYear>): Promise<Output<typeof listOfYear>> {
    reply.status(200);
    return { listed: await this.weakUnits.listOfYear(viewer, params.id) };
  }

  @Route(listWeak)
  async weak(@Call() { viewer, params, query }: Input<typeof listWeak>): Promise<Output<typeof listWeak>> {
    const { helped, ...others } = query;
    const page = await this.weakUnits.page(viewer, params.id, {
      ...others,
      ...(helped && { helped: helped === 'true' }),
    });
    return {
      ...page,
      items: page.items.map(({ subject, prior, grade, change, helpers }) => ({
        unit: { id: subject.unitId, code: subject.unitCode, name: subject.unitName },
        parentName: subject.parentName,
        prior: prior ?? '',
        grade,
        change,
        helpers: helpers.map((helper) => ({ ...helper })),
      })),
    };
  }
}

const toShareView = (share: ShareFigure): z.input<typeof shareView> => ({ ...share });

const toTargetsView = ({ targets: wanted, revision }: TargetsOfRound): z.input<typeof targetsView> => ({
  ...wanted,
  shareGrades: [...wanted.shareGrades],
  riseGrades: [...wanted.riseGrades],
  revision,
});
