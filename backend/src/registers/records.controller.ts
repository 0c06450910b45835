import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { answersLimit } from '../common/http/limits.js';
import { day, id, idParams, pageOf, pageQuery } from '../common/http/paging.js';
import { mayWrite } from './record-hands.js';
import { recordFilters, recordPeriod, toRecordFilter } from './record-filters.js';
import { RecordList } from './record-list.service.js';
import { RegisterRecords } from './register-records.service.js';
import { RecordMoves } from './record-moves.service.js';
import { RecordReader, type RecordInContext } from './record-reader.js';
import {
  recordNote,
  recordPage,
  recordView,
  toRecordRow,
  toRecordView,
  toWaitingRecord,
  waitingRecord,
} from './register-views.js';
import { registerCode } from './registers.controller.js';
import { WaitingRecords } from './waiting-records.service.js';

const tag = 'registers';
const codeParams = z.strictObject({ code: registerCode });
const answers = z.record(z.string(), z.unknown());
/** Records that one request moves. */
const mostMovedAtOnce = 100;
const wantedMove = {
  move: z.string().max(40),
  note: recordNote.nullable().default(null),
  filing: z
    .strictObject({ number: z.string().trim().min(1).max(100), day })
    .nullable()
    .default(null),
};

const listRecords = endpoint({
  method: 'GET',
  path: 'api/registers/:code/records',
  summary: 'Records of a register, filtered by state, period, unit, deadline, or the answer to a question',
  tag,
  access: 'registers.read',
  params: codeParams,
  query: z.strictObject({
    ...pageQuery(['changedAt', 'madeAt', 'dueOn', 'name', 'state', 'period']),
    ...recordFilters,
  }),
  response: recordPage,
});
const makeRecord = endpoint({
  method: 'POST',
  path: 'api/registers/:code/records',
  summary: 'Make a record; without a period it is of the running one',
  tag,
  access: 'registers.write',
  params: codeParams,
  body: z.strictObject({
    unitId: id.nullable().default(null),
    otherUnitId: id.nullable().default(null),
    personId: id.nullable().default(null),
    period: recordPeriod.nullable().default(null),
    answers,
    /** A move that it makes at once; without it nothing is made where something stands against the move. */
    move: wantedMove.move.nullable().default(null),
  }),
  bodyLimit: answersLimit,
  response: recordView,
  status: 201,
  problems: [
    'not-yours-to-write',
    'period-over',
    'second-survey-missing',
    'no-such-move',
    'not-yours-to-move',
    'another-person-required',
    'about-yourself',
    'filing-required',
    'mark-not-cleared',
  ],
});
const readRecord = endpoint({
  method: 'GET',
  path: 'api/records/:id',
  summary: 'A record with its form, its history and the ways on',
  tag,
  access: 'registers.read',
  params: idParams,
  response: recordView,
});
const changeRecord = endpoint({
  method: 'PUT',
  path: 'api/records/:id',
  summary: 'Change the answers of a record',
  tag,
  access: 'registers.write',
  params: idParams,
  ifMatch: true,
  body: z.strictObject({ answers }),
  bodyLimit: answersLimit,
  response: recordView,
  problems: ['not-yours-to-write', 'immutable', 'revision-stale'],
});
const moveRecord = endpoint({
  method: 'POST',
  path: 'api/records/:id/moves',
  summary: 'Move a record on along its course',
  tag,
  access: 'registers.write',
  params: idParams,
  ifMatch: true,
  body: z.strictObject(wantedMove),
  response: recordView,
  problems: [
    'not-yours-to-move',
    'no-such-move',
    'another-person-required',
    'about-yourself',
    'filing-required',
    'mark-not-cleared',
    'period-over',
    'second-survey-missing',
    'revision-stale',
  ],
});
const discardRecord = endpoint({
  method: 'DELETE',
  path: 'api/records/:id',
  summary: 'Take back a record that never left its first state',
  tag,
  access: 'registers.write',
  params: idParams,
  ifMatch: true,
  status: 204,
  problems: ['not-yours-to-write', 'record-went-on', 'revision-stale'],
});
const moveRecords = endpoint({
  method: 'POST',
  path: 'api/registers/:code/moves',
  summary: 'Make one move with several records; what is refused stays as it is',
  tag,
  access: 'registers.write',
  params: codeParams,
  body: z.strictObject({
    ...wantedMove,
    records: z
      .array(z.strictObject({ id, revision: z.int().min(1) }))
      .min(1)
      .max(mostMovedAtOnce),
  }),
  response: z
    .strictObject({
      moved: z.int(),
      refused: z.array(z.strictObject({ id: z.string(), code: z.string() })),
    })
    .meta({ id: 'MovesMade' }),
});

