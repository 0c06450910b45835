import { formTextKeyOf, manifestLocales, type Locale } from '@pingyi/form-definitions/locales';
import { Inject, Injectable } from '@nestjs/common';
import { FormsService } from '../forms/index.js';
import { titlesOf } from './domain/remark-texts.js';
import type { Remark } from './remark.entity.js';

/** In every language; the base language stands for the others. */
export type QuestionTitle = Readonly<Record<Locale, string>>;

type Asked = Pick<Remark, 'formVersionId' | 'question'>;

/** What the questions are called to which remarks are answers. */
@Injectable()
export class RemarkQuestions {
  constructor(@Inject(FormsService) private readonly forms: FormsService) {}

  async titles(asked: readonly Asked[]): Promise<(asked: Asked) => QuestionTitle> {
    const versions = [...new Set(asked.map(({ formVersionId }) => formVersionId))];
    const known = new Map(
      await Promise.all(
        versions.map(async (id) => [id, titlesOf((await this.forms.compiledForm(id)).questions)] as const),
      ),
    );
    return ({ formVersionId, question }) => {
      const title = known.get(formVersionId)?.get(question) ?? {};
      const said = (locale: Locale): string => title[formTextKeyOf(locale)] ?? title['default'] ?? question;
      return Object.fromEntries(manifestLocales.map((locale) => [locale, said(locale)])) as QuestionTitle;
    };
  }
}
