import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { In, type EntityManager } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { CampaignsService, holdCampaign, type Campaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database, insertRows } from '../database/database.js';
import { message, type Language, type OnPrinted } from '../documents/index.js';
import { findUnits } from '../organisations/index.js';
import { findPersons } from '../persons/index.js';
import { findReadableReleases } from '../publication/index.js';
import { AwardList, isFinal, type AwardRow } from './award-list.service.js';
import type { CertificateText } from './award-setting.entity.js';
import { AwardSettings } from './award-settings.service.js';
import { awardName, AwardWords } from './award-words.js';
import { AwardsNotFinalError } from './awards.errors.js';
import { Certificate } from './certificate.entity.js';
import { writeCertificates, type PrintedCertificate } from './certificate.pdf.js';
import { filledIn } from './domain/certificate-text.js';

const digits = 3;

/** Certificates of a list that stands: a number each that stays, and a page each with the text of the office. */
@Injectable()
export class Certificates {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(AwardList) private readonly list: AwardList,
    @Inject(AwardSettings) private readonly settings: AwardSettings,
    @Inject(AwardWords) private readonly words: AwardWords,
  ) {}

  /** Those that were given in a campaign, by whom they were given to. */
  async given(campaignId: string, unitIds?: readonly string[]): Promise<Map<string, Certificate>> {
    const found = await this.database
      .reader(Certificate)
      .findBy({ campaignId, ...(unitIds && { unitId: In([...unitIds]) }) });
    return new Map(found.map((certificate) => [certificate.unitId, certificate]));
  }

  /**
   * Gives a number to each who is on the list and has none.
   * @param unitIds those alone; everybody on the list if not given
   * @returns whose certificates are to be printed
   * @throws {AwardsNotFinalError} 409; {@link ValidationFailedError} 422 for somebody who is not on the list
   */
  async number(viewer: Viewer, campaignId: string, unitIds?: readonly string[]): Promise<string[]> {
    const { rows, campaign } = await this.list.awarded(viewer, campaignId);
    const listed = rows.map(({ subject }) => subject.unitId);
    const strange = (unitIds ?? []).findIndex((id) => !listed.includes(id));
    if (strange >= 0) throw new ValidationFailedError([{ pointer: `#/unitIds/${strange}`, code: 'not-a-choice' }]);
    const wanted = listed.filter((id) => !unitIds || unitIds.includes(id));
    await this.database.write(async (tx) => {
      const held = await holdCampaign(this.database, tx, campaignId);
      if (!held) throw new NotFoundError();
      if (!isFinal(held)) throw new AwardsNotFinalError();
      const added = await this.add(tx, viewer, campaignId, wanted);
      if (added > 0)
        await this.audit.record(tx, viewer, {
          action: 'award.certified',
          subject: campaign.name,
          detail: { count: added },
        });
    });
    return wanted;
  }

  /** Pages for those who have a number, in the order of the list. @throws {AwardsNotFinalError} 409 */
  async print(viewer: Viewer, campaignId: string, unitIds: readonly string[], onPage?: OnPrinted): Promise<Readable> {
    const { campaign, rows } = await this.list.awarded(viewer, campaignId);
    const given = await this.given(campaignId);
    const wanted = rows.filter(({ subject: { unitId } }) => unitIds.includes(unitId) && given.has(unitId));
    const { certificate: text } = await this.settings.of(campaign);
    const language = languageOf(text);
    const url = await this.publicAddress(campaign, text);
    const persons = await this.persons(wanted);
    const words = await this.words.of(campaign);
    const pages = wanted.map((row) =>
      this.page(campaign, text, language, url, {
        ...(persons.get(row.subject.unitId) ?? { name: row.subject.unitName, unit: '' }),
        award: awardName(words, row, language, text.awards),
        number: given.get(row.subject.unitId)?.number ?? 0,
        issuedOn: given.get(row.subject.unitId)?.issuedOn ?? this.clock.today(),
      }),
    );
    return writeCertificates(text.title, pages, onPage);
  }

  /** One page with a name that nobody has, to look at the text. */
  async specimen(viewer: Viewer, campaignId: string): Promise<Readable> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const { certificate: text } = await this.settings.of(campaign);
    const language = languageOf(text);
    const say = (key: string) => message(language, `certificate.specimen.${key}`);
    const page = this.page(campaign, text, language, await this.publicAddress(campaign, text), {
      name: say('name'),
      unit: '',
      award: Object.values(text.awards).find((award) => award.trim() !== '') ?? say('award'),
      number: 0,
      issuedOn: this.clock.today(),
    });
    return writeCertificates(text.title, [page]);
  }

  private page(
    { name: campaign, asOf }: Campaign,
    text: CertificateText,
    language: Language,
    url: string | null,
    about: {
      readonly name: string;
      readonly unit: string;
      readonly award: string;
      readonly number: number;
      readonly issuedOn: string;
    },
  ): PrintedCertificate {
    const { name, unit, award, number, issuedOn } = about;
    const year = asOf.slice(0, 4);
    const values = { name, unit, award, campaign, year, number: String(number).padStart(digits, '0') };
    return {
      title: filledIn(text.title, values),
      addressed: message(language, `certificate.addressed.${unit === '' ? 'unit' : 'person'}`, { name, unit }),
      body: filledIn(text.body, values),
      office: filledIn(text.office, values),
      day: inWords(text.day ?? issuedOn, language),
      serial: filledIn(text.serial, values),
      code: url === null ? null : { url, hint: message(language, 'certificate.code') },
    };
  }

  /** Where everybody reads the list; null without a release that stands. */
  private async publicAddress({ id }: Campaign, { withCode }: CertificateText): Promise<string | null> {
    if (!withCode) return null;
    const found = (await findReadableReleases(this.database.dataSource.manager, [id], null)).get(id);
    return found ? `${this.config.http.publicUrl}/results/${found.id}` : null;
  }

  /** Persons by their names alone, with their units; those whose names were removed are left to what stands in their place. */
  private async persons(rows: readonly AwardRow[]): Promise<Map<string, { name: string; unit: string }>> {
    const { manager } = this.database.dataSource;
    const ids = rows.flatMap(({ subject: { personUnitId, unitId } }) => (personUnitId === null ? [] : [unitId]));
    const persons = await findPersons(manager, ids);
    const unitIds = persons.map(({ unitId }) => unitId);
    const units = new Map((await findUnits(manager, unitIds)).map(({ id, name }) => [id, name]));
    return new Map(
      persons.flatMap(({ id, name, unitId }) =>
        name === null ? [] : [[id, { name, unit: units.get(unitId) ?? '' }] as const],
      ),
    );
  }

  private async add(tx: EntityManager, viewer: Viewer, campaignId: string, wanted: readonly string[]): Promise<number> {
    const before = await tx.findBy(Certificate, { campaignId });
    const known = new Set(before.map(({ unitId }) => unitId));
    const last = Math.max(0, ...before.map(({ number }) => number));
    const added = wanted
      .filter((unitId) => !known.has(unitId))
      .map((unitId, at): Certificate => ({
        campaignId,
        unitId,
        number: last + at + 1,
        issuedOn: this.clock.today(),
        issuedByName: viewer.displayName,
      }));
    if (added.length > 0) await insertRows(tx, Certificate, added);
    return added.length;
  }
}

/** A certificate is of one language, that of its text, whoever prints it. */
const languageOf = ({ body }: CertificateText): Language => (/\p{Script=Han}/u.test(body) ? 'zh-CN' : 'en');

/** A day as a certificate bears it: 2012年7月1日, or 1 July 2012. */
function inWords(day: string, language: Language): string {
  const date = new Date(`${day}T12:00:00Z`);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    date,
  );
}
