import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import { isInScope, type Viewer } from '../access/index.js';
import { Independence } from '../accounts/index.js';
import { AuditLog, seal } from '../audit/index.js';
import {
  CampaignsService,
  findSubject,
  groupFor,
  holdTaking,
  isOwnSheet,
  lastingName,
  openingForUnit,
  reopenedUntil,
  withSubject,
  type CampaignSubject,
} from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { newId } from '../common/ids.js';
import { ForbiddenError, NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { EvidenceService, findEvidence, type EvidenceFile } from '../files/index.js';
import { FormsService, readSheetData } from '../forms/index.js';
import { findUnits } from '../organisations/index.js';
import { unitsOfPersons } from '../persons/index.js';
import { checkSheetAnswers } from './check-sheet-answers.js';
import { isOfUnit, takesPaper } from './domain/entry-rules.js';
import { SheetContexts, type SheetInContext } from './sheet-contexts.js';
import { SheetEntry, type SheetEntryState } from './sheet-entry.entity.js';
import type { SheetPlace } from './sheet-places.js';
import { SheetSubmissions } from './sheet-submissions.js';
import { Sheet } from './sheet.entity.js';
import { sealedEntry } from './sheets.check.js';
import { EntryDecidedError, EntryWaitsError, OperatorOfSheetError, SheetHandedInError } from './sheets.errors.js';

/** What somebody has typed in from a paper. */
export interface NewSheetEntry {
  readonly group: string;
  readonly unitId: string;
  readonly answers: Record<string, unknown>;
  readonly scanId: string;
  readonly receivedOn: string;
}

/** What is needed to type a sheet in, or to compare what was typed in with its scan. */
export type EntryForm = SheetPlace & Pick<SheetInContext, 'definition' | 'maxTotal' | 'variables'>;

export interface EntryInContext {
  readonly entry: SheetEntry;
  readonly form: EntryForm;
}

const scanTypes = /^(?:image\/(?:png|jpeg|webp)|application\/pdf)$/;

/** Sheets that units hand in on paper (纸质表): typed in by one person of the office, compared with the scan by a second one, and then handed in for the unit. */
@Injectable()
export class SheetEntries {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Independence) private readonly independence: Independence,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(EvidenceService) private readonly files: EvidenceService,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(SheetContexts) private readonly contexts: SheetContexts,
    @Inject(SheetSubmissions) private readonly submissions: SheetSubmissions,
  ) {}

  /** Within the caller's reach, in the order of the codes of units. */
  async list(
    viewer: Viewer,
    campaignId: string,
    query: PageRequest & { readonly state?: SheetEntryState | undefined },
  ): Promise<Page<{ readonly entry: SheetEntry; readonly subject: CampaignSubject }>> {
    await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, 'unitCode');
    const builder = withSubject(this.database.reader(SheetEntry).createQueryBuilder('entry'), viewer, campaignId)
      .orderBy('subject.unitCode', window.sort.direction)
      .addOrderBy('entry.enteredAt', 'DESC')
      .addOrderBy('entry.id')
      .skip(window.offset)
      .take(window.pageSize);
    if (query.state) builder.andWhere('entry.state = :state', { state: query.state });
    const [found, total] = await builder.getManyAndCount();
    return toPage(
      window,
      found.map((entry) => ({ entry, subject: entry.subject })),
      total,
    );
  }

  /** The form of a unit's own sheet. @throws {NotFoundError}; {@link OperatorOfSheetError} 403 */
  async form(viewer: Viewer, campaignId: string, groupKey: string, unitId: string): Promise<EntryForm> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const group = campaign.groups.find((one) => one.key === groupKey && one.kind === 'sheet' && isOwnSheet(one));
    const subject = await findSubject(this.database.dataSource.manager, campaignId, unitId);
    if (!group || !subject || !isInScope(viewer, subject)) throw new NotFoundError();
    await this.refuseOwn(viewer, subject);
    const place = { campaign, subject, group: groupFor(group, subject) };
    return { ...place, ...(await this.contexts.of(place, null)) };
  }

  /** @throws {NotFoundError}; {@link OperatorOfSheetError} 403 */
  async read(viewer: Viewer, id: string): Promise<EntryInContext> {
    const entry = await this.database.reader(SheetEntry).findOneBy({ id });
    if (!entry) throw new NotFoundError();
    return { entry, form: await this.form(viewer, entry.campaignId, entry.groupKey, entry.unitId) };
  }

  /** @throws as {@link read} */
  async readWithScan(viewer: Viewer, id: string): Promise<EntryInContext & { readonly scan: EvidenceFile }> {
    const found = await this.read(viewer, id);
    const [scan] = await findEvidence(this.database.dataSource.manager, [found.entry.scanId]);
    if (!scan) throw new NotFoundError();
    return { ...found, scan };
  }

  /** The picture of the paper. @throws as {@link read} */
  async scan(viewer: Viewer, id: string): Promise<{ file: EvidenceFile; content: Readable }> {
    const { entry } = await this.read(viewer, id);
    return this.files.open(entry.scanId);
  }

  /**
   * @throws as {@link form}; {@link ValidationFailedError} 422 for answers, a scan or a day that cannot be; {@link SheetHandedInError} and
   * {@link EntryWaitsError} 409; {@link ImmutableError} 409 once the campaign takes no sheets
   */
  async enter(viewer: Viewer, campaignId: string, wish: NewSheetEntry): Promise<SheetEntry> {
    const place = await this.form(viewer, campaignId, wish.group, wish.unitId);
    await this.checkPaper(viewer, place, wish);
    const form = await this.forms.compiledForm(place.group.formVersionId);
    const checked = checkSheetAnswers(form, wish.answers, place.variables, 'submit');
    const entry: SheetEntry = {
      id: newId(),
      campaignId,
      groupKey: wish.group,
      unitId: wish.unitId,
      state: 'waiting',
      waitingFor: [campaignId, wish.group, wish.unitId].join(' '),
      formVersionId: place.group.formVersionId,
      answers: checked.answers,
      total: checked.total,
      scanId: wish.scanId,
      receivedOn: wish.receivedOn,
      enteredById: viewer.accountId,
      enteredByName: viewer.displayName,
      enteredAt: this.clock.timestamp(),
      decidedByName: null,
      decidedAt: null,
      reason: null,
      sheetId: null,
      submittedAt: null,
    };
    await this.database.write(
      async (tx) => {
        await holdTaking(this.database, tx, campaignId, 'sheets');
        const sheet = await tx.findOneBy(Sheet, sheetOf(entry));
        if (!takesPaper(sheet)) throw new SheetHandedInError();
        await insertRows<SheetEntry>(tx, SheetEntry, entry);
        await this.audit.record(tx, viewer, {
          action: 'sheet.entered',
          subject: lastingName(place.subject),
          detail: { campaign: place.campaign.name, group: wish.group, sealed: [seal(sealedEntry, entry)] },
        });
      },
      () => new EntryWaitsError(),
    );
    return entry;
  }

  /**
   * A second person's word: the sheet is handed in for its unit, or is to be typed in again.
   * @param refusal why it is refused; null = it is as on the paper
   * @throws as {@link read}; {@link ForbiddenError} 403 four-eyes-required, confirmation-by-reset-account; {@link EntryDecidedError} and
   * {@link SheetHandedInError} 409; {@link ImmutableError} 409
   */
  async decide(viewer: Viewer, id: string, refusal: string | null): Promise<void> {
    const { entry, form } = await this.read(viewer, id);
    if (entry.enteredById === viewer.accountId) throw new ForbiddenError('four-eyes-required');
    const now = this.clock.timestamp();
    await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, entry.campaignId, 'sheets');
      const held = await this.database.hold(tx, SheetEntry, { id });
      if (held?.state !== 'waiting') throw new EntryDecidedError();
      const isAccepted = refusal === null;
      if (isAccepted)
        await this.independence.check(tx, { accountId: entry.enteredById, at: entry.enteredAt }, viewer.accountId);
      const decided: SheetEntry = {
        ...entry,
        state: isAccepted ? 'accepted' : 'refused',
        waitingFor: null,
        decidedByName: viewer.displayName,
        decidedAt: now,
        reason: refusal,
      };
      if (isAccepted) {
        const current = await this.database.hold(tx, Sheet, sheetOf(entry));
        if (!takesPaper(current)) throw new SheetHandedInError();
        const sheet = await this.sheetFrom(entry, form, current, now);
        if (current) await tx.save(Sheet, sheet);
        else await insertRows<Sheet>(tx, Sheet, sheet);
        await this.submissions.record(tx, viewer, form, {
          sheet,
          at: now,
          byName: sheet.raterName,
          detail: { enteredBy: entry.enteredByName },
        });
        decided.sheetId = sheet.id;
        decided.submittedAt = now;
      }
      await tx.save(SheetEntry, decided);
      await this.audit.record(tx, viewer, {
        action: isAccepted ? 'sheet.entry-accepted' : 'sheet.entry-refused',
        subject: lastingName(form.subject),
        detail: { campaign: form.campaign.name, group: entry.groupKey, sealed: [seal(sealedEntry, decided)] },
      });
    });
  }

  private async sheetFrom(
    entry: SheetEntry,
    { subject }: EntryForm,
    current: Sheet | null,
    now: string,
  ): Promise<Sheet> {
    const { roles } = await this.forms.compiledForm(entry.formVersionId);
    return {
      id: current?.id ?? newId(),
      ...sheetOf(entry),
      raterName: subject.unitName,
      raterUnitId: null,
      formVersionId: entry.formVersionId,
      state: 'submitted',
      answers: entry.answers,
      total: entry.total,
      sheetValues: { ...readSheetData(roles, entry.answers).values },
      submittedAt: now,
      dueOn: null,
      revision: (current?.revision ?? 0) + 1,
    };
  }

  /** Its scan is a picture that the caller has uploaded for the campaign, and its day one on which the sheet was taken. */
  private async checkPaper(
    viewer: Viewer,
    { campaign, group, subject }: EntryForm,
    wish: NewSheetEntry,
  ): Promise<void> {
    const { manager } = this.database.dataSource;
    const [scan] = await findEvidence(manager, [wish.scanId]);
    if (scan?.campaignId !== campaign.id || scan.accountId !== viewer.accountId)
      throw new ValidationFailedError([{ pointer: '#/scanId', code: 'not-a-choice' }]);
    if (!scanTypes.test(scan.mediaType)) throw new ValidationFailedError([{ pointer: '#/scanId', code: 'file-type' }]);
    const until = await reopenedUntil(manager, campaign.id, group.key, subject.unitId);
    const { state } = openingForUnit(campaign, group, wish.receivedOn, until);
    if (wish.receivedOn > this.clock.today() || state !== 'open')
      throw new ValidationFailedError([{ pointer: '#/receivedOn', code: 'out-of-range' }]);
  }

  private async refuseOwn(viewer: Viewer, subject: CampaignSubject): Promise<void> {
    const { manager } = this.database.dataSource;
    const units = await findUnits(manager, [
      ...viewer.ownUnitIds,
      ...(await unitsOfPersons(manager, viewer.accountId)),
    ]);
    if (isOfUnit({ ownPaths: units.map(({ path }) => path) }, subject)) throw new OperatorOfSheetError();
  }
}

/** Where the sheet of an entry stands; a unit has one of its own. */
const sheetOf = ({ campaignId, groupKey, unitId }: SheetEntry) => ({ campaignId, groupKey, unitId, raterKey: unitId });
