import type { Readable } from 'node:stream';
import { localized, renderMessage } from '@pingyi/plugin-sdk';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import { message, type Language } from '../documents/index.js';
import { OrganisationsService } from '../organisations/index.js';
import { PluginHost } from '../plugin-host/index.js';
import { UnitGrades, type Dimensions, type GradeOfYear } from './unit-grades.service.js';
import { writeUnitPage, type PrintedTable } from './unit-page.pdf.js';
import { UnitTimelines, type TimelineEntry, type Words } from './unit-timeline.service.js';

const nothing = '—';

/** The page of a unit on paper. */
@Injectable()
export class UnitPagePrint {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(OrganisationsService) private readonly organisations: OrganisationsService,
    @Inject(PluginHost) private readonly plugins: PluginHost,
    @Inject(UnitGrades) private readonly grades: UnitGrades,
    @Inject(UnitTimelines) private readonly timelines: UnitTimelines,
  ) {}

  /** Two pages at most: what does not fit is counted. @throws {NotFoundError} outside the caller's reach */
  async of(viewer: Viewer, unitId: string, language: Language): Promise<Readable> {
    const { unit, parent } = await this.organisations.get(viewer, unitId);
    const [grades, dimensions, open, all] = await Promise.all([
      this.grades.of(viewer, unitId),
      this.grades.dimensions(viewer, unitId),
      this.timelines.of(viewer, unitId, { open: true }),
      this.timelines.of(viewer, unitId),
    ]);
    const say = (key: string, params?: Record<string, string>) => message(language, `unit-page.${key}`, params);
    const facts = [
      unit.code,
      message(language, `unit-type.${unit.type}`),
      parent?.name,
      unit.secretary && say('secretary', { name: unit.secretary }),
      unit.partyMembers !== null && say('members', { count: String(unit.partyMembers) }),
      say('printed', { day: this.clock.today() }),
    ];
    return writeUnitPage({
      title: unit.name,
      subtitle: facts.filter(Boolean).join(' · '),
      language,
      pages: [
        [this.gradeTable(grades, language), ...dimensions.map((one) => this.dimensionTable(one, language))],
        [
          this.entryTable('open', open.entries, language),
          this.entryTable(
            'timeline',
            all.entries.filter(({ ended }) => ended),
            language,
          ),
        ],
      ],
    });
  }

  private gradeTable(grades: readonly GradeOfYear[], language: Language): PrintedTable {
    return {
      title: message(language, 'unit-page.grades'),
      most: 12,
      columns: [
        { title: message(language, 'unit-page.year'), share: 1 },
        { title: message(language, 'unit-page.campaign'), share: 5 },
        { title: message(language, 'unit-page.score'), share: 1.2 },
        { title: message(language, 'unit-page.grade'), share: 2 },
        { title: message(language, 'unit-page.change'), share: 1 },
      ],
      rows: grades.map(({ campaignType, year, grade, score, change, status, campaign }) => {
        const type = this.plugins.find(campaignType);
        const named = type?.grades.find(({ code }) => code === grade)?.title;
        return [
          String(year),
          campaign?.name ?? (type ? localized(type.title, language) : campaignType),
          score ?? nothing,
          named
            ? localized(named, language)
            : type
              ? renderMessage(type.messages, language, `status.${status}`)
              : status,
          change === null ? nothing : change > 0 ? `+${change}` : change === 0 ? '=' : String(change),
        ];
      }),
    };
  }

  private dimensionTable({ campaign, dimensions }: Dimensions, language: Language): PrintedTable {
    const type = this.plugins.find(campaign.campaignType);
    const nameOf = (key: string | null): string => {
      const title = type?.groups.find((group) => group.key === key)?.title;
      return key === null ? message(language, 'unit-page.total') : title ? localized(title, language) : key;
    };
    return {
      title: message(language, 'unit-page.dimensions', { campaign: campaign.name }),
      most: 8,
      columns: [
        { title: message(language, 'unit-page.dimension'), share: 4 },
        { title: message(language, 'unit-page.score'), share: 1.5 },
        { title: message(language, 'unit-page.median'), share: 3 },
      ],
      rows: dimensions.map(({ group, score, median, count }) => [
        nameOf(group),
        score ?? nothing,
        median === null ? message(language, 'unit-page.too-few') : `${median} (${count})`,
      ]),
    };
  }

  private entryTable(kind: 'open' | 'timeline', entries: readonly TimelineEntry[], language: Language): PrintedTable {
    return {
      title: message(language, `unit-page.${kind}`),
      most: 16,
      columns: [
        { title: message(language, 'unit-page.day'), share: 1.3 },
        { title: message(language, 'unit-page.subject'), share: 1.7 },
        { title: message(language, 'unit-page.what'), share: 4 },
        { title: message(language, 'unit-page.state'), share: 1.3 },
        { title: message(language, 'unit-page.due'), share: 1.9 },
      ],
      rows: entries.map(({ at, title, text, state, ended, dueOn, overdue }) => [
        at.slice(0, 10),
        title ? inLanguage(title, language) : message(language, 'unit-page.facts'),
        text || nothing,
        state ? inLanguage(state, language) : nothing,
        ended || dueOn === null ? nothing : overdue ? message(language, 'unit-page.overdue', { day: dueOn }) : dueOn,
      ]),
    };
  }
}

const inLanguage = (words: Words, language: Language): string => words[language] ?? words['zh-CN'];
