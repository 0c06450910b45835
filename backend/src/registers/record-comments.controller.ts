import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { toUnitRef, unitRef } from '../organisations/index.js';
import { RecordComments } from './record-comments.service.js';
import { mayWrite } from './record-hands.js';
import { recordNote, recordView, toRecordView } from './register-views.js';

const tag = 'registers';
/** People whom one comment can be meant for. */
const mostMeant = 20;

const commentRecord = endpoint({
  method: 'POST',
  path: 'api/records/:id/comments',
  summary: 'Say something about a record, to somebody or to everybody who sees it',
  tag,
  access: 'registers.write',
  params: idParams,
  body: z.strictObject({ note: recordNote, to: z.array(id).max(mostMeant).default([]) }),
  response: recordView,
  status: 201,
});
const listReaders = endpoint({
  method: 'GET',
  path: 'api/records/:id/readers',
  summary: 'Accounts that see a record and can be spoken to',
  tag,
  access: 'registers.write',
  params: idParams,
  query: z.strictObject(pageQuery(['displayName'])).omit({ sort: true }),
  response: pageOf(z.strictObject({ id: z.string(), displayName: z.string() }).meta({ id: 'RecordReader' })),
});
const listMentions = endpoint({
  method: 'GET',
  path: 'api/my/mentions',
  summary: 'Comments that are meant for the caller and whose record was not opened since',
  tag,
  access: 'registers.read',
  query: z.strictObject(pageQuery(['at'])).omit({ q: true, sort: true }),
  response: pageOf(
    z
      .strictObject({
        recordId: z.string(),
        name: z.string(),
        unit: unitRef.nullable(),
        by: z.string(),
        at: z.string(),
        note: z.string(),
      })
      .meta({ id: 'Mention' }),
  ),
});
const seeMentions = endpoint({
  method: 'POST',
  path: 'api/records/:id/mentions/seen',
  summary: 'The caller has read what was said to him about a record',
  tag,
  access: 'registers.read',
  params: idParams,
  status: 204,
});

@Controller()
export class RecordCommentsController {
  constructor(@Inject(RecordComments) private readonly comments: RecordComments) {}

  @Route(commentRecord)
  async comment(@Call() { viewer, params, body }: Input<typeof commentRecord>): Promise<Output<typeof commentRecord>> {
    const found = await this.comments.comment(viewer, params.id, body.note, body.to);
    return toRecordView(found, mayWrite(viewer, found.register.definition));
  }

  @Route(listReaders)
  async readers(@Call() { viewer, params, query }: Input<typeof listReaders>): Promise<Output<typeof listReaders>> {
    return this.comments.readers(viewer, params.id, query);
  }

  @Route(listMentions)
  async mentions(@Call() { viewer, query }: Input<typeof listMentions>): Promise<Output<typeof listMentions>> {
    const page = await this.comments.unseen(viewer, query);
    return {
      ...page,
      items: page.items.map(({ record, unit, comment }) => ({
        recordId: record.id,
        name: record.name,
        unit: unit && toUnitRef(unit),
        by: comment.byName,
        at: comment.at,
        note: comment.note ?? '',
      })),
    };
  }

  @Route(seeMentions)
  async see(@Call() { viewer, params }: Input<typeof seeMentions>): Promise<void> {
    await this.comments.see(viewer, params.id);
  }
}
