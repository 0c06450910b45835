import { inputFormat } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { FieldProblem } from '../common/problem/problem.error.js';
import { PluginHost, type CampaignType } from '../plugin-host/index.js';
import type { CampaignSubject } from './campaign-subject.entity.js';
import type { Campaign } from './campaign.entity.js';

/** Lets a campaign type read what was entered, as grading will. */
@Injectable()
export class EnteredDataCheck {
  constructor(@Inject(PluginHost) private readonly plugins: PluginHost) {}

  /** What the type refuses, at `#/context/…` and `#/subjects/<place in the list>/…`, with the type's own codes. */
  async faults(
    type: CampaignType,
    campaign: Pick<Campaign, 'scheme' | 'asOf' | 'context'>,
    subjects: readonly CampaignSubject[],
  ): Promise<FieldProblem[]> {
    const answer = await this.plugins.grade({
      format: inputFormat,
      plugin: type.id,
      scheme: campaign.scheme,
      asOf: campaign.asOf,
      context: campaign.context ?? {},
      subjects: subjects.map(({ unitId, unitName, unitType, field, enteredValues }) => ({
        id: unitId,
        name: unitName,
        unitType,
        field,
        values: enteredValues ?? {},
      })),
    });
    if (answer.ok || !('inputErrors' in answer)) return [];
    return answer.inputErrors
      .filter(({ path }) => /^\/(context|subjects)\//.test(path) && !namesSubjects(path, subjects))
      .map(({ code, path }) => ({ pointer: `#${path}`, code }));
  }
}

/** Lists of subjects in a context cannot be checked against a single subject, or none. */
const namesSubjects = (path: string, subjects: readonly CampaignSubject[]) =>
  subjects.length < 2 && /^\/context\/(objectionsUpheld|tieDecisions)\//.test(path);
