import { Inject, Injectable } from '@nestjs/common';
import { formsOfGroup, type Campaign } from '../campaigns/index.js';
import { Database } from '../database/database.js';
import { FormsService } from '../forms/index.js';
import { handedInAnswers } from '../sheets/index.js';

/** What the sheets of a campaign say in words of each of its subjects: the deeds for which they were nominated. */
@Injectable()
export class Deeds {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FormsService) private readonly forms: FormsService,
  ) {}

  /** By the subject; a subject of whom nothing was written has none. */
  async of({ id, groups }: Pick<Campaign, 'id' | 'groups'>): Promise<Map<string, string>> {
    const said = new Map<string, Set<string>>();
    for (const group of groups.filter(({ kind }) => kind === 'sheet')) {
      const questions = new Set<string>();
      for (const { formVersionId } of formsOfGroup(group))
        for (const { type, name } of (await this.forms.compiledForm(formVersionId)).questions)
          if (type === 'comment') questions.add(name);
      for await (const sheets of handedInAnswers(this.database, id, group.key))
        for (const { unitId, answers } of sheets)
          for (const question of questions) {
            const text = answers[question];
            if (typeof text !== 'string' || text.trim() === '') continue;
            const texts = said.get(unitId) ?? new Set();
            said.set(unitId, texts.add(text.trim()));
          }
    }
    return new Map([...said].map(([unitId, texts]) => [unitId, [...texts].join('\n')]));
  }
}
