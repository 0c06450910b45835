import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { confirmationHindrances, releaseStates } from './domain/release-course.js';
import { audiences, contentLevels, openTerms } from './domain/release-terms.js';
import { PublicationsService, type PublicationInContext } from './publications.service.js';
import { objectionCounts } from './release-views.js';
import { ReleasesService } from './releases.service.js';

const tag = 'publications';
const text = z.string().nullable();
const publicationView = z
  .strictObject({
    id: z.string(),
    runId: z.string(),
    title: z.string(),
    publishedAt: z.string(),
    publishedBy: z.string(),
    packageDigest: z.string(),
    revision: z.int(),
    content: z.enum(contentLevels),
    audience: z.enum(audiences),
    state: z.enum(releaseStates),
    noticeEndsOn: text,
    confirmedAt: text,
    changeNote: text,
    /** With which anybody may read what is not public; null = there is none, or the caller may not hand it out. */
    accessCode: text,
    objections: objectionCounts,
    /** Whether the caller can make it final now, and what stands against that. */
    confirmation: z.strictObject({ possible: z.boolean(), hindrances: z.array(z.enum(confirmationHindrances)) }),
    withdrawnAt: text,
    withdrawalReason: text,
    /** Whether the caller can ask now for it to be withdrawn. */
    withdrawable: z.boolean(),
  })
  .meta({ id: 'Publication' });

const listPublications = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/publications',
  summary: 'What was published of a campaign, newest first',
  tag,
  access: 'ledger.read',
  params: idParams,
  query: z.strictObject(pageQuery(['publishedAt'])).omit({ q: true }),
  response: pageOf(publicationView),
});
const foreseePublication = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/publication-preview',
  summary: 'What a release of a run would show, what is withheld, and which release it would replace',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  query: z.strictObject({ runId: id }),
  response: z
    .strictObject({
      units: z.int(),
      /** By group: of how many units its ballots are too few to be shown. */
      withheld: z.record(z.string(), z.int()),
      revises: text,
    })
    .meta({ id: 'PublicationPreview' }),
  problems: ['campaign-not-computed', 'run-not-succeeded', 'already-published', 'plugin-changed', 'release-outdated'],
});
const confirmPublication = endpoint({
  method: 'POST',
  path: 'api/publications/:id/confirmation',
  summary: 'Make a release final once its notice has ended and every objection is answered',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  response: z.strictObject({ confirmedAt: z.string() }),
  status: 200,
  problems: [...confirmationHindrances],
});

@Controller()
export class PublicationsController {
  constructor(
    @Inject(PublicationsService) private readonly publications: PublicationsService,
    @Inject(ReleasesService) private readonly releases: ReleasesService,
  ) {}

  @Route(listPublications)
  async list(
    @Call() { viewer, params, query }: Input<typeof listPublications>,
  ): Promise<Output<typeof listPublications>> {
    const page = await this.publications.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toView) };
  }

  @Route(foreseePublication)
  async foresee(
    @Call() { viewer, params, query }: Input<typeof foreseePublication>,
  ): Promise<Output<typeof foreseePublication>> {
    const { withheld, ...foreseen } = await this.publications.foresee(viewer, params.id, query.runId);
    return { ...foreseen, withheld: { ...withheld } };
  }

  @Route(confirmPublication)
  async confirm(
    @Call() { viewer, params }: Input<typeof confirmPublication>,
  ): Promise<Output<typeof confirmPublication>> {
    const { confirmedAt } = await this.releases.confirm(viewer, params.id);
    return { confirmedAt: confirmedAt ?? '' };
  }
}

const toView = ({
  publication,
  standing,
  accessCode,
  mayConfirm,
  withdrawable,
}: PublicationInContext): z.input<typeof publicationView> => ({
  id: publication.id,
  runId: publication.runId,
  title: publication.title,
  publishedAt: publication.publishedAt,
  publishedBy: publication.publishedBy,
  packageDigest: publication.packageDigest,
  revision: publication.revision,
  content: (publication.terms ?? openTerms).content,
  audience: publication.audience,
  state: standing.state,
  noticeEndsOn: publication.noticeEndsOn,
  confirmedAt: publication.confirmedAt,
  changeNote: publication.terms?.changeNote ?? null,
  accessCode,
  objections: standing.objections,
  confirmation: {
    possible: mayConfirm && standing.hindrance === null,
    hindrances: standing.hindrance === null ? [] : [standing.hindrance],
  },
  withdrawnAt: publication.withdrawnAt,
  withdrawalReason: publication.withdrawalReason,
  withdrawable,
});
