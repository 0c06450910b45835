import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { id, idParams } from '../common/http/paging.js';
import { withUpload } from '../common/http/upload.js';
import { asDownload, languages } from '../documents/index.js';
import { candidateReason, standingView, toReasons, toStanding } from './award-views.js';
import { HandedUpNominations } from './handed-up-nominations.js';
import { Nominations } from './nominations.service.js';
import { TakenNominations } from './taken-nominations.js';

const tag = 'awards';
const access = 'campaigns.manage';
const jsonLines = 'application/x-ndjson';
const chosen = {
  kind: z.enum(['units', 'persons']),
  ids: z.array(id).min(1).max(200),
};

const checkCandidates = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/nomination-checks',
  summary: 'What grades, facts and registers say of those who could be nominated; nothing is changed',
  tag,
  access,
  params: idParams,
  body: z.strictObject(chosen),
  response: z.strictObject({
    items: z.array(z.strictObject({ id: z.string(), standing: standingView })),
  }),
});
const nominate = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/nominations',
  summary: 'Nominate units or persons in a draft, or say in which field those who are nominated compete',
  tag,
  access,
  params: idParams,
  body: z.strictObject({ ...chosen, field: z.string().min(1).max(60).nullable() }),
  response: z.strictObject({ candidates: z.int() }).meta({ id: 'Nominated' }),
  problems: ['not-eligible', 'over-quota', 'immutable', 'units-not-gradable'],
});
const withdraw = endpoint({
  method: 'DELETE',
  path: 'api/campaigns/:id/nominations/:unitId',
  summary: 'Take a candidate out of a draft',
  tag,
  access,
  params: z.strictObject({ id, unitId: id }),
  problems: ['immutable'],
});
const handUp = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/nominations.ndjson',
  summary: 'Those of a list that stands, put forward to the office above: a file with a digest, which it takes in',
  tag,
  access,
  params: idParams,
  response: { files: [jsonLines] },
  problems: ['awards-not-final'],
});
const printForms = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/nomination-forms.pdf',
  summary: 'The same on paper: a form for each, with room for opinions and stamps',
  tag,
  access,
  params: idParams,
  query: z.strictObject({ lang: z.enum(languages).default('zh-CN') }),
  response: { files: ['application/pdf'] },
  problems: ['awards-not-final'],
});
const named = { unit: z.string(), person: z.string().nullable() };
const takeNominations = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/nominations/import',
  summary: 'Take the nominations of an office below into a draft; who is unknown or not eligible is named and left out',
  tag,
  access,
  params: idParams,
  multipart: true,
  query: z.strictObject({ dryRun: z.enum(['true', 'false']).default('false') }),
  response: z
    .strictObject({
      office: z.string(),
      campaignName: z.string(),
      candidates: z.int(),
      taken: z.int(),
      unknown: z.array(z.strictObject(named)),
      notEligible: z.array(z.strictObject({ ...named, reasons: z.array(candidateReason) })),
      unknownFields: z.array(z.string()),
      dryRun: z.boolean(),
    })
    .meta({ id: 'TakenNominations' }),
  problems: ['import-invalid', 'file-empty', 'immutable', 'over-quota'],
});

@Controller()
export class NominationsController {
  constructor(
    @Inject(Nominations) private readonly nominations: Nominations,
    @Inject(HandedUpNominations) private readonly handedUp: HandedUpNominations,
    @Inject(TakenNominations) private readonly taken: TakenNominations,
  ) {}

  @Route(checkCandidates)
  async check(
    @Call() { viewer, params, body, reply }: Input<typeof checkCandidates>,
  ): Promise<Output<typeof checkCandidates>> {
    reply.status(200);
    const standings = await this.nominations.foresee(viewer, params.id, { ...body, field: null });
    const titles = await this.nominations.titles(viewer, params.id);
    return {
      items: [...standings].map(([candidate, standing]) => ({ id: candidate, standing: toStanding(standing, titles) })),
    };
  }

  @Route(nominate)
  async nominate(@Call() { viewer, params, body, reply }: Input<typeof nominate>): Promise<Output<typeof nominate>> {
    reply.status(200);
    return { candidates: await this.nominations.add(viewer, params.id, body) };
  }

  @Route(withdraw)
  async withdraw(@Call() { viewer, params }: Input<typeof withdraw>): Promise<void> {
    await this.nominations.withdraw(viewer, params.id, params.unitId);
  }

  @Route(handUp)
  async handUp(@Call() { viewer, params, reply }: Input<typeof handUp>): Promise<unknown> {
    const file = await this.handedUp.file(viewer, params.id);
    asDownload(reply, 'nominations.ndjson', jsonLines);
    return file;
  }

  @Route(printForms)
  async forms(@Call() { viewer, params, query, reply }: Input<typeof printForms>): Promise<unknown> {
    const file = await this.handedUp.forms(viewer, params.id, query.lang);
    asDownload(reply, 'nomination-forms.pdf', 'application/pdf');
    return file;
  }

  @Route(takeNominations)
  async take(
    @Call() { viewer, params, query, request, reply }: Input<typeof takeNominations>,
  ): Promise<Output<typeof takeNominations>> {
    reply.status(200);
    const { head, unknown, notEligible, unknownFields, ...report } = await withUpload(request, ({ content }) =>
      this.taken.take(viewer, params.id, content, query.dryRun === 'true'),
    );
    const titles = await this.nominations.titles(viewer, params.id);
    return {
      ...report,
      office: head.office,
      campaignName: head.campaign.name,
      unknown: [...unknown],
      notEligible: notEligible.map(({ reasons, ...name }) => ({ ...name, reasons: toReasons(reasons, titles) })),
      unknownFields: [...unknownFields],
    };
  }
}
