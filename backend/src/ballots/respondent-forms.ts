import { furtherLanguagesOf } from '@pingyi/form-definitions';
import { heavyPartsOf } from '@pingyi/form-definitions/compile';
import { manifestLocales } from '@pingyi/form-definitions/locales';
import { Inject, Injectable } from '@nestjs/common';
import { z } from 'zod';
import { doorName, openingOf } from '../campaigns/index.js';
import { Clock } from '../common/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { formLanguage, FormsService } from '../forms/index.js';
import { CollectorDirectory } from './collector-directory.js';

export const respondentForm = z
  .strictObject({
    form: z.record(z.string(), z.unknown()),
    formVersion: z.string(),
    unit: z.strictObject({ name: z.string(), type: z.string() }),
    campaign: z.strictObject({ name: z.string() }),
    access: z.enum(['card', 'open', 'account', 'staff']),
    /** BCP 47 tags of the languages that the form can be read in. */
    locales: z.array(z.string()),
    /** Of these, the ones that the interface around the form does not speak. */
    languages: z.array(formLanguage),
    opensAt: z.string().nullable(),
    closesAt: z.string().nullable(),
    state: z.enum(['not-open', 'open', 'closed']),
    variables: z.record(z.string(), z.unknown()),
    /** The form made ready for the engine, where the phone page draws all of it; null where it needs SurveyJS. */
    compiled: z.record(z.string(), z.unknown()).nullable(),
    /** Filled in below so many seconds, it was filled in faster than it can be read. */
    fastBelowSeconds: z.int(),
    /** Zone of the office, whose day `today()` is. */
    timeZone: z.string(),
  })
  .meta({ id: 'RespondentForm' });

export type RespondentForm = z.input<typeof respondentForm>;

/** What a resident sees behind a QR code, for the API and for the page itself. */
@Injectable()
export class RespondentForms {
  constructor(
    @Inject(CollectorDirectory) private readonly directory: CollectorDirectory,
    @Inject(FormsService) private readonly forms: FormsService,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Pick<Config, 'signals'>,
  ) {}

  /** @throws {NotFoundError} for a collector that there is not */
  async behind(collector: string): Promise<RespondentForm> {
    const door = await this.directory.findFresh(collector);
    const version = await this.forms.get(door.group.formVersionId);
    const opening = openingOf(door.campaign, door.group, this.clock.today());
    const languages = furtherLanguagesOf(version.definition);
    const { questions, data } = await this.forms.compiledForm(version.id);
    return {
      form: version.definition,
      formVersion: version.id,
      unit: { name: doorName(door.subjects, door.group), type: door.subjects[0].unitType },
      campaign: { name: door.campaign.name },
      access: door.group.access,
      locales: [...manifestLocales, ...languages.map(({ tag }) => tag)],
      languages,
      opensAt: opening.opensOn,
      closesAt: opening.closesOn,
      state: opening.state,
      variables: { ...door.variables },
      compiled: heavyPartsOf(version.definition).length > 0 ? null : { ...data },
      fastBelowSeconds: questions.length * this.config.signals.secondsPerQuestion,
      timeZone: this.clock.calendar.timeZone,
    };
  }
}
