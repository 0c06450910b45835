import type { Readable } from 'node:stream';
import { localized } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { findContacts } from '../accounts/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, findSubjects, type Campaign, type CampaignSubject } from '../campaigns/index.js';
import { pageWindow } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import {
  message,
  writeSpreadsheet,
  type Cell,
  type Column,
  type Language,
  type SpreadsheetFormat,
} from '../documents/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { listed, type DeskFilter } from './campaign-desk.service.js';
import { DeskReading } from './desk-reading.js';
import { shareDone, type DeskUnit } from './domain/desk-unit.js';

export interface DeskFile extends DeskFilter {
  readonly format: SpreadsheetFormat;
  readonly lang: Language;
  readonly sort?: string | undefined;
}

const before = ['unitCode', 'unitName', 'unitType', 'parentName', 'share'] as const;
const ofBallots = ['received', 'required'] as const;
const after = [
  'sheetsDue',
  'sheetsHandedIn',
  'sheetsBegun',
  'sheetsReturned',
  'waiting',
  'lastDay',
  'misses',
  'secretary',
  'contacts',
] as const;
const wide = ['unitName', 'parentName', 'contacts'];

/** Whom to ask about a unit. */
interface Contacts {
  readonly secretary: string | null;
  readonly names: readonly string[];
}

/** The list of units as a table with whom to ask, for the office that runs the campaign. */
@Injectable()
export class DeskExport {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(DeskReading) private readonly reading: DeskReading,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws {NotFoundError} and {@link BeyondReachError} 403 for who does not manage the campaign */
  async write(viewer: Viewer, campaignId: string, file: DeskFile): Promise<Readable> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const picture = await this.reading.read(viewer, campaign);
    const units = listed(picture, file, pageWindow(file, 'behind').sort);
    const contactsOf = await this.contacts(campaign, viewer.permissions.has('accounts.manage'));
    await this.database.write((tx) =>
      this.audit.record(tx, viewer, {
        action: 'campaign.desk-exported',
        subject: campaign.name,
        detail: { units: units.length },
      }),
    );
    return writeSpreadsheet(
      file.format,
      message(file.lang, 'desk.sheet'),
      this.columns(campaign, file.lang),
      rowsOf(campaign, units, contactsOf, file.lang),
    );
  }

  private columns({ campaignType, groups }: Campaign, lang: Language): Column[] {
    const column = (key: string, of = ''): Column => ({
      title: `${of}${message(lang, `desk-column.${key}`)}`,
      width: wide.includes(key) ? 28 : 12,
    });
    const titles = this.plugins.find(campaignType)?.groups ?? [];
    return [
      ...before.map((key) => column(key)),
      ...groups
        .filter(({ kind }) => kind === 'ballot')
        .flatMap(({ key }) => {
          const title = titles.find((group) => group.key === key)?.title;
          return ofBallots.map((figure) => column(figure, `${title ? localized(title, lang) : key} `));
        }),
      ...after.map((key) => column(key)),
    ];
  }

  /** @param withTelephones for who manages accounts, and sees them there */
  private async contacts({ id }: Campaign, withTelephones: boolean): Promise<(unitId: string) => Contacts> {
    const subjects = await findSubjects(this.database.dataSource.manager, id);
    const contacts = await findContacts(this.database, subjects.map(officeOf));
    const byId = new Map(subjects.map((subject) => [subject.unitId, subject]));
    return (unitId) => {
      const subject = byId.get(unitId);
      const found = (subject && contacts.get(officeOf(subject))) ?? [];
      const names = found.map(({ name, telephone }) => (withTelephones && telephone ? `${name} ${telephone}` : name));
      return { secretary: subject?.secretary ?? null, names };
    };
  }
}

/** The unit itself, or that of a person. */
const officeOf = ({ personUnitId, unitId }: Pick<CampaignSubject, 'personUnitId' | 'unitId'>): string =>
  personUnitId ?? unitId;

function* rowsOf(
  { groups }: Campaign,
  units: readonly DeskUnit[],
  contactsOf: (unitId: string) => Contacts,
  lang: Language,
): Generator<Cell[]> {
  const voting = groups.filter(({ kind }) => kind === 'ballot');
  for (const unit of units) {
    const { subject, ballots, sheets, waiting, lastDay, misses } = unit;
    const share = shareDone(unit);
    const { secretary, names } = contactsOf(subject.unitId);
    yield [
      subject.unitCode,
      subject.unitName,
      message(lang, `unit-type.${subject.unitType}`),
      subject.parentName,
      share === null ? null : { decimal: (Math.floor(1000 * share) / 10).toFixed(1) },
      ...voting.flatMap(({ key }): Cell[] => {
        const group = ballots.find((one) => one.key === key);
        if (!group) return [null, null];
        return [group.received ?? message(lang, 'ledger.withheld'), group.required?.count ?? null];
      }),
      sheets.handedIn + sheets.begun + sheets.notBegun,
      sheets.handedIn,
      sheets.begun,
      sheets.returned,
      waiting,
      lastDay === null ? null : { day: lastDay },
      misses === null ? null : message(lang, `desk.${misses ? 'misses' : 'reaches'}`),
      secretary,
      names.join(lang === 'zh-CN' ? '、' : ', '),
    ];
  }
}
