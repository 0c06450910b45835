import { localized } from '@pingyi/plugin-sdk';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { message, writeSpreadsheet, type Cell, type Column, type Language } from '../documents/index.js';
import type { spreadsheetFormats } from '../documents/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { withWords } from './domain/masks.js';
import { RemarkAccess } from './remark-access.js';
import type { RemarkFilter } from './remark-filters.js';
import { RemarkList } from './remark-list.service.js';
import { RemarkTopics } from './remark-topics.service.js';

const columns: readonly { readonly key: string; readonly width: number; readonly asText?: boolean }[] = [
  { key: 'unitCode', width: 14, asText: true },
  { key: 'unitName', width: 24 },
  { key: 'township', width: 20 },
  { key: 'group', width: 14 },
  { key: 'question', width: 28 },
  { key: 'text', width: 60, asText: true },
  { key: 'mark', width: 10 },
  { key: 'topics', width: 24 },
];

/** The list of remarks as a spreadsheet, read and written piece by piece. */
@Injectable()
export class RemarkExport {
  constructor(
    @Inject(RemarkAccess) private readonly access: RemarkAccess,
    @Inject(RemarkList) private readonly list: RemarkList,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(RemarkTopics) private readonly topics: RemarkTopics,
  ) {}

  async write(
    viewer: Viewer,
    campaignId: string,
    filter: RemarkFilter,
    format: (typeof spreadsheetFormats)[number],
    language: Language,
  ): Promise<Readable> {
    // Who may not read it is refused before the file begins.
    const { campaign } = await this.access.of(viewer, campaignId);
    const type = this.plugins.find(campaign.campaignType);
    const groups = new Map(type?.groups.map(({ key, title }) => [key, localized(title, language)]));
    const topics = new Map((await this.topics.list()).map(({ id, title }) => [id, title[language] ?? title['zh-CN']]));
    const heads = columns.map(({ key, ...column }): Column => ({
      ...column,
      title: message(language, `remark-column.${key}`),
    }));
    const { list } = this;
    async function* rows(): AsyncGenerator<Cell[]> {
      for await (const found of list.all(viewer, campaignId, filter)) {
        const { remark, unit, township, questionTitle } = found;
        yield [
          unit.code,
          unit.name,
          township.name,
          groups.get(remark.groupKey) ?? remark.groupKey,
          questionTitle[language],
          withWords(remark.text, (kind) => message(language, `remark-mask.${kind}`)),
          remark.mark === null ? null : message(language, `remark-mark.${remark.mark}`),
          found.topics.flatMap((id) => topics.get(id) ?? []).join(language === 'en' ? ', ' : '、'),
        ];
      }
    }
    return writeSpreadsheet(format, message(language, 'remark.sheet'), heads, rows());
  }
}
