import { Inject, Injectable } from '@nestjs/common';
import type { Readable } from 'node:stream';
import type { Viewer } from '../access/index.js';
import { message, type OnPrinted } from '../documents/index.js';
import { catalogueOf, FormExportsService, FormsService, type PaperHead, type PrintLanguage } from '../forms/index.js';
import { SheetDeadlines } from './sheet-deadlines.js';
import { SheetPlaces, type SheetPlace } from './sheet-places.js';

/** Sheets about units to be filled in with a pen: whom they are about, what each item is worth, what supports it, and who signs. */
@Injectable()
export class BlankSheets {
  constructor(
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(FormExportsService) private readonly exports: FormExportsService,
    @Inject(SheetDeadlines) private readonly deadlines: SheetDeadlines,
    @Inject(SheetPlaces) private readonly places: SheetPlaces,
  ) {}

  /** The sheet of one unit. @throws {NotFoundError} for no such sheet within the caller's reach */
  async one(
    viewer: Viewer,
    campaignId: string,
    groupKey: string,
    unitId: string,
    language: PrintLanguage,
  ): Promise<Readable> {
    return this.write([await this.places.toRead(viewer, { campaignId, groupKey, unitId })], language);
  }

  /** @param places of one group of a campaign, in the order in which they are printed */
  async write(places: readonly SheetPlace[], language: PrintLanguage, onPaper?: OnPrinted): Promise<Readable> {
    const [first] = places;
    const moved = first ? await this.deadlines.movedEnds([first.campaign.id]) : new Map<string, never>();
    const papers = [];
    for (const place of places) {
      const { dueOn } = this.deadlines.deadlineOf(place.campaign, place.group, moved.get(place.campaign.id) ?? [], {
        sheet: null,
        editable: false,
      });
      const { formVersionId } = place.group;
      papers.push({ formVersionId, head: await this.headOf(place, dueOn, language) });
    }
    return this.exports.severalPapers(first?.campaign.name ?? '', language, papers, onPaper);
  }

  private async headOf(
    { campaign, subject, group }: SheetPlace,
    dueOn: string | null,
    language: PrintLanguage,
  ): Promise<PaperHead> {
    const say = (key: string, params?: Readonly<Record<string, string | number>>) =>
      message(catalogueOf(language), `sheet-paper.${key}`, params);
    const points = (await this.forms.compiledForm(group.formVersionId)).scores({ answers: {}, calculated: {} })?.points;
    return {
      number: subject.unitCode,
      above: [
        say('unit', { unit: subject.unitName, superior: subject.parentName }),
        campaign.name,
        ...(points === undefined ? [] : [say('maximum', { points })]),
      ],
      notes: [say('how'), ...(dueOn === null ? [] : [say('until', { day: dueOn })])],
      closing: {
        evidence: say('evidence'),
        evidenceColumns: [say('number'), say('material'), say('item')],
        signatures: [say('total'), say('signature'), say('day')],
      },
    };
  }
}
