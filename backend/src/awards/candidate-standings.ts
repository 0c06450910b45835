import type { CandidateRules } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import { findGradedOfType, type Campaign } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import { Database } from '../database/database.js';
import { gradesBefore } from '../earlier-grades/index.js';
import { findFactsOfKinds } from '../facts/index.js';
import { OutcomeTable } from '../grading/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { findReleasedRuns } from '../publication/index.js';
import { findOpenRegisters, findOverdue } from '../registers/index.js';
import { CandidateTitles } from './candidate-titles.js';
import { reasonsAgainst, type CandidateReason, type KnownGrade } from './domain/candidate-reasons.js';

/** Published results that are looked through for the newest grade of a unit. */
const newestResults = 4;
const noRules: CandidateRules = { facts: [], months: 1 };

/** Somebody who is or could be nominated. */
export interface PossibleCandidate {
  readonly id: string;
  /** Of a person his unit; null for a unit. */
  readonly personUnitId: string | null;
  readonly partyMembers: number | null;
}

/** How somebody stands, and why he is not nominated; nobody is against whom no reason holds. */
export interface CandidateStanding {
  readonly grade: KnownGrade | null;
  readonly reasons: readonly CandidateReason[];
}

/** What grades, facts and registers say of those who could be nominated, as far as the type of a campaign asks. */
@Injectable()
export class CandidateStandings {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(OutcomeTable) private readonly outcomes: OutcomeTable,
  ) {}

  rulesOf({ campaignType }: Pick<Campaign, 'campaignType'>): CandidateRules {
    return this.plugins.find(campaignType)?.candidates ?? noRules;
  }

  /** What they are called that speak against candidates. */
  async titles(campaign: Pick<Campaign, 'campaignType'>): Promise<CandidateTitles> {
    const open = await findOpenRegisters(this.database.dataSource.manager);
    return new CandidateTitles(
      this.rulesOf(campaign),
      this.plugins.list(),
      new Map(open.map((register) => [register.code, register])),
    );
  }

  /** By the id of the candidate. @throws {BusyError} 503 when too many tables are being read */
  async of(
    campaign: Pick<Campaign, 'campaignType' | 'asOf'>,
    candidates: readonly PossibleCandidate[],
    leastMembers: number | null,
  ): Promise<Map<string, CandidateStanding>> {
    const rules = this.rulesOf(campaign);
    const { manager } = this.database.dataSource;
    const ids = candidates.map(({ id }) => id);
    const unitIds = [...new Set(candidates.map(({ id, personUnitId }) => personUnitId ?? id))];
    const [grades, facts, overdue] = await Promise.all([
      this.unitGrades(rules, campaign.asOf, unitIds),
      findFactsOfKinds(manager, rules.facts, ids),
      findOverdue(manager, new Set(rules.facts), ids, campaign.asOf),
    ]);
    return new Map(
      candidates.map(({ id, personUnitId, partyMembers }) => {
        const grade = grades.get(personUnitId ?? id) ?? null;
        const known = {
          grade,
          members: personUnitId === null ? partyMembers : null,
          facts: facts
            .filter(({ unitId }) => unitId === id)
            .map(({ kind, date, enteredAt }) => ({
              kind,
              date,
              enteredOn: this.clock.calendar.dayOf(new Date(enteredAt)),
            })),
          overdue: overdue
            .filter(({ unitId }) => unitId === id)
            .map(({ kind, dueOn, register }) => ({ kind, dueOn, register: register.code })),
        };
        return [id, { grade, reasons: reasonsAgainst(known, rules, campaign.asOf, leastMembers) }];
      }),
    );
  }

  /** The newest published grade of each unit up to a day, or the one that was imported for an earlier year; by the unit. */
  private async unitGrades(
    { unitGrade }: CandidateRules,
    asOf: string,
    unitIds: readonly string[],
  ): Promise<Map<string, KnownGrade>> {
    const grades = new Map<string, KnownGrade>();
    if (!unitGrade) return grades;
    const { campaignType } = unitGrade;
    const imported = await gradesBefore(this.database, campaignType, Number(asOf.slice(0, 4)) + 1, unitIds);
    for (const [unitId, grade] of imported) grades.set(unitId, { grade, campaign: null });
    const { manager } = this.database.dataSource;
    const campaigns = await findGradedOfType(manager, campaignType, asOf, newestResults);
    const runs = await findReleasedRuns(
      manager,
      campaigns.map(({ id }) => id),
      false,
    );
    const wanted = new Set(unitIds);
    for (const { id, name, asOf: day } of campaigns.reverse()) {
      const run = runs.get(id);
      if (!run) continue;
      for (const [unitId, { grade }] of await this.outcomes.grades(run.runId))
        if (grade !== null && wanted.has(unitId)) grades.set(unitId, { grade, campaign: { name, asOf: day } });
    }
    return grades;
  }
}
