import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { unitRef } from '../organisations/index.js';
import { PanelDecisionsService, type PanelCase } from './panel-decisions.service.js';
import { PanelsService } from './panels.service.js';
import { WaitingSignatures } from './waiting-signatures.js';
import { campaignRef, toCampaignRef, toSubjectRef } from './sheet-views.js';

const tag = 'sheets';
const count = z.int().min(0);
/** Points with at most two decimals. */
const points = z.string().regex(/^(0|[1-9]\d{0,2})(\.\d{1,2})?$/);
const place = z.strictObject({ id, group: z.string().max(40), unitId: id });
const mostItems = 200;

const decisionView = z.strictObject({
  total: z.string(),
  signedBy: z.string(),
  signedAt: z.string(),
});

const caseView = z
  .strictObject({
    campaign: campaignRef,
    group: z.string(),
    unit: unitRef,
    chair: z.string(),
    itemLimit: z.string(),
    definition: z.record(z.string(), z.unknown()),
    variables: z.record(z.string(), z.unknown()),
    /** What was handed in, in the order of the scores of each item. */
    sheets: z.array(
      z.strictObject({
        id: z.string(),
        rater: z.string(),
        total: z.string(),
        submittedAt: z.string(),
        answers: z.record(z.string(), z.unknown()),
      }),
    ),
    items: z.array(
      z.strictObject({
        item: z.string(),
        question: z.string(),
        points: z.string(),
        scores: z.array(z.string().nullable()),
        mean: z.string().nullable(),
        needsDecision: z.boolean(),
      }),
    ),
    /** Tells what was handed in from what is handed in later. */
    basis: z.string(),
    decision: decisionView
      .extend({
        items: z.array(z.strictObject({ item: z.string(), score: z.string().nullable(), decided: z.boolean() })),
        comment: z.string(),
        /** Whether a rater has handed in since. */
        outdated: z.boolean(),
      })
      .nullable(),
    revision: count,
    /** Whether the caller takes the chair. */
    isChair: z.boolean(),
  })
  .meta({ id: 'PanelCase' });

const listPanels = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/panels',
  summary: 'Groups whose raters are, or can be, a panel with a chair',
  tag,
  access: 'sheets.read',
  params: idParams,
  response: z.strictObject({
    items: z.array(
      z
        .strictObject({
          group: z.string(),
          /** Null where each sheet counts by itself. */
          chair: z.strictObject({ id: z.string(), displayName: z.string() }).nullable(),
          itemLimit: z.string().nullable(),
          revision: count,
        })
        .meta({ id: 'SheetPanel' }),
    ),
  }),
});
const listCandidates = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/chair-candidates',
  summary: 'Who can take the chair of a panel',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  query: z.strictObject(pageQuery(['displayName'])).omit({ sort: true }),
  response: pageOf(z.strictObject({ id: z.string(), displayName: z.string() }).meta({ id: 'ChairCandidate' })),
});
const setPanel = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/panels/:group',
  summary:
    'Say that the raters of a group are a panel and who takes its chair; fixed with the plan, but for the person',
  tag,
  access: 'campaigns.manage',
  params: z.strictObject({ id, group: z.string().max(40) }),
  ifMatch: true,
  body: z.strictObject({ chairId: id.nullable(), itemLimit: points }),
  status: 204,
  problems: ['immutable', 'revision-stale'],
});
const listUnits = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/panels/:group/units',
  summary: 'Units of a panel: how many sheets were handed in, and what the chair has signed',
  tag,
  access: 'sheets.read',
  params: z.strictObject({ id, group: z.string().max(40) }),
  query: z.strictObject(pageQuery(['unitCode'])).omit({ q: true }),
  response: pageOf(
    z
      .strictObject({ unit: unitRef, sheets: count, decision: decisionView.nullable(), outdated: z.boolean() })
      .meta({ id: 'UnitOfPanel' }),
  ),
});
const readCase = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/panels/:group/units/:unitId',
  summary: 'The sheets of all raters about a unit side by side, with the points that apply',
  tag,
  access: 'sheets.read',
  params: place,
  response: caseView,
});
const signCase = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/panels/:group/units/:unitId',
  summary: 'Sign for a panel, with a decision on each item on which its raters differ too much',
  tag,
  access: 'sheets.assess',
  params: place,
  ifMatch: true,
  body: z.strictObject({
    basis: z.string().max(71),
    decisions: z.array(z.strictObject({ item: z.string().max(200), score: points })).max(mostItems),
    comment: z.string().trim().max(1000),
  }),
  response: caseView,
  problems: ['immutable', 'revision-stale', 'own-unit', 'own-sheet', 'not-the-chair', 'nothing-to-sign'],
});

