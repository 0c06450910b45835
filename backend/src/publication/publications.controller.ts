import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { PublicationsService, type PublicationInContext } from './publications.service.js';

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
}

const toView = ({ publication, withdrawable }: PublicationInContext): z.input<typeof publicationView> => ({
  id: publication.id,
  runId: publication.runId,
  title: publication.title,
  publishedAt: publication.publishedAt,
  publishedBy: publication.publishedBy,
  packageDigest: publication.packageDigest,
  withdrawnAt: publication.withdrawnAt,
  withdrawalReason: publication.withdrawalReason,
  withdrawable,
});
