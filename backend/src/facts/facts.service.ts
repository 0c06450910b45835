import { Inject, Injectable } from '@nestjs/common';
import { Independence } from '../accounts/index.js';
import { AuditLog, seal } from '../audit/index.js';
import {
  CampaignsService,
  type CampaignSubject,
  findSubject,
  holdTaking,
  lastingName,
  withSubject,
} from '../campaigns/index.js';
import { isInScope, type Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { newId } from '../common/ids.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import {
  ConflictError,
  ForbiddenError,
  NotFoundError,
  ValidationFailedError,
  type FieldProblem,
} from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { keepContaining } from '../database/text-search.js';
import { findEvidence, type EvidenceFile } from '../files/index.js';
import { findUnit, findUnits, type OrgUnit } from '../organisations/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { Fact, type FactState } from './fact.entity.js';
import { sealedFact } from './facts.check.js';

export interface NewFact {
  readonly unitId: string;
  readonly kind: string;
  readonly date?: string | undefined;
  readonly months?: number | undefined;
  /** Id of the unit that states it. */
  readonly by?: string | undefined;
  readonly source: string;
  readonly documentNo: string;
  readonly detail: string;
  readonly evidenceIds: readonly string[];
}

export interface FactInContext {
  readonly fact: Fact;
  readonly subject: CampaignSubject;
  readonly evidence: readonly EvidenceFile[];
  readonly by: OrgUnit | null;
}

