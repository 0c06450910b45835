import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { Viewer } from '../access/index.js';
import { findSubjects } from '../campaigns/index.js';
import { pageWindow, toPage, type Page, type PageRequest } from '../common/http/paging.js';
import { Database } from '../database/database.js';
import { findUnits } from '../organisations/index.js';
import { findRecordsOfOrigin } from '../registers/index.js';
import { RemarkAccess, withoutImproper, type ReadableRemarks } from './remark-access.js';
import { RemarkDoor } from './remark-door.entity.js';
import { narrow, type RemarkFilter } from './remark-filters.js';
import { originOf, problemRegister } from './domain/remark-origin.js';
import { RemarkQuestions, type QuestionTitle } from './remark-questions.js';
import { RemarkTopicHit } from './remark-topic-hit.entity.js';
import type { Remark } from './remark.entity.js';

export interface RemarkInList {
  readonly remark: Remark;
  /** Whom it is about. */
  readonly unit: { readonly id: string; readonly code: string; readonly name: string };
  readonly township: { readonly id: string; readonly name: string };
  readonly questionTitle: QuestionTitle;
  /** Ids, in no order. */
  readonly topics: readonly string[];
  /** The record of rectification that was made of it. */
  readonly recordId: string | null;
}

export interface RemarkPage extends Page<RemarkInList> {
  readonly manageable: boolean;
}

/** Lists of remarks, in the order of their ids, which is no order of anything. */
@Injectable()
export class RemarkList {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(RemarkAccess) private readonly access: RemarkAccess,
    @Inject(RemarkQuestions) private readonly questions: RemarkQuestions,
  ) {}

  async page(viewer: Viewer, campaignId: string, query: PageRequest & RemarkFilter): Promise<RemarkPage> {
    const window = pageWindow(query, 'id');
    const readable = await this.access.of(viewer, campaignId);
    const [remarks, total] = await this.select(readable, query)
      .orderBy('remark.id')
      .offset(window.offset)
      .limit(window.pageSize)
      .getManyAndCount();
    const items = await this.inContext(campaignId, remarks);
    return { ...toPage(window, items, total), manageable: readable.manageable };
  }

  /** All that a filter finds, in pieces. */
  async *all(viewer: Viewer, campaignId: string, filter: RemarkFilter): AsyncGenerator<RemarkInList> {
    for (let after = ''; ;) {
      const readable = await this.access.of(viewer, campaignId);
      const remarks = await this.select(readable, filter)
        .andWhere('remark.id > :after', { after })
        .orderBy('remark.id')
        .limit(readAtOnce)
        .getMany();
      yield* await this.inContext(campaignId, remarks);
      const last = remarks.at(-1);
      if (!last || remarks.length < readAtOnce) return;
      after = last.id;
    }
  }

  private select(readable: ReadableRemarks, filter: RemarkFilter) {
    return narrow(withoutImproper(readable), filter);
  }

  async inContext(campaignId: string, remarks: readonly Remark[]): Promise<RemarkInList[]> {
    if (remarks.length === 0) return [];
    const { manager } = this.database.dataSource;
    const ids = remarks.map(({ id }) => id);
    const unitIds = [...new Set(remarks.map(({ unitId }) => unitId))];
    const subjects = await findSubjects(manager, campaignId, unitIds);
    const units = new Map(
      // Behind a joint door stands a superior, who is no subject.
      (await findUnits(manager, unitIds)).map((unit) => [unit.id, { id: unit.id, code: unit.code, name: unit.name }]),
    );
    for (const { unitId, unitCode, unitName } of subjects)
      units.set(unitId, { id: unitId, code: unitCode, name: unitName });
    const doors = new Map(
      (await manager.findBy(RemarkDoor, { campaignId, unitId: In(unitIds) })).map((door) => [
        `${door.unitId} ${door.groupKey}`,
        door,
      ]),
    );
    const hits = await manager.findBy(RemarkTopicHit, { remarkId: In(ids) });
    const origins = ids.map((id) => originOf(campaignId, id));
    const records = await findRecordsOfOrigin(manager, problemRegister, origins);
    const titles = await this.questions.titles(remarks);
    return remarks.map((remark) => {
      const { id, unitId, groupKey } = remark;
      const door = doors.get(`${unitId} ${groupKey}`);
      return {
        remark,
        unit: units.get(unitId) ?? { id: unitId, code: '', name: '' },
        township: { id: door?.townshipId ?? '', name: door?.townshipName ?? '' },
        questionTitle: titles(remark),
        topics: hits.filter(({ remarkId }) => remarkId === id).map(({ topicId }) => topicId),
        recordId: records.get(originOf(campaignId, id)) ?? null,
      };
    });
  }
}

const readAtOnce = 500;