const listWaiting = endpoint({
  method: 'GET',
  path: 'api/waiting-records',
  summary: 'Records of all registers that wait for the caller, those that have waited longest first',
  tag,
  access: 'registers.read',
  query: z.strictObject(pageQuery(['changedAt'])).omit({ q: true, sort: true }),
  response: pageOf(waitingRecord),
});

@Controller()
export class RecordsController {
  constructor(
    @Inject(RecordList) private readonly recordList: RecordList,
    @Inject(RegisterRecords) private readonly records: RegisterRecords,
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(RecordMoves) private readonly moves: RecordMoves,
    @Inject(WaitingRecords) private readonly waitingRecords: WaitingRecords,
  ) {}

  @Route(listRecords)
  async list(@Call() { viewer, params, query }: Input<typeof listRecords>): Promise<Output<typeof listRecords>> {
    const { page: number, pageSize, sort } = query;
    const wanted = { page: number, pageSize, sort, ...toRecordFilter(query) };
    const page = await this.recordList.page(viewer, params.code, wanted);
    return { ...page, items: page.items.map(toRecordRow) };
  }

  @Route(makeRecord)
  async make(@Call() { viewer, params, body }: Input<typeof makeRecord>): Promise<Output<typeof makeRecord>> {
    return this.view(viewer, await this.records.make(viewer, params.code, body));
  }

  @Route(readRecord)
  async read(@Call() { viewer, params }: Input<typeof readRecord>): Promise<Output<typeof readRecord>> {
    return this.view(viewer, await this.reader.get(viewer, params.id));
  }

  @Route(changeRecord)
  async change(
    @Call() { viewer, params, ifMatch, body }: Input<typeof changeRecord>,
  ): Promise<Output<typeof changeRecord>> {
    return this.view(viewer, await this.records.change(viewer, params.id, ifMatch, body.answers));
  }

  @Route(moveRecord)
  async move(
    @Call() { viewer, params, ifMatch, body, reply }: Input<typeof moveRecord>,
  ): Promise<Output<typeof moveRecord>> {
    reply.status(200);
    return this.view(viewer, await this.moves.move(viewer, params.id, ifMatch, body));
  }

  @Route(discardRecord)
  async discard(@Call() { viewer, params, ifMatch }: Input<typeof discardRecord>): Promise<void> {
    await this.records.discard(viewer, params.id, ifMatch);
  }

  @Route(moveRecords)
  async moveAll(
    @Call() { viewer, params, body, reply }: Input<typeof moveRecords>,
  ): Promise<Output<typeof moveRecords>> {
    reply.status(200);
    const { records, ...wanted } = body;
    const { moved, refused } = await this.moves.moveAll(viewer, params.code, records, wanted);
    return { moved, refused: [...refused] };
  }

  @Route(listWaiting)
  async waiting(@Call() { viewer, query }: Input<typeof listWaiting>): Promise<Output<typeof listWaiting>> {
    const page = await this.waitingRecords.list(viewer, query);
    return { ...page, items: page.items.map(toWaitingRecord) };
  }

  private view(viewer: Input<typeof readRecord>['viewer'], found: RecordInContext): z.input<typeof recordView> {
    return toRecordView(found, mayWrite(viewer, found.register.definition));
  }
}
