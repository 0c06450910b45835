import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { answersLimit } from '../common/http/limits.js';
import { id, idParams } from '../common/http/paging.js';
import { withUpload } from '../common/http/upload.js';
import { asDownload } from '../documents/index.js';
import { evidenceView, toEvidenceView } from '../files/index.js';
import { BatchViews, batchView } from './batch-views.js';
import { voidReasons } from './domain/batch-course.js';
import { PaperControlService } from './paper-control.service.js';
import { PaperEntryService } from './paper-entry.service.js';
import { PaperScans } from './paper-scans.service.js';

const tag = 'paper';
const number = z.string().min(1).max(20);
const paperParams = z.strictObject({ id, number });

const option = z.strictObject({
  value: z.union([z.string(), z.number(), z.boolean()]),
  title: z.record(z.string(), z.string()),
});
const question = z
  .strictObject({
    name: z.string(),
    title: z.record(z.string(), z.string()),
    kind: z.enum(['one', 'several', 'rows', 'number', 'text', 'day', 'month']),
    options: z.array(option),
    rows: z.array(option),
    required: z.boolean(),
    comment: z.string().nullable(),
  })
  .meta({ id: 'PaperQuestion' });
const typedPaper = z.union([
  z.strictObject({
    answers: z.record(z.string(), z.unknown()),
    /** Questions of which nothing can be read. */
    unreadable: z.array(z.string().max(100)).max(200).default([]),
  }),
  z.strictObject({ void: z.enum(voidReasons) }),
]);
const stored = z.strictObject({ number: z.int() }).meta({ id: 'StoredPaper' });
const content = z
  .strictObject({ answers: z.record(z.string(), z.unknown()).nullable(), voidReason: z.string().nullable() })
  .meta({ id: 'PaperContent' });

const readQuestions = endpoint({
  method: 'GET',
  path: 'api/paper-batches/:id/questions',
  summary: 'The questions of a batch as they are typed in',
  tag,
  access: 'paper.enter',
  params: idParams,
  response: z.strictObject({ batch: batchView, questions: z.array(question) }).meta({ id: 'PaperQuestions' }),
  problems: ['operator-of-unit'],
});
const enterFirst = endpoint({
  method: 'POST',
  path: 'api/paper-batches/:id/papers/:number',
  summary: 'Type in a paper: answers, or why it is void; a number is taken once',
  tag,
  access: 'paper.enter',
  params: paperParams,
  body: typedPaper,
  bodyLimit: answersLimit,
  response: stored,
  status: 201,
  problems: ['paper-number-taken', 'paper-batch-state', 'operator-of-unit', 'immutable'],
});
const withdrawFirst = endpoint({
  method: 'DELETE',
  path: 'api/paper-batches/:id/papers/:number',
  summary: 'Take back what the caller has typed in, to type it in again',
  tag,
  access: 'paper.enter',
  params: paperParams,
  status: 204,
  problems: ['paper-batch-state', 'immutable'],
});
const enterSecond = endpoint({
  method: 'POST',
  path: 'api/paper-batches/:id/papers/:number/second',
  summary: 'Type in a paper of the sample a second time, without seeing the first',
  tag,
  access: 'paper.enter',
  params: paperParams,
  body: typedPaper,
  bodyLimit: answersLimit,
  response: stored,
  status: 201,
  problems: [
    'paper-number-taken',
    'paper-batch-state',
    'operator-of-unit',
    'four-eyes-required',
    'confirmation-by-reset-account',
    'immutable',
  ],
});
const readDifferences = endpoint({
  method: 'GET',
  path: 'api/paper-batches/:id/papers/:number/differences',
  summary: 'What two persons have read differently on a paper, for a third',
  tag,
  access: 'paper.enter',
  params: paperParams,
  response: z
    .strictObject({
      number: z.int(),
      first: content,
      second: content,
      differences: z.array(z.strictObject({ question: z.string(), first: z.unknown(), second: z.unknown() })),
      hasScan: z.boolean(),
    })
    .meta({ id: 'DisputedPaper' }),
  problems: ['paper-batch-state', 'operator-of-unit', 'four-eyes-required', 'confirmation-by-reset-account'],
});
const decide = endpoint({
  method: 'POST',
  path: 'api/paper-batches/:id/papers/:number/decision',
  summary: 'Decide what stands on a paper that two have read differently',
  tag,
  access: 'paper.enter',
  params: paperParams,
  body: typedPaper,
  bodyLimit: answersLimit,
  response: stored,
  status: 201,
  problems: [
    'paper-number-taken',
    'paper-batch-state',
    'operator-of-unit',
    'four-eyes-required',
    'confirmation-by-reset-account',
    'immutable',
  ],
});
const uploadScan = endpoint({
  method: 'POST',
  path: 'api/paper-batches/:id/papers/:number/scan',
  summary: 'Keep the picture of a paper until its batch is closed',
  tag,
  access: 'paper.enter',
  params: paperParams,
  multipart: true,
  response: evidenceView,
  status: 201,
  problems: [
    'file-type',
    'file-empty',
    'payload-too-large',
    'quota-exceeded',
    'overloaded',
    'paper-number-taken',
    'paper-batch-state',
    'operator-of-unit',
    'immutable',
  ],
});
const readScan = endpoint({
  method: 'GET',
  path: 'api/paper-batches/:id/papers/:number/scan',
  summary: 'The picture of a paper, for those who type papers in',
  tag,
  access: 'paper.enter',
  params: paperParams,
  response: { files: ['application/octet-stream'] },
  problems: ['operator-of-unit'],
});

