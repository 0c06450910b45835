import { Inject, Injectable } from '@nestjs/common';
import { countedQuestions } from '../ballots/index.js';
import { formsOfGroup, type Campaign, type EvaluatorGroup } from '../campaigns/index.js';
import { NotFoundError } from '../common/problem/problem.error.js';
import { FormsService, ownRowTitle } from '../forms/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { onceEach, resultQuestions, type ResultQuestion } from './domain/result-questions.js';
import { scaleOf, type Scale } from './domain/scale.js';

/** What is asked in the ballots of a campaign, and how answers are measured. */
@Injectable()
export class ResultCatalogue {
  constructor(
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
  ) {}

  groups({ groups }: Pick<Campaign, 'groups'>): EvaluatorGroup[] {
    return groups.filter(({ kind }) => kind === 'ballot');
  }

  /** @throws {NotFoundError} */
  group(campaign: Pick<Campaign, 'groups'>, key: string): EvaluatorGroup {
    const group = this.groups(campaign).find((one) => one.key === key);
    if (!group) throw new NotFoundError();
    return group;
  }

  /** @param known keys that have figures, for rows that no form knows */
  async questions(group: EvaluatorGroup, known: Iterable<string>): Promise<ResultQuestion[]> {
    const keys = [...known];
    const forms = await Promise.all(
      formsOfGroup(group).map(({ formVersionId }) => this.forms.compiledForm(formVersionId)),
    );
    return onceEach(forms.map((form) => resultQuestions(form.questions, countedQuestions(form), keys, ownRowTitle)));
  }

  /** @throws {NotFoundError} */
  async question(group: EvaluatorGroup, key: string): Promise<ResultQuestion> {
    const question = (await this.questions(group, [key])).find((one) => one.question === key);
    if (!question) throw new NotFoundError();
    return question;
  }

  scale({ campaignType, scheme }: Campaign, question: ResultQuestion): Scale | 'numbers' {
    if (question.kind === 'one' && question.options.length === 0) return 'numbers';
    return scaleOf(question, { ...this.plugins.find(campaignType)?.defaults, ...scheme });
  }
}