/** Facts that can veto a grade: entered by one person, verified by another (I10, I18). */
@Injectable()
export class FactsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(Independence) private readonly independence: Independence,
  ) {}

  async list(
    viewer: Viewer,
    campaignId: string,
    query: PageRequest & { q?: string | undefined; state?: FactState | undefined; unitId?: string | undefined },
  ): Promise<Page<FactInContext>> {
    await this.campaigns.get(viewer, campaignId);
    const window = pageWindow(query, '-enteredAt');
    const builder = withSubject(this.database.reader(Fact).createQueryBuilder('fact'), viewer, campaignId)
      .orderBy(`fact.${window.sort.field}`, window.sort.direction)
      .addOrderBy('fact.id')
      .skip(window.offset)
      .take(window.pageSize);
    keepContaining(builder, ['subject.unitName', 'subject.unitCode'], query.q);
    if (query.state) builder.andWhere('fact.state = :state', { state: query.state });
    if (query.unitId) builder.andWhere('fact.unitId = :unitId', { unitId: query.unitId });
    const [facts, total] = await builder.getManyAndCount();
    const inContext = await this.contextOf(facts);
    return toPage(
      window,
      facts.map((fact) => inContext(fact, fact.subject)),
      total,
    );
  }

  async enter(viewer: Viewer, campaignId: string, given: NewFact): Promise<FactInContext> {
    const { campaign } = await this.campaigns.get(viewer, campaignId);
    const subject = await this.findSubject(viewer, campaignId, given.unitId, '#/unitId');
    this.checkKind(campaign.campaignType, given);
    const files = await findEvidence(this.database.dataSource.manager, given.evidenceIds);
    const evidence = files.filter((file) => file.campaignId === campaignId);
    if (evidence.length < new Set(given.evidenceIds).size)
      throw new ValidationFailedError([{ pointer: '#/evidenceIds', code: 'not-a-choice' }]);
    const by = await findUnit(this.database.dataSource.manager, given.by ?? null);
    if (given.by !== undefined && !by) throw new ValidationFailedError([{ pointer: '#/by', code: 'not-a-choice' }]);
    const fact = await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, campaignId, 'facts');
      const entered = tx.create(Fact, {
        id: newId(),
        campaignId,
        unitId: given.unitId,
        kind: given.kind,
        date: given.date ?? null,
        months: given.months ?? null,
        byUnitId: by?.id ?? null,
        sheetId: null,
        source: given.source,
        documentNo: given.documentNo,
        detail: given.detail,
        evidenceIds: [...given.evidenceIds],
        state: 'entered',
        enteredById: viewer.accountId,
        enteredByName: viewer.displayName,
        enteredAt: this.clock.timestamp(),
        verifiedById: null,
        verifiedByName: null,
        verifiedAt: null,
        note: null,
      });
      await tx.insert(Fact, entered);
      await this.audit.record(tx, viewer, {
        action: 'fact.entered',
        subject: lastingName(subject),
        detail: { kind: given.kind, sealed: [seal(sealedFact, entered)] },
      });
      return entered;
    });
    return { fact, subject, evidence, by };
  }

  /**
   * Rejecting makes nothing count, so that it is open to everybody but whoever entered it.
   * @throws {ForbiddenError} 403 four-eyes-required when the same account entered it, confirmation-by-reset-account when one that whoever
   *   entered it can act as verifies it; {@link ImmutableError} 409 when the campaign takes no facts any more
   */
  async decide(
    viewer: Viewer,
    id: string,
    decision: 'verified' | 'rejected',
    note: string | null,
  ): Promise<FactInContext> {
    const seen = await this.database.reader(Fact).findOneBy({ id });
    if (!seen) throw new NotFoundError();
    const subject = await this.findSubject(viewer, seen.campaignId, seen.unitId, null);
    if (seen.enteredById === viewer.accountId) throw new ForbiddenError('four-eyes-required');
    const decided = {
      state: decision,
      verifiedById: viewer.accountId,
      verifiedByName: viewer.displayName,
      verifiedAt: this.clock.timestamp(),
      note,
    };
    await this.database.write(async (tx) => {
      await holdTaking(this.database, tx, seen.campaignId, 'facts');
      if (decision === 'verified')
        await this.independence.check(tx, { accountId: seen.enteredById, at: seen.enteredAt }, viewer.accountId);
      if (!(await this.database.changeIf(tx, Fact, { id, state: 'entered' }, decided)))
        throw new ConflictError('fact-already-decided');
      await this.audit.record(tx, viewer, {
        action: `fact.${decision}`,
        subject: lastingName(subject),
        detail: { kind: seen.kind, sealed: [seal(sealedFact, { ...seen, ...decided })] },
      });
    });
    const fact = { ...seen, ...decided };
    return (await this.contextOf([fact]))(fact, subject);
  }

  private checkKind(campaignType: string, given: NewFact): void {
    const kind = this.plugins.find(campaignType)?.factKinds.find((known) => known.kind === given.kind);
    if (!kind) throw new ValidationFailedError([{ pointer: '#/kind', code: 'not-a-choice' }]);
    const errors: FieldProblem[] = [];
    for (const name of ['date', 'months', 'by'] as const) {
      const field = kind.fields.find((wanted) => wanted.name === name);
      if (field?.required && given[name] === undefined) errors.push({ pointer: `#/${name}`, code: 'required' });
      if (!field && given[name] !== undefined) errors.push({ pointer: `#/${name}`, code: 'unknown-field' });
    }
    if (errors.length > 0) throw new ValidationFailedError(errors);
  }

  private async findSubject(
    viewer: Viewer,
    campaignId: string,
    unitId: string,
    pointer: string | null,
  ): Promise<CampaignSubject> {
    const subject = await findSubject(this.database.dataSource.manager, campaignId, unitId);
    if (subject && isInScope(viewer, subject)) return subject;
    throw pointer === null ? new NotFoundError() : new ValidationFailedError([{ pointer, code: 'not-a-choice' }]);
  }

  /** What these facts refer to, read once for all of them. */
  private async contextOf(facts: readonly Fact[]): Promise<(fact: Fact, subject: CampaignSubject) => FactInContext> {
    const { manager } = this.database.dataSource;
    const files = await findEvidence(manager, [...new Set(facts.flatMap(({ evidenceIds }) => evidenceIds))]);
    const units = await findUnits(manager, [...new Set(facts.flatMap(({ byUnitId }) => byUnitId ?? []))]);
    return (fact, subject) => ({
      fact,
      subject,
      evidence: files.filter(({ id }) => fact.evidenceIds.includes(id)),
      by: units.find(({ id }) => id === fact.byUnitId) ?? null,
    });
  }
}
