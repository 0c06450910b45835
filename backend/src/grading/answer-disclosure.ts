import { Inject, Injectable } from '@nestjs/common';
import { addCounts, ballotsByDay, findAnswerCounts, talliedRoles, type AnswerCounts } from '../ballots/index.js';
import { byDoor, findSubjects, groupFor, isGraded, type Campaign, type EvaluatorGroup } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import {
  discloseAnswers,
  discloseDays,
  DisclosedAnswers,
  theBallots,
  type AnswerFigures,
  type GroupInRun,
  type ShownAnswers,
  type ShownDays,
} from '../disclosure/index.js';
import { FormsService, type CompiledForm } from '../forms/index.js';
import { smallestCategory } from './domain/breakdowns.js';

type Subject = Awaited<ReturnType<typeof findSubjects>>[number];
type Days = Readonly<Record<string, number>>;

interface Asked {
  readonly campaign: Campaign;
  readonly group: EvaluatorGroup;
  readonly subjects: readonly Subject[];
}

/** Works out what a run shows of the answers to every question. */
@Injectable()
export class AnswerDisclosure {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(DisclosedAnswers) private readonly disclosed: DisclosedAnswers,
  ) {}

  /** @param groupIn what the run makes of a group that it grades */
  async of(campaign: Campaign, groupIn: (unitId: string, groupKey: string) => GroupInRun): Promise<ShownAnswers> {
    const subjects = await findSubjects(this.database.dataSource.manager, campaign.id);
    const daysBefore = await this.disclosed.days(campaign.id);
    const answers: ShownAnswers['answers'][number][] = [];
    const days: ShownDays[] = [];
    for (const group of campaign.groups.filter(({ kind }) => kind === 'ballot')) {
      const asked = { campaign, group, subjects };
      const counted = await this.counted(asked);
      const shown = await this.shownOf(asked, counted, isGraded(group) ? groupIn : null);
      for (const [unitId, figures] of shown)
        for (const [question, { by, ...totals }] of Object.entries(figures))
          answers.push({
            ...totals,
            options: { ...totals.options },
            groupKey: group.key,
            unitId,
            question,
            categories: by,
          });
      days.push(...daysOf(asked, counted, shown, daysBefore));
    }
    return { answers, days };
  }

  /** What is counted of a group, by unit or superior and question. */
  private async counted({
    campaign,
    group,
  }: Asked): Promise<ReadonlyMap<string, Readonly<Record<string, AnswerCounts>>>> {
    const units = new Map<string, Record<string, AnswerCounts>>();
    for (const { unitId, question, counts } of await findAnswerCounts(this.database, campaign.id, group.key)) {
      const questions = units.get(unitId) ?? {};
      units.set(unitId, questions);
      const known = questions[question];
      questions[question] = known ? addCounts(known, counts) : counts;
    }
    return units;
  }

  private async shownOf(
    { campaign, group, subjects }: Asked,
    counted: ReadonlyMap<string, Readonly<Record<string, AnswerCounts>>>,
    groupIn: ((unitId: string, groupKey: string) => GroupInRun) | null,
  ): Promise<ReadonlyMap<string, AnswerFigures>> {
    const before = await this.disclosed.ofGroup(campaign.id, group.key);
    const floors = {
      ballots: campaign.disclosureFloor,
      category: smallestCategory(campaign.scheme, campaign.disclosureFloor),
    };
    const shown = new Map<string, AnswerFigures>();
    for (const subject of subjects) {
      const { unitId } = subject;
      const now = counted.get(unitId);
      const known = before.get(unitId) ?? null;
      if (!now && !known) continue;
      const form = await this.forms.compiledForm(groupFor(group, subject).formVersionId);
      const figures = discloseAnswers(
        {
          now: withBallots(now ?? {}),
          before: known,
          run: groupIn?.(unitId, group.key) ?? null,
          roleOf: talliedRoles(form.roles, form.questions),
          isBreakdown: breakdownsIn(form),
        },
        floors,
      );
      if (Object.keys(figures).length > 0) shown.set(unitId, figures);
    }
    return shown;
  }
}

/** Where a ballot rates many units, the ballots about one are those that ask about it. */
function withBallots(now: Readonly<Record<string, AnswerCounts>>): AnswerFigures {
  const ballots = now[ballotsByDay]?.ballots ?? Math.max(0, ...Object.values(now).map((counts) => counts.ballots));
  return { ...now, [theBallots]: { ballots, answered: ballots, options: {}, by: {} } };
}

function breakdownsIn({ questions }: CompiledForm): (question: string) => boolean {
  const names = new Set(questions.flatMap(({ name, role }) => (role?.startsWith('breakdown:') ? [name] : [])));
  return (question) => names.has(question);
}

/** By superior, of the ballots that are shown; as they were first told, lest those who came later be found by their days. */
function daysOf(
  { campaign, group, subjects }: Asked,
  counted: ReadonlyMap<string, Readonly<Record<string, AnswerCounts>>>,
  shown: ReadonlyMap<string, AnswerFigures>,
  before: readonly ShownDays[],
): ShownDays[] {
  const known = before.filter(({ groupKey }) => groupKey === group.key);
  const told = new Set(known.map(({ unitId }) => unitId));
  const fresh = [...byDoor(subjects, { joint: true })].flatMap(([superior, units]): ShownDays[] => {
    if (told.has(superior)) return [];
    const daysAt = (place: string): Days => counted.get(place)?.[ballotsByDay]?.options ?? {};
    const isTold = ({ unitId }: Subject): boolean =>
      shown.get(unitId)?.[theBallots]?.ballots === (counted.get(unitId)?.[ballotsByDay]?.ballots ?? -1);
    const days = group.joint
      ? units.some(({ unitId }) => shown.has(unitId))
        ? daysAt(superior)
        : {}
      : sumOfDays(units.filter(isTold).map(({ unitId }) => daysAt(unitId)));
    return Object.entries(discloseDays(days, campaign.disclosureFloor)).map(([day, ballots]) => ({
      groupKey: group.key,
      unitId: superior,
      day,
      ballots,
    }));
  });
  return [...known, ...fresh];
}

function sumOfDays(list: readonly Days[]): Days {
  const sum: Record<string, number> = {};
  for (const days of list) for (const [day, count] of Object.entries(days)) sum[day] = (sum[day] ?? 0) + count;
  return sum;
}
