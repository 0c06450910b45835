import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import type { Publication } from './publication.entity.js';
import { PublicationsService } from './publications.service.js';

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
    withdrawnAt: text,
    withdrawalReason: text,
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
const publish = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/publications',
  summary: 'Publish a grading run, so that everybody can see and recompute it',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({ runId: id, title: z.string().trim().min(1).max(120).optional() }),
  response: publicationView,
  status: 201,
  problems: ['campaign-not-computed', 'run-not-succeeded', 'already-published', 'plugin-changed'],
});
const withdraw = endpoint({
  method: 'POST',
  path: 'api/publications/:id/withdrawal',
  summary: 'Withdraw a publication; the reason is shown to whoever follows the link',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({ reason: z.string().trim().min(1).max(500) }),
  response: publicationView,
  problems: ['publication-withdrawn'],
});

@Controller()
export class PublicationsController {
  constructor(@Inject(PublicationsService) private readonly publications: PublicationsService) {}

  @Route(listPublications)
  async list(
    @Call() { viewer, params, query }: Input<typeof listPublications>,
  ): Promise<Output<typeof listPublications>> {
    const page = await this.publications.list(viewer, params.id, query);
    return { ...page, items: page.items.map(toView) };
  }

  @Route(publish)
  async publish(@Call() { viewer, params, body }: Input<typeof publish>): Promise<Output<typeof publish>> {
    return toView(await this.publications.publish(viewer, params.id, body));
  }

  @Route(withdraw)
  async withdraw(@Call() { viewer, params, body }: Input<typeof withdraw>): Promise<Output<typeof withdraw>> {
    return toView(await this.publications.withdraw(viewer, params.id, body.reason));
  }
}

const toView = (publication: Publication): z.input<typeof publicationView> => {
  const {
    id: publicationId,
    runId,
    title,
    publishedAt,
    publishedBy,
    packageDigest,
    withdrawnAt,
    withdrawalReason,
  } = publication;
  return { id: publicationId, runId, title, publishedAt, publishedBy, packageDigest, withdrawnAt, withdrawalReason };
};
