import { Inject, Injectable } from '@nestjs/common';
import { managesPath, type Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { accepts, CampaignsService } from '../campaigns/index.js';
import { ImmutableError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database } from '../database/database.js';
import { findUnitsByCode } from '../organisations/index.js';
import { findPersonsCalled } from '../persons/index.js';
import { fieldCodes, AwardWords } from './award-words.js';
import { readNominations, type NominationHead, type NominationRow } from './domain/nomination-file.js';
import type { CandidateReason } from './domain/candidate-reasons.js';
import { Nominations } from './nominations.service.js';

/** Somebody of a file, by the names it uses. */
export interface NamedCandidate {
  readonly unit: string;
  readonly person: string | null;
}

export interface TakenReport {
  readonly head: NominationHead;
  readonly candidates: number;
  /** Who becomes a candidate, or is one already. */
  readonly taken: number;
  /** Nobody here is called so, in such a unit and in office on the day of the campaign, within the caller's reach; or several are. */
  readonly unknown: readonly NamedCandidate[];
  readonly notEligible: readonly (NamedCandidate & { readonly reasons: readonly CandidateReason[] })[];
  /** Fields of the file that have no name here: whoever competes in one is taken without a field. */
  readonly unknownFields: readonly string[];
  readonly dryRun: boolean;
}

type Found = NominationRow & { readonly id: string | null };

/** Nominations of offices below, which become candidates of a draft. */
@Injectable()
export class TakenNominations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(AwardWords) private readonly words: AwardWords,
    @Inject(Nominations) private readonly nominations: Nominations,
  ) {}

  /**
   * Takes those who are known and against whom nothing speaks; the others are named.
   * @throws {ValidationFailedError} 422 nominations-unreadable or nominations-changed with the line; {@link ImmutableError} 409 after publication;
   *   {@link OverQuotaError} 409 when a field would have more than the office lets be nominated
   */
  async take(viewer: Viewer, campaignId: string, file: Buffer, dryRun: boolean): Promise<TakenReport> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    if (!accepts(campaign, 'plan')) throw new ImmutableError();
    const read = readNominations(file.toString('utf8'));
    if ('fault' in read)
      throw new ValidationFailedError([{ pointer: `#/lines/${read.line}`, code: read.fault }], 'import-invalid');
    const { head, rows } = read;
    const kind = head.about;
    const found = await this.find(viewer, campaign.asOf, rows);
    const named = new Set(fieldCodes(await this.words.of(campaign)));
    const ids = found.flatMap(({ id }) => id ?? []);
    const standings = await this.nominations.foresee(viewer, campaignId, { kind, ids, field: null });
    const reasonsOf = (id: string) => standings.get(id)?.reasons ?? [];
    const eligible = found.flatMap(({ id, field }) =>
      id !== null && reasonsOf(id).length === 0
        ? [{ id, field: field !== null && named.has(field) ? field : null }]
        : [],
    );
    await this.nominations.keepWithin(campaign, eligible);
    if (!dryRun) {
      for (const field of new Set(eligible.map((one) => one.field))) {
        const inField = eligible.filter((one) => one.field === field).map(({ id }) => id);
        await this.nominations.add(viewer, campaignId, { kind, ids: inField, field });
      }
      await this.database.write((tx) =>
        this.audit.record(tx, viewer, {
          action: 'award.nominations-taken',
          subject: campaign.name,
          detail: { office: head.office, campaign: head.campaign.name, candidates: eligible.length },
        }),
      );
    }
    return {
      head,
      candidates: rows.length,
      taken: eligible.length,
      unknown: found.filter(({ id }) => id === null).map(nameOf),
      notEligible: found.flatMap((row) =>
        row.id !== null && reasonsOf(row.id).length > 0 ? [{ ...nameOf(row), reasons: reasonsOf(row.id) }] : [],
      ),
      unknownFields: [...new Set(rows.flatMap(({ field }) => (field === null || named.has(field) ? [] : [field])))],
      dryRun,
    };
  }

  private async find(viewer: Viewer, asOf: string, rows: readonly NominationRow[]): Promise<Found[]> {
    const { manager } = this.database.dataSource;
    const codes = [...new Set(rows.map(({ code }) => code))];
    const reached = (await findUnitsByCode(manager, codes)).filter(({ path }) => managesPath(viewer, path));
    const units = new Map(reached.map(({ id, code }) => [code, id]));
    const names = [...new Set(rows.flatMap(({ person }) => person ?? []))];
    const persons = await findPersonsCalled(manager, names, asOf);
    return rows.map((row) => {
      const unitId = units.get(row.code) ?? null;
      if (row.person === null || unitId === null) return { ...row, id: unitId };
      const called = persons.filter((person) => person.unitId === unitId && person.name === row.person);
      // Of two who are called alike nobody can say which is meant.
      return { ...row, id: called.length === 1 ? (called[0]?.id ?? null) : null };
    });
  }
}

const nameOf = ({ unit, person }: NamedCandidate): NamedCandidate => ({ unit, person });
