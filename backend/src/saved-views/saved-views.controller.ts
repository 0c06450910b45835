import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import type { Viewer } from '../access/index.js';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { idParams } from '../common/http/paging.js';
import type { SavedView } from './saved-view.entity.js';
import { SavedViewsService } from './saved-views.service.js';

const tag = 'saved-views';

const listKey = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);
const settings = z.strictObject({
  /** By the name of the filter, as the list has it in its address. */
  filters: z
    .record(z.string().regex(/^[a-zA-Z]{1,40}$/), z.string().max(200))
    .refine((filters) => Object.keys(filters).length <= 20),
  q: z.string().max(100).nullable(),
  sort: z.string().max(40).nullable(),
  /** Keys of the columns; null = those that the list shows by itself. */
  columns: z.array(z.string().max(60)).max(60).nullable(),
});

const view = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    /** Whether it is the caller's own, who alone can remove it. */
    own: z.boolean(),
    ownerName: z.string(),
    /** Whether everybody of the office sees it. */
    shared: z.boolean(),
    settings,
  })
  .meta({ id: 'SavedView' });

const listViews = endpoint({
  method: 'GET',
  path: 'api/saved-views',
  summary: 'Views of a list: the caller’s own, and those that the office shares',
  tag,
  access: 'signed-in',
  query: z.strictObject({ list: listKey }),
  response: z.strictObject({ items: z.array(view) }),
});

const saveView = endpoint({
  method: 'PUT',
  path: 'api/saved-views',
  summary: 'Keep a view of a list; an own one of the same name is replaced',
  tag,
  access: 'signed-in',
  body: z.strictObject({ list: listKey, name: z.string().trim().min(1).max(60), shared: z.boolean(), settings }),
  response: view,
  problems: ['too-many-views'],
});

const removeView = endpoint({
  method: 'DELETE',
  path: 'api/saved-views/:id',
  summary: 'Remove an own view',
  tag,
  access: 'signed-in',
  params: idParams,
});

@Controller()
export class SavedViewsController {
  constructor(@Inject(SavedViewsService) private readonly views: SavedViewsService) {}

  @Route(listViews)
  async list(@Call() { viewer, query }: Input<typeof listViews>): Promise<Output<typeof listViews>> {
    const found = await this.views.list(viewer, query.list);
    return { items: found.map((one) => toView(viewer, one)) };
  }

  @Route(saveView)
  async save(@Call() { viewer, body }: Input<typeof saveView>): Promise<Output<typeof saveView>> {
    return toView(viewer, await this.views.save(viewer, body));
  }

  @Route(removeView)
  async remove(@Call() { viewer, params }: Input<typeof removeView>): Promise<void> {
    await this.views.remove(viewer, params.id);
  }
}

const toView = (
  { accountId }: Viewer,
  { id, name, ownerId, ownerName, shared, settings: { filters, q, sort, columns } }: SavedView,
): z.input<typeof view> => ({
  id,
  name,
  own: ownerId === accountId,
  ownerName,
  shared,
  settings: { filters: { ...filters }, q, sort, columns: columns && [...columns] },
});