/** Panels of raters: who takes the chair, what lies before the chair, and the signature. */
const listWaiting = endpoint({
  method: 'GET',
  path: 'api/my/signatures',
  summary: 'Units whose sheets wait for the caller as the chair of their panel',
  tag,
  access: 'sheets.assess',
  query: z.strictObject(pageQuery(['unitCode'])).omit({ q: true, sort: true }),
  response: pageOf(
    z
      .strictObject({
        campaign: campaignRef,
        group: z.string(),
        unit: unitRef,
        sheets: z.int(),
        /** Signed before, and a rater has handed in since. */
        outdated: z.boolean(),
      })
      .meta({ id: 'WaitingSignature' }),
  ),
});

@Controller()
export class PanelsController {
  constructor(
    @Inject(PanelsService) private readonly panels: PanelsService,
    @Inject(PanelDecisionsService) private readonly decisions: PanelDecisionsService,
    @Inject(WaitingSignatures) private readonly waiting: WaitingSignatures,
  ) {}

  @Route(listWaiting)
  async signatures(@Call() { viewer, query }: Input<typeof listWaiting>): Promise<Output<typeof listWaiting>> {
    const page = await this.waiting.list(viewer, query);
    const items = page.items.map(({ campaign, groupKey, subject, sheets, outdated }) => ({
      campaign: toCampaignRef(campaign),
      group: groupKey,
      unit: toSubjectRef(subject),
      sheets,
      outdated,
    }));
    return { ...page, items };
  }

  @Route(listPanels)
  async list(@Call() { viewer, params }: Input<typeof listPanels>): Promise<Output<typeof listPanels>> {
    const found = await this.panels.list(viewer, params.id);
    const items = found.map(({ group, panel }) => ({
      group: group.key,
      chair: panel && { id: panel.chairId, displayName: panel.chairName },
      itemLimit: panel?.itemLimit ?? null,
      revision: panel?.revision ?? 0,
    }));
    return { items };
  }

  @Route(listCandidates)
  async candidates(
    @Call() { viewer, params, query }: Input<typeof listCandidates>,
  ): Promise<Output<typeof listCandidates>> {
    return this.panels.candidates(viewer, params.id, query);
  }

  @Route(setPanel)
  async set(@Call() { viewer, params, ifMatch, body }: Input<typeof setPanel>): Promise<void> {
    await this.panels.set(viewer, params.id, params.group, ifMatch, body);
  }

  @Route(listUnits)
  async units(@Call() { viewer, params, query }: Input<typeof listUnits>): Promise<Output<typeof listUnits>> {
    const page = await this.decisions.units(viewer, params.id, params.group, query);
    const items = page.items.map(({ subject, sheets, decision, outdated }) => ({
      unit: toSubjectRef(subject),
      sheets,
      decision: decision && { total: decision.total, signedBy: decision.signedByName, signedAt: decision.signedAt },
      outdated,
    }));
    return { ...page, items };
  }

  @Route(readCase)
  async read(@Call() { viewer, params, reply }: Input<typeof readCase>): Promise<Output<typeof readCase>> {
    const found = await this.decisions.read(viewer, params.id, params.group, params.unitId);
    reply.header('etag', `"${found.decision?.revision ?? 0}"`);
    return toCaseView(found, viewer.accountId);
  }

  @Route(signCase)
  async sign(@Call() { viewer, params, ifMatch, body }: Input<typeof signCase>): Promise<Output<typeof signCase>> {
    const at = { campaignId: params.id, group: params.group, unitId: params.unitId };
    return toCaseView(await this.decisions.sign(viewer, at, ifMatch, body), viewer.accountId);
  }
}

const toCaseView = (
  { place: { campaign, subject, group }, panel, definition, variables, sheets, items, basis, decision }: PanelCase,
  accountId: string,
): z.input<typeof caseView> => ({
  campaign: toCampaignRef(campaign),
  group: group.key,
  unit: toSubjectRef(subject),
  chair: panel.chairName,
  itemLimit: panel.itemLimit,
  definition,
  variables: { ...variables },
  sheets: sheets.map(({ sheet, submission }) => ({
    id: sheet.id,
    rater: sheet.raterName,
    total: submission.total,
    submittedAt: submission.at,
    answers: submission.answers,
  })),
  items: items.map(({ scores, ...item }) => ({ ...item, scores: [...scores] })),
  basis,
  decision: decision && {
    total: decision.total,
    signedBy: decision.signedByName,
    signedAt: decision.signedAt,
    items: decision.items,
    comment: decision.comment,
    outdated: decision.basis !== basis,
  },
  revision: decision?.revision ?? 0,
  isChair: panel.chairId === accountId,
});
