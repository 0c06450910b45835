import type { CandidateRules } from '@pingyi/plugin-sdk';
import type { CampaignType } from '../plugin-host/index.js';
import type { OverdueByRegister } from '../registers/index.js';
import type { CandidateReason } from './domain/candidate-reasons.js';

type Title = { readonly 'zh-CN': string; readonly 'zh-TW'?: string | undefined; readonly en?: string | undefined };

/** What grades, kinds of facts and registers are called that speak against somebody; a code where nobody gives it a name. */
export class CandidateTitles {
  constructor(
    private readonly rules: CandidateRules,
    private readonly types: readonly CampaignType[],
    private readonly registers: ReadonlyMap<string, OverdueByRegister['register']>,
  ) {}

  of({ code, what }: CandidateReason): Title {
    if (code === 'unit-grade') return this.ofGrade(what);
    if (code === 'overdue') return this.registers.get(what)?.definition.title ?? { 'zh-CN': what };
    const kinds = this.types.flatMap(({ factKinds }) => factKinds);
    return kinds.find(({ kind }) => kind === what)?.title ?? { 'zh-CN': what };
  }

  ofGrade(grade: string): Title {
    const type = this.types.find(({ id }) => id === this.rules.unitGrade?.campaignType);
    return type?.grades.find(({ code }) => code === grade)?.title ?? { 'zh-CN': grade };
  }
}