@Controller()
export class PaperEntryController {
  constructor(
    @Inject(PaperEntryService) private readonly entries: PaperEntryService,
    @Inject(PaperControlService) private readonly control: PaperControlService,
    @Inject(PaperScans) private readonly scans: PaperScans,
    @Inject(BatchViews) private readonly views: BatchViews,
  ) {}

  @Route(readQuestions)
  async questions(@Call() { viewer, params }: Input<typeof readQuestions>): Promise<Output<typeof readQuestions>> {
    const { placed, questions } = await this.entries.questions(viewer, params.id);
    return {
      batch: await this.views.of(viewer, placed),
      questions: questions.map(({ options, rows, title, ...rest }) => ({
        ...rest,
        title: { ...title },
        options: options.map((each) => ({ value: each.value, title: { ...each.title } })),
        rows: rows.map((each) => ({ value: each.value, title: { ...each.title } })),
      })),
    };
  }

  @Route(enterFirst)
  async first(@Call() { viewer, params, body }: Input<typeof enterFirst>): Promise<Output<typeof enterFirst>> {
    return { number: await this.entries.first(viewer, params.id, params.number, body) };
  }

  @Route(withdrawFirst)
  withdraw(@Call() { viewer, params }: Input<typeof withdrawFirst>): Promise<void> {
    return this.entries.withdraw(viewer, params.id, params.number);
  }

  @Route(enterSecond)
  async second(@Call() { viewer, params, body }: Input<typeof enterSecond>): Promise<Output<typeof enterSecond>> {
    return { number: await this.entries.second(viewer, params.id, params.number, body) };
  }

  @Route(readDifferences)
  async differences(
    @Call() { viewer, params }: Input<typeof readDifferences>,
  ): Promise<Output<typeof readDifferences>> {
    const {
      number: of,
      first,
      second,
      differences,
      hasScan,
    } = await this.control.disputed(viewer, params.id, params.number);
    const shown = ({ answers, voidReason }: typeof first) => ({ answers: answers && { ...answers }, voidReason });
    return { number: of, first: shown(first), second: shown(second), differences: [...differences], hasScan };
  }

  @Route(decide)
  async decide(@Call() { viewer, params, body }: Input<typeof decide>): Promise<Output<typeof decide>> {
    return { number: await this.control.decide(viewer, params.id, params.number, body) };
  }

  @Route(uploadScan)
  async upload(@Call() { viewer, params, request }: Input<typeof uploadScan>): Promise<Output<typeof uploadScan>> {
    return toEvidenceView(
      await withUpload(request, (given) => this.scans.keep(viewer, params.id, params.number, given)),
    );
  }

  @Route(readScan)
  async scan(@Call() { viewer, params, reply }: Input<typeof readScan>): Promise<unknown> {
    const { file, content: bytes } = await this.scans.read(viewer, params.id, params.number);
    asDownload(reply, file.name, file.mediaType);
    return bytes;
  }
}
