import { Controller, Inject } from '@nestjs/common';
import { z } from 'zod';
import { Call, endpoint, Route, type Input, type Output } from '../common/http/endpoint.js';
import { day, idParams, localizedText, pageOf, pageQuery } from '../common/http/paging.js';
import { asDownload, languages, spreadsheetFormats, spreadsheetMediaTypes } from '../documents/index.js';
import { dayShift, shiftsBetween } from '../working-calendar/index.js';
import { AwardExport } from './award-export.js';
import { AwardOverview, type FoundAwards } from './award-overview.service.js';
import { AwardSettings, type SettingsInForce } from './award-settings.service.js';
import { awardRow } from './award-views.js';
import { awardStates } from './domain/award-state.js';

const tag = 'awards';
const access = 'campaigns.manage';
const field = z.string().min(1).max(60);
const line = (most: number) => z.string().trim().min(1).max(most);

const readAwards = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/awards',
  summary: 'The awards of a campaign: places and candidates by field, and the notice as it would last today',
  tag,
  access,
  params: idParams,
  response: z
    .strictObject({
      about: z.enum(['units', 'persons']),
      /** Whether candidates can still be nominated. */
      nominates: z.boolean(),
      /** Whether the list stands. */
      isFinal: z.boolean(),
      fields: z.array(
        z.strictObject({
          code: z.string(),
          title: localizedText,
          /** Places; null where the field has none. */
          places: z.int().nullable(),
          /** How many may be nominated at most. */
          mostNominated: z.int().nullable(),
          nominated: z.int(),
          awarded: z.int(),
        }),
      ),
      /** How many have each state. */
      states: z.record(z.string(), z.int()),
      notice: z
        .strictObject({
          workingDays: z.int(),
          postedOn: z.string(),
          endsOn: z.string(),
          shifts: z.array(dayShift),
        })
        .nullable(),
    })
    .meta({ id: 'Awards' }),
});
const listRows = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/award-rows',
  summary: 'Who competes for the awards of a campaign, field by field, the first place first',
  tag,
  access,
  params: idParams,
  query: z
    .strictObject({
      ...pageQuery(['rank']),
      field: field.optional(),
      state: z.enum(awardStates).optional(),
      language: z.enum(languages).optional(),
    })
    .omit({ sort: true }),
  response: pageOf(awardRow),
  problems: ['too-costly'],
});
const exportList = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/award-list',
  summary: 'Who competes for the awards of a campaign, as a spreadsheet',
  tag,
  access,
  params: idParams,
  query: z.strictObject({ format: z.enum(spreadsheetFormats), lang: z.enum(languages).default('zh-CN') }),
  response: { files: Object.values(spreadsheetMediaTypes) },
});

const certificate = z.strictObject({
  title: line(40),
  body: line(600),
  office: line(100),
  serial: line(60),
  /** On which day it is dated; null for the day on which its number is given. */
  day: day.nullable(),
  withCode: z.boolean(),
  /** What awards are called on it, by field or grade. */
  awards: z.record(z.string().max(60), z.string().trim().max(60)),
});
const settingsView = z
  .strictObject({
    mostNominated: z.record(z.string(), z.int()),
    leastMembers: z.int().nullable(),
    certificate,
    /** 0 while nothing was set. */
    revision: z.int(),
  })
  .meta({ id: 'AwardSettings' });
const readSettings = endpoint({
  method: 'GET',
  path: 'api/campaigns/:id/award-settings',
  summary: 'How many may be nominated, from how many members, and what certificates say',
  tag,
  access,
  params: idParams,
  response: settingsView,
});
const setSettings = endpoint({
  method: 'PUT',
  path: 'api/campaigns/:id/award-settings',
  summary:
    'Set how many may be nominated, from how many members, and what certificates say; a text leaves open {name}, {award}, {year} and others',
  tag,
  access,
  params: idParams,
  ifMatch: true,
  body: z.strictObject({
    mostNominated: z.record(field, z.int().min(0).max(100_000)),
    leastMembers: z.int().min(0).max(10_000).nullable(),
    certificate: certificate.nullable(),
  }),
  response: settingsView,
  problems: ['revision-stale'],
});

@Controller()
export class AwardsController {
  constructor(
    @Inject(AwardOverview) private readonly overview: AwardOverview,
    @Inject(AwardExport) private readonly exports: AwardExport,
    @Inject(AwardSettings) private readonly settings: AwardSettings,
  ) {}

  @Route(readAwards)
  async read(@Call() { viewer, params }: Input<typeof readAwards>): Promise<Output<typeof readAwards>> {
    return toAwards(await this.overview.of(viewer, params.id));
  }

  @Route(listRows)
  list(
    @Call() { viewer, params, query: { language, ...query } }: Input<typeof listRows>,
  ): Promise<Output<typeof listRows>> {
    return this.overview.rows(viewer, params.id, query, language ?? 'zh-CN');
  }

  @Route(exportList)
  async export(@Call() { viewer, params, query, reply }: Input<typeof exportList>): Promise<unknown> {
    const { format, lang } = query;
    const file = await this.exports.write(viewer, params.id, format, lang);
    asDownload(reply, `awards.${format}`, spreadsheetMediaTypes[format]);
    return file;
  }

  @Route(readSettings)
  async readSettings(@Call() { viewer, params }: Input<typeof readSettings>): Promise<Output<typeof readSettings>> {
    return toSettings(await this.settings.read(viewer, params.id));
  }

  @Route(setSettings)
  async set(@Call() { viewer, params, ifMatch, body }: Input<typeof setSettings>): Promise<Output<typeof setSettings>> {
    return toSettings(await this.settings.set(viewer, params.id, ifMatch, body));
  }
}

const toAwards = ({ notice, fields, states, ...awards }: FoundAwards): z.input<typeof readAwards.response> => ({
  ...awards,
  fields: fields.map((one) => ({ ...one })),
  states: { ...states },
  notice: notice && {
    workingDays: notice.workingDays,
    postedOn: notice.postedOn,
    endsOn: notice.endsOn,
    shifts: shiftsBetween(notice.exceptions, notice.postedOn, notice.endsOn),
  },
});

const toSettings = ({ mostNominated, leastMembers, certificate: text, revision }: SettingsInForce) => ({
  mostNominated: { ...mostNominated },
  leastMembers,
  certificate: { ...text, awards: { ...text.awards } },
  revision,
});
