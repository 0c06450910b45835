import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { dismissal, dismissedView, toDismissedView } from '../facts/index.js';
import { requestActs, requestHindrances, requestKinds, requestStates } from './domain/request-course.js';
import type { ReleaseTerms } from './domain/release-terms.js';
import { releaseTerms } from './release-views.js';
import { PublicationRequestsService, type RequestInContext } from './publication-requests.service.js';

const tag = 'publications';
const access = 'campaigns.manage';
const reason = z.string().trim().min(1).max(500);
const requestView = z
  .strictObject({
    id: z.string(),
    campaign: z.strictObject({ id: z.string(), name: z.string() }),
    runId: z.string(),
    kind: z.enum(requestKinds),
    title: z.string(),
    /** What is to be withdrawn, or what was published; null until then. */
    publicationId: z.string().nullable(),
    /** Of a withdrawal: what everybody is told. */
    reason: z.string().nullable(),
    /** Of a publication: facts that waited for their second person and are left out. */
    dismissedFacts: dismissedView,
    /** Of a publication; null for what was asked before there were terms, and of a withdrawal. */
    terms: releaseTerms.nullable(),
    askedBy: z.string(),
    askedAt: z.string(),
    state: z.enum(requestStates),
    decidedBy: z.string().nullable(),
    decidedAt: z.string().nullable(),
    /** Why it was declined. */
    decisionReason: z.string().nullable(),
    /** What can be done with it, whether the caller can do it now, and what stands against it. */
    actions: z.array(
      z.strictObject({
        act: z.enum(requestActs),
        needsReason: z.boolean(),
        possible: z.boolean(),
        hindrances: z.array(z.enum(requestHindrances)),
      }),
    ),
  })
  .meta({ id: 'PublicationRequest' });
const query = z.strictObject(pageQuery(['askedAt'])).omit({ q: true });
const standsAgainstPublishing = [
  'campaign-not-computed',
  'run-not-succeeded',
  'already-published',
  'plugin-changed',
  'release-outdated',
  'facts-waiting',
];
const decided = ['publication-request-decided'];

const publish = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/publications',
  summary: 'Ask for a grading run to be published, so that everybody can see and recompute it',
  tag,
  access,
  params: idParams,
  body: z.strictObject({
    runId: id,
    title: z.string().trim().min(1).max(120).optional(),
    terms: releaseTerms.optional(),
    /** The release that this one is to replace, as the caller saw it. */
    revises: id.optional(),
    dismissal: dismissal.optional(),
  }),
  response: requestView,
  status: 202,
  problems: [
    ...standsAgainstPublishing,
    'publication-request-waiting',
    'publication-superseded',
    'publication-withdrawn',
  ],
});
const withdraw = endpoint({
  method: 'POST',
  path: 'api/publications/:id/withdrawal',
  summary: 'Ask for a publication to be withdrawn; the reason is shown to whoever follows the link',
  tag,
  access,
  params: idParams,
  body: z.strictObject({ reason }),
  response: requestView,
  status: 202,
  problems: ['publication-withdrawn', 'publication-request-waiting'],
});
const listRequests = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/publication-requests',
  summary: 'What was asked to be published or withdrawn of a campaign, newest first',
  tag,
  access,
  params: idParams,
  query,
  response: pageOf(requestView),
});
const listWaiting = endpoint({
  method: 'GET',
  path: 'api/my/publication-requests',
  summary: 'What waits for a second person in the campaigns that the caller manages, oldest first',
  tag,
  access,
  query,
  response: pageOf(requestView),
});
const confirm = endpoint({
  method: 'POST',
  path: 'api/publication-requests/:id/confirmation',
  summary: 'Publish or withdraw what somebody else asked for',
  tag,
  access,
  params: idParams,
  response: requestView,
  problems: [
    ...decided,
    ...standsAgainstPublishing,
    'publication-withdrawn',
    'four-eyes-required',
    'confirmation-by-reset-account',
  ],
});
const decline = endpoint({
  method: 'POST',
  path: 'api/publication-requests/:id/refusal',
  summary: 'Decline what somebody else asked for; the reason is told to whoever asked',
  tag,
  access,
  params: idParams,
  body: z.strictObject({ reason }),
  response: requestView,
  problems: [...decided, 'four-eyes-required'],
});
const takeBack = endpoint({
  method: 'POST',
  path: 'api/publication-requests/:id/taking-back',
  summary: 'Take back what one asked for',
  tag,
  access,
  params: idParams,
  response: requestView,
  problems: [...decided, 'not-own-request'],
});

@Controller()
export class PublicationRequestsController {
  constructor(@Inject(PublicationRequestsService) private readonly requests: PublicationRequestsService) {}

  @Route(publish)
  async publish(@Call() { viewer, params, body }: Input<typeof publish>): Promise<Output<typeof publish>> {
    return toView(await this.requests.askToPublish(viewer, params.id, body));
  }

  @Route(withdraw)
  async withdraw(@Call() { viewer, params, body }: Input<typeof withdraw>): Promise<Output<typeof withdraw>> {
    return toView(await this.requests.askToWithdraw(viewer, params.id, body.reason));
  }

  @Route(listRequests)
  async list(
    @Call() { viewer, params, query: page }: Input<typeof listRequests>,
  ): Promise<Output<typeof listRequests>> {
    const found = await this.requests.list(viewer, params.id, page);
    return { ...found, items: found.items.map(toView) };
  }

  @Route(listWaiting)
  async waiting(@Call() { viewer, query: page }: Input<typeof listWaiting>): Promise<Output<typeof listWaiting>> {
    const found = await this.requests.waiting(viewer, page);
    return { ...found, items: found.items.map(toView) };
  }

  @Route(confirm)
  async confirm(@Call() { viewer, params }: Input<typeof confirm>): Promise<Output<typeof confirm>> {
    return toView(await this.requests.confirm(viewer, params.id));
  }

  @Route(decline)
  async decline(@Call() { viewer, params, body }: Input<typeof decline>): Promise<Output<typeof decline>> {
    return toView(await this.requests.decline(viewer, params.id, body.reason));
  }

  @Route(takeBack)
  async takeBack(@Call() { viewer, params }: Input<typeof takeBack>): Promise<Output<typeof takeBack>> {
    return toView(await this.requests.takeBack(viewer, params.id));
  }
}

const toView = ({ request, campaign, actions }: RequestInContext): z.input<typeof requestView> => ({
  id: request.id,
  campaign: { id: campaign.id, name: campaign.name },
  runId: request.runId,
  kind: request.kind,
  title: request.title,
  publicationId: request.publicationId,
  reason: request.reason,
  dismissedFacts: toDismissedView(request.dismissedFacts),
  terms: request.terms && toTermsView(request.terms),
  askedBy: request.askedByName,
  askedAt: request.askedAt,
  state: request.state,
  decidedBy: request.decidedByName,
  decidedAt: request.decidedAt,
  decisionReason: request.decisionReason,
  actions: actions.map((action) => ({ ...action, hindrances: [...action.hindrances] })),
});

const toTermsView = ({ circle, ...terms }: ReleaseTerms): z.input<typeof releaseTerms> => ({
  ...terms,
  circle: circle && { ...circle, unitIds: [...circle.unitIds], roles: [...circle.roles] },
});
