import { Inject, Injectable } from '@nestjs/common';
import { isInScope, type Viewer } from '../access/index.js';
import {
  CampaignInputsService,
  CampaignsService,
  CampaignSubjectsService,
  findSubjects,
  type Campaign,
  type CampaignSubject,
} from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { findUnits, type OrgUnit } from '../organisations/index.js';
import { findPersons } from '../persons/index.js';
import { AwardSettings } from './award-settings.service.js';
import { NotEligibleError, OverQuotaError } from './awards.errors.js';
import type { CandidateTitles } from './candidate-titles.js';
import { CandidateStandings, type CandidateStanding, type PossibleCandidate } from './candidate-standings.js';

/** Who is nominated, and in what they compete. */
export interface Nomination {
  readonly kind: 'units' | 'persons';
  readonly ids: readonly string[];
  readonly field: string | null;
}

/** Candidates of a draft, by name: whoever a grade, a fact or a register speaks against is not nominated. */
@Injectable()
export class Nominations {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(CampaignsService) private readonly campaigns: CampaignsService,
    @Inject(CampaignSubjectsService) private readonly subjects: CampaignSubjectsService,
    @Inject(CampaignInputsService) private readonly inputs: CampaignInputsService,
    @Inject(CandidateStandings) private readonly standings: CandidateStandings,
    @Inject(AwardSettings) private readonly settings: AwardSettings,
  ) {}

  async titles(viewer: Viewer, campaignId: string): Promise<CandidateTitles> {
    return this.standings.titles((await this.campaigns.manage(viewer, campaignId)).campaign);
  }

  /** How each would stand, before he is nominated; those whom nobody knows are left out. */
  async foresee(viewer: Viewer, campaignId: string, nomination: Nomination): Promise<Map<string, CandidateStanding>> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    return this.standingOf(viewer, campaign, nomination);
  }

  /**
   * @returns how many candidates there are now
   * @throws {NotEligibleError} 422 with the reasons; {@link OverQuotaError} 409; {@link ImmutableError} 409 after publication;
   *   {@link ValidationFailedError} 422 for whom nobody knows, who lies beyond the caller's reach, and a field that nothing names
   */
  async add(viewer: Viewer, campaignId: string, nomination: Nomination): Promise<number> {
    const { campaign } = await this.campaigns.manage(viewer, campaignId);
    const { kind, ids, field } = nomination;
    await this.inputs.checkFields(campaign, field === null ? [] : [field], () => '#/field');
    const standings = await this.standingOf(viewer, campaign, nomination);
    const refused = ids.flatMap((id, at) => {
      const reasons = standings.get(id)?.reasons ?? [];
      return reasons.length > 0 ? [{ at, reasons }] : [];
    });
    if (refused.length > 0) throw new NotEligibleError(`#/${kind}`, refused);
    const { mostNominated } = await this.settings.of(campaign);
    const { unitGrade } = this.standings.rulesOf(campaign);
    const values = new Map(
      [...standings].flatMap(([id, { grade }]) =>
        unitGrade && grade ? [[id, { [unitGrade.value]: grade.grade }] as const] : [],
      ),
    );
    return this.subjects.add(viewer, campaignId, { kind, ids, field, values }, (_tx, _draft, present) => {
      keepWithin(mostNominated, present, field, ids);
      return Promise.resolve();
    });
  }

  /** Whether all of these could be nominated, each in his field, before any is. @throws {OverQuotaError} 409 */
  async keepWithin(campaign: Campaign, given: readonly { readonly id: string; readonly field: string | null }[]) {
    const { mostNominated } = await this.settings.of(campaign);
    const ids = given.map(({ id }) => id);
    const present = await findSubjects(this.database.dataSource.manager, campaign.id);
    const others = present.filter(({ unitId }) => !ids.includes(unitId));
    for (const field of new Set(given.map((one) => one.field)))
      keepWithin(
        mostNominated,
        others,
        field,
        given.filter((one) => one.field === field).map(({ id }) => id),
      );
  }

  /** @throws {NotFoundError}; {@link ImmutableError} 409 after publication */
  withdraw(viewer: Viewer, campaignId: string, unitId: string): Promise<void> {
    return this.subjects.drop(viewer, campaignId, unitId);
  }

  /** Of those within reach: of others nothing is told. */
  private async standingOf(
    viewer: Viewer,
    campaign: Campaign,
    { kind, ids }: Nomination,
  ): Promise<Map<string, CandidateStanding>> {
    const possible = (kind === 'persons' ? await this.persons(ids) : await this.units(ids))
      .filter(({ unit }) => isInScope(viewer, unit))
      .map(({ candidate }) => candidate);
    return this.standings.of(campaign, possible, (await this.settings.of(campaign)).leastMembers);
  }

  private async units(ids: readonly string[]): Promise<Placed[]> {
    const units = await findUnits(this.database.dataSource.manager, ids);
    return units.map((unit) => ({
      unit,
      candidate: { id: unit.id, personUnitId: null, partyMembers: unit.partyMembers },
    }));
  }

  private async persons(ids: readonly string[]): Promise<Placed[]> {
    const { manager } = this.database.dataSource;
    const persons = await findPersons(manager, ids);
    const unitIds = persons.map(({ unitId }) => unitId);
    const units = new Map((await findUnits(manager, unitIds)).map((unit) => [unit.id, unit]));
    return persons.flatMap(({ id, unitId }) => {
      const unit = units.get(unitId);
      return unit ? [{ unit, candidate: { id, personUnitId: unitId, partyMembers: null } }] : [];
    });
  }
}

/** A candidate with the unit in which it stands. */
interface Placed {
  readonly unit: OrgUnit;
  readonly candidate: PossibleCandidate;
}

/** @throws {OverQuotaError} 409 when these and those who are there are more than may be nominated in the field */
function keepWithin(
  mostNominated: Readonly<Record<string, number>>,
  present: readonly Pick<CampaignSubject, 'unitId' | 'field'>[],
  field: string | null,
  ids: readonly string[],
): void {
  const most = field === null ? undefined : mostNominated[field];
  const others = present.filter((subject) => subject.field === field && !ids.includes(subject.unitId));
  const nominated = others.length + new Set(ids).size;
  if (most !== undefined && nominated > most) throw new OverQuotaError(most, nominated);
}
