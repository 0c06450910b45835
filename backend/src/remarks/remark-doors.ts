import { Inject, Injectable } from '@nestjs/common';
import type { QuestionInfo } from '@pingyi/form-definitions/compile';
import { findCollectors, type Collector } from '../ballots/index.js';
import { byDoor, findSubjects, formsOfGroup, type Campaign, type CampaignSubject } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import type { RunAtHand } from '../grading/index.js';
import { mayCollect } from './domain/collecting.js';
import { asksForWords } from './domain/remark-texts.js';
import { RemarkDoor } from './remark-door.entity.js';

/** Of the forms that ask for words, by the id of the version. */
export type Questions = ReadonlyMap<string, readonly QuestionInfo[]>;

/** A door, and who leads the units behind it. */
interface DoorPlace {
  readonly door: RemarkDoor;
  readonly secretaries: readonly string[];
}

/** A door of which remarks are to be collected. */
export interface OpenDoor extends DoorPlace {
  readonly collectorId: string;
  readonly questions: Questions;
}

/** Which doors of a run show remarks that were not shown before. */
@Injectable()
export class RemarkDoors {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FormsService) private readonly forms: FormsService,
  ) {}

  async of({ campaign, complete }: RunAtHand): Promise<OpenDoor[]> {
    const { manager } = this.database.dataSource;
    const shown = new Set(complete.map(({ unitId, groupKey }) => `${unitId} ${groupKey}`));
    const before = new Map(
      (await manager.findBy(RemarkDoor, { campaignId: campaign.id })).map((door) => [
        `${door.unitId} ${door.groupKey}`,
        door.ballots,
      ]),
    );
    const collectors = (await findCollectors(manager, campaign.id)).filter(({ unitId, groupKey, counted }) => {
      const key = `${unitId} ${groupKey}`;
      return shown.has(key) && mayCollect({ counted, collected: before.get(key) ?? null }, campaign.disclosureFloor);
    });
    const placeOf = placesOf(campaign, collectors.length === 0 ? [] : await findSubjects(manager, campaign.id));
    const questionsOf = new Map<string, Questions>();
    for (const group of campaign.groups) questionsOf.set(group.key, await this.questionsOf(formsOfGroup(group)));
    return collectors.flatMap((collector) => {
      const place = placeOf(collector);
      const questions = questionsOf.get(collector.groupKey);
      return place && questions && questions.size > 0 ? [{ collectorId: collector.id, questions, ...place }] : [];
    });
  }

  private async questionsOf(forms: readonly { readonly formVersionId: string }[]): Promise<Questions> {
    const compiled = await Promise.all(
      forms.map(async ({ formVersionId }) => {
        const { questions } = await this.forms.compiledForm(formVersionId);
        return [formVersionId, questions] as const;
      }),
    );
    return new Map(compiled.filter(([, questions]) => asksForWords(questions)));
  }
}

/** Places of doors, by their collectors. */
function placesOf(
  campaign: Campaign,
  subjects: readonly CampaignSubject[],
): (collector: Collector) => DoorPlace | undefined {
  const behind = new Map(campaign.groups.map((group) => [group.key, { group, doors: byDoor(subjects, group) }]));
  return ({ unitId, groupKey, counted }) => {
    const { group, doors } = behind.get(groupKey) ?? {};
    const there = doors?.get(unitId);
    if (!group || !there) return undefined;
    const [subject] = there;
    const steps = subject.path.split('/').filter(Boolean);
    // Behind a joint door stand the units below its own.
    const path = group.joint && steps.length > 1 ? `/${steps.slice(0, -1).join('/')}/` : subject.path;
    const door = {
      campaignId: campaign.id,
      unitId,
      groupKey,
      path,
      guidePath: group.joint ? path : subject.guidePath,
      townshipId: steps.at(-2) ?? unitId,
      townshipName: subject.parentName,
      ballots: counted,
    };
    return { door, secretaries: there.flatMap(({ secretary }) => secretary ?? []) };
  };
}
