import { Inject, Injectable } from '@nestjs/common';
import type { Locale } from '@pingyi/form-definitions';
import { Brackets, type SelectQueryBuilder } from 'typeorm';
import { scopeCondition, type Viewer } from '../access/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { containing } from '../database/text-search.js';
import { FormsService } from '../forms/index.js';
import { findUnit, ofUnitCalled, withUnit, type OrgUnit } from '../organisations/index.js';
import { answerCell } from './domain/answer-cell.js';
import { recordQuestions } from './domain/record-questions.js';
import { PublishedRecords, type ShownStates } from './published-records.js';
import { RegisterRecord } from './register-record.entity.js';
import type { RegisterVersion } from './register-version.entity.js';

/** A record as everybody sees it. */
export interface PublicRecord {
  readonly record: RegisterRecord;
  readonly unit: OrgUnit;
  readonly register: RegisterVersion;
  /** The published questions that are answered, in words. */
  readonly said: readonly { readonly question: string; readonly answer: string }[];
}

export type PublicRecordQuery = PageRequest & {
  readonly q?: string | undefined;
  readonly unitId?: string | undefined;
};

/** What is told of the records of units: to everybody commitments and chosen models (S1.10, S2.10, S3.14), more to the circle of a unit. */
@Injectable()
export class PublicRecords {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(PublishedRecords) private readonly published: PublishedRecords,
  ) {}

  /** Those that were changed last first. */
  async list(query: PublicRecordQuery, locale: Locale): Promise<Page<PublicRecord>> {
    return this.page(query, locale, await this.published.shown());
  }

  /** What is told to the circle of whoever asks: units with the same superior, and all below him (S4.11, S5.6). */
  async sharedWith(viewer: Viewer, query: PublicRecordQuery, locale: Locale): Promise<Page<PublicRecord>> {
    const manager = this.database.dataSource.manager;
    const own = await findUnit(manager, viewer.unitId);
    const shown = await this.published.shown(manager, ['circle', 'public']);
    const scope = scopeCondition(viewer, 'unit');
    return this.page(query, locale, shown, (builder) =>
      builder.andWhere(`(${scope.sql} OR unit.parentId = :superior)`, {
        ...scope.parameters,
        superior: own?.parentId ?? '',
      }),
    );
  }

  private async page(
    query: PublicRecordQuery,
    locale: Locale,
    shown: readonly ShownStates[],
    narrow: (builder: SelectQueryBuilder<RegisterRecord & { readonly unit: OrgUnit | null }>) => unknown = () =>
      undefined,
  ): Promise<Page<PublicRecord>> {
    const window = pageWindow(query, '-changedAt');
    if (shown.length === 0) return toPage(window, [], 0);
    const builder = withUnit(this.database.reader(RegisterRecord).createQueryBuilder('record'), 'unitId')
      .where('record.unitId IS NOT NULL')
      .andWhere(shownOnly(shown))
      .orderBy('record.changedAt', 'DESC')
      .addOrderBy('record.id', 'DESC')
      .skip(window.offset)
      .take(window.pageSize);
    narrow(builder);
    if (query.unitId) builder.andWhere('record.unitId = :unitId', { unitId: query.unitId });
    if (query.q) {
      const named = containing(['record.name'], query.q);
      const called = ofUnitCalled('record.unitId', query.q);
      builder.andWhere(`(${named.sql} OR ${called.sql})`, { ...named.parameters, ...called.parameters });
    }
    const [records, total] = await builder.getManyAndCount();
    const items: PublicRecord[] = [];
    for (const { unit, ...record } of records) {
      const register = shown.find(({ register: { id } }) => id === record.versionId)?.register;
      if (unit && register) items.push({ record, unit, register, said: await this.said(register, record, locale) });
    }
    return toPage(window, items, total);
  }

  private async said(
    { definition, formVersionId }: RegisterVersion,
    { answers }: Pick<RegisterRecord, 'answers'>,
    locale: Locale,
  ): Promise<PublicRecord['said']> {
    const published = new Set(definition.publishedQuestions ?? []);
    const { definition: form } = await this.forms.get(formVersionId);
    return recordQuestions(form)
      .filter(({ name }) => published.has(name))
      .flatMap((question) => {
        const cell = answerCell(question, answers[question.name], locale);
        if (cell === null) return [];
        const answer = typeof cell === 'object' ? cell.day : String(cell);
        return [{ question: question.title[locale], answer }];
      });
  }
}

/** Records of these versions in these states. */
const shownOnly = (shown: readonly ShownStates[]): Brackets =>
  new Brackets((any) => {
    for (const [at, { register, states }] of shown.entries())
      any.orWhere(
        `(record.code = :code${at} AND record.versionId = :version${at} AND record.state IN (:...states${at}))`,
        {
          [`code${at}`]: register.code,
          [`version${at}`]: register.id,
          [`states${at}`]: [...states],
        },
      );
  });
