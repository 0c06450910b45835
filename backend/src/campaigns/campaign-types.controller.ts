import { phaseKinds, subjectKinds } from '@pingyi/plugin-sdk';
import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, idParams, localizedText } from '../common/http/paging.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { unitLevels, unitTypes } from '../organisations/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { WorkingCalendar } from '../working-calendar/index.js';
import { CampaignTypeAdoption } from './campaign-type-adoption.service.js';
import { gradableBy } from './domain/gradable-units.js';
import { yearsOn } from './domain/next-round.js';
import { proposedPhases } from './domain/phase-proposal.js';

const tag = 'campaign types';

const campaignType = z
  .strictObject({
    id: z.string(),
    version: z.string(),
    digest: z.string(),
    title: localizedText,
    description: localizedText,
    groups: z.array(
      z.strictObject({
        key: z.string(),
        kind: z.enum(['sheet', 'ballot']),
        title: localizedText,
        anonymous: z.boolean(),
        roster: z.enum(['residents', 'party-members', 'entered']),
        /** The organisation itself, or those above it. */
        filledBy: z.enum(['subject', 'superior']),
      }),
    ),
    grades: z.array(z.strictObject({ code: z.string(), title: localizedText })),
    stages: z.array(z.strictObject({ code: z.string(), title: localizedText })),
    factKinds: z.array(
      z.strictObject({
        kind: z.string(),
        title: localizedText,
        fields: z.array(z.strictObject({ name: z.enum(['date', 'months', 'by']), required: z.boolean() })),
      }),
    ),
    defaults: z.record(z.string(), z.unknown()),
    schemeForm: z.record(z.string(), z.unknown()),
    contextForm: z.record(z.string(), z.unknown()).nullable(),
    subjectForm: z.record(z.string(), z.unknown()).nullable(),
    records: z.array(z.strictObject({ key: z.string(), title: localizedText })),
    asksCommitments: z.boolean(),
    usesFields: z.boolean(),
    decidesTies: z.boolean(),
    /** What the office decides about each subject beside its grade. */
    distinctions: z.array(z.strictObject({ code: z.string(), title: localizedText, flag: z.string() })),
    /** The types of units that can take part. */
    unitTypes: z.array(z.enum(unitTypes)),
    /** The levels at which they can. */
    unitLevels: z.array(z.enum(unitLevels)),
    /** What a campaign can be about. */
    subjects: z.array(z.enum(subjectKinds)),
    drawsSpotChecks: z.boolean(),
    /** Whether it takes figures that are counted from registers. */
    takesFigures: z.boolean(),
    messages: z.record(z.string(), z.record(z.string(), z.string())),
  })
  .meta({ id: 'CampaignType' });

const listTypes = endpoint({
  method: 'GET',
  path: 'api/campaign-types',
  summary: 'List campaign types',
  tag,
  access: 'campaigns.read',
  response: z.strictObject({ items: z.array(campaignType) }),
});
const checkScheme = endpoint({
  method: 'POST',
  path: 'api/campaign-types/:id/scheme-checks',
  summary: 'Check a grading scheme',
  tag,
  access: 'campaigns.manage',
  params: z.strictObject({ id: z.string().max(60) }),
  body: z.strictObject({ scheme: z.record(z.string(), z.unknown()) }),
  response: z.strictObject({ configErrors: z.array(z.strictObject({ code: z.string(), path: z.string() })) }),
});
const proposePhases = endpoint({
  method: 'GET',
  path: 'api/campaign-types/:id/phase-proposal',
  summary: 'The usual phases of a campaign type in working days of the office',
  tag,
  access: 'campaigns.manage',
  params: z.strictObject({ id: z.string().max(60) }),
  query: z.strictObject({ from: day }),
  response: z
    .strictObject({
      phases: z.array(
        z.strictObject({
          kind: z.enum(phaseKinds),
          title: localizedText,
          workingDays: z.int(),
          startsOn: day,
          endsOn: day,
        }),
      ),
    })
    .meta({ id: 'PhaseProposal' }),
});
const adoptType = endpoint({
  method: 'POST',
  path: 'api/campaigns/:id/type-adoption',
  summary: 'Let a draft go over to the bundle of its campaign type that is at hand',
  tag,
  access: 'campaigns.manage',
  params: idParams,
  body: z.strictObject({ digest: z.string().max(80).meta({ description: 'Of the bundle that the caller was shown' }) }),
  problems: ['plugin-changed', 'immutable', 'scheme-invalid', 'revision-stale'],
});

@Controller()
export class CampaignTypesController {
  constructor(
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(CampaignTypeAdoption) private readonly adoption: CampaignTypeAdoption,
    @Inject(WorkingCalendar) private readonly calendar: WorkingCalendar,
  ) {}

  @Route(listTypes)
  list(): Output<typeof listTypes> {
    const items = this.plugins.list().map((type) => ({
      id: type.id,
      version: type.version,
      digest: type.digest,
      title: type.title,
      description: type.description,
      groups: type.groups.map(({ key, kind, title, filledBy, roster = 'residents' }) => ({
        key,
        kind,
        title,
        anonymous: kind === 'ballot',
        filledBy: filledBy ?? ('superior' as const),
        roster,
      })),
      grades: type.grades.map(({ code, title }) => ({ code, title })),
      stages: (type.stages ?? []).map(({ code, title }) => ({ code, title })),
      factKinds: type.factKinds.map(({ kind, title, fields }) => ({
        kind,
        title,
        fields: fields.map((field) => ({ ...field })),
      })),
      defaults: { ...type.defaults },
      schemeForm: { ...type.schemeForm },
      contextForm: type.contextForm ? { ...type.contextForm } : null,
      subjectForm: type.subjectForm ? { ...type.subjectForm } : null,
      records: (type.records ?? []).map(({ key, title }) => ({ key, title })),
      asksCommitments: type.groups.some(({ questions }) =>
        questions.some(({ role }) => role.startsWith('commitment:')),
      ),
      usesFields: type.usesFields ?? false,
      decidesTies: type.decidesTies ?? false,
      distinctions: (type.distinctions ?? []).map(({ code, title, flag }) => ({ code, title, flag })),
      unitTypes: [...gradableBy(type).types],
      unitLevels: [...gradableBy(type).levels],
      subjects: [...gradableBy(type).subjects],
      drawsSpotChecks: type.drawsSpotChecks ?? false,
      takesFigures: type.figures !== undefined,
      messages: type.messages,
    }));
    return { items };
  }

  @Route(checkScheme)
  async checkScheme(@Call() { params, body }: Input<typeof checkScheme>): Promise<Output<typeof checkScheme>> {
    if (!this.plugins.find(params.id)) throw new NotFoundError();
    const configErrors = await this.plugins.validateScheme(params.id, body.scheme);
    return { configErrors: configErrors.map(({ code, path }) => ({ code, path })) };
  }

  @Route(proposePhases)
  async proposePhases(@Call() { params, query }: Input<typeof proposePhases>): Promise<Output<typeof proposePhases>> {
    const type = this.plugins.find(params.id);
    if (!type) throw new NotFoundError();
    const exceptions = await this.calendar.exceptionsBetween(query.from, yearsOn(query.from, 3));
    return { phases: proposedPhases(type.phases ?? [], query.from, exceptions) };
  }

  @Route(adoptType)
  async adopt(@Call() { viewer, params, body }: Input<typeof adoptType>): Promise<void> {
    await this.adoption.adopt(viewer, params.id, body.digest);
  }
}
