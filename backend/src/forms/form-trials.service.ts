import { baseLocale, furtherLocales, listTexts, type SheetScores } from '@pingyi/form-definitions';
import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { Clock } from '../common/clock.js';
import type { PageWindow } from '../common/http/paging.js';
import { newBallotId, newTrialToken, sha256 } from '../common/ids.js';
import { ConflictError, NotFoundError, ValidationFailedError } from '../common/problem/problem.error.js';
import { Database, insertRows } from '../database/database.js';
import { message } from '../documents/index.js';
import { compileForm, FormDefinitionError, heavyPartsOf, type CompiledForm } from './domain/index.js';
import { FormTrialAnswer } from './form-trial-answer.entity.js';
import { FormTrial } from './form-trial.entity.js';
import { FormVersion } from './form-version.entity.js';
import { FormInvalidError } from './forms.errors.js';
import { FormsService } from './forms.service.js';

const trialHours = 24;
/** Answers kept of one form, all its versions together. */
const mostAnswers = 200;
const compiledDraftsKept = 20;

export interface TrialAnswerView {
  readonly answer: FormTrialAnswer;
  /** Null for a form without points, and for an answer that the form as it is now would refuse. */
  readonly scores: SheetScores | null;
}

/** Lets people try a form on their own phone. What they answer never meets a campaign. */
@Injectable()
export class FormTrialsService {
  /** By version and hash: a draft that changes is compiled anew. */
  private readonly compiled = new Map<string, CompiledForm>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(FormsService) private readonly forms: FormsService,
  ) {}

  async open(viewer: Viewer, versionId: string): Promise<{ token: string; expiresAt: string }> {
    await this.forms.manage(viewer, versionId);
    const token = newTrialToken();
    const expiresAt = new Date(this.clock.now().getTime() + trialHours * 3_600_000).toISOString();
    await this.database.write(async (tx) => {
      if (!(await this.database.hold(tx, FormVersion, { id: versionId }, 'shared'))) throw new NotFoundError();
      await tx
        .createQueryBuilder()
        .delete()
        .from(FormTrial)
        .where('expires_at <= :now', { now: this.clock.timestamp() })
        .execute();
      await insertRows(tx, FormTrial, { tokenHash: sha256(token), formVersionId: versionId, expiresAt });
    });
    return { token, expiresAt };
  }

  /** @throws {NotFoundError} for a token that is unknown or has run out */
  async find(token: string): Promise<FormVersion> {
    const trial = await this.database.reader(FormTrial).findOneBy({ tokenHash: sha256(token) });
    if (!trial || trial.expiresAt <= this.clock.timestamp()) throw new NotFoundError();
    return this.forms.get(trial.formVersionId);
  }

  /**
   * Takes an answer as a campaign would, and keeps it apart.
   * @throws {FormInvalidError} 422 for a draft that cannot be enforced yet; {@link ValidationFailedError} 422 for the answers
   */
  async answer(token: string, answers: unknown, unitType: string | null): Promise<SheetScores | null> {
    const version = await this.find(token);
    const form = this.compile(version);
    const checked = form.validate(answers, { variables: trialVariables(unitType) });
    if (!checked.ok) throw new ValidationFailedError(checked.errors);
    await this.database.write(async (tx) => {
      // A draft that is discarded takes its trials along, and what comes later would stay for ever.
      if (!(await this.database.hold(tx, FormTrial, { tokenHash: sha256(token) }, 'shared'))) throw new NotFoundError();
      await this.database.takeTurns(tx, `trial ${version.formCode}`);
      if ((await tx.countBy(FormTrialAnswer, { formCode: version.formCode })) >= mostAnswers)
        throw new ConflictError('trial-full');
      await insertRows<FormTrialAnswer>(tx, FormTrialAnswer, {
        id: newBallotId(),
        formCode: version.formCode,
        formVersionId: version.id,
        unitType,
        answers: checked.answers,
        receivedOn: this.clock.today(),
      });
    });
    return form.scores(checked) ?? null;
  }

  /** Answers to one version in an order that says nothing about when they came. */
  async list(
    viewer: Viewer,
    versionId: string,
    { offset, pageSize }: PageWindow,
  ): Promise<{ items: TrialAnswerView[]; total: number }> {
    const version = await this.forms.manage(viewer, versionId);
    const [answers, total] = await this.database
      .reader(FormTrialAnswer)
      .findAndCount({ where: { formVersionId: versionId }, order: { id: 'ASC' }, skip: offset, take: pageSize });
    return { items: answers.map((answer) => ({ answer, scores: this.scoresOf(version, answer) })), total };
  }

  async clear(viewer: Viewer, versionId: string): Promise<void> {
    await this.forms.manage(viewer, versionId);
    await this.database.write((tx) => tx.delete(FormTrialAnswer, { formVersionId: versionId }));
  }

  private scoresOf(version: FormVersion, { answers, unitType }: FormTrialAnswer): SheetScores | null {
    try {
      const form = this.compile(version);
      const checked = form.validate(answers, { variables: trialVariables(unitType) });
      return checked.ok ? (form.scores(checked) ?? null) : null;
    } catch (error) {
      if (error instanceof FormInvalidError) return null;
      throw error;
    }
  }

  /** The form for a page that draws it without SurveyJS; `compiled` is null for one that needs it, or that cannot be answered yet. */
  lightForm(version: FormVersion): { compiled: Record<string, unknown> | null; timeZone: string } {
    const { timeZone } = this.clock.calendar;
    if (heavyPartsOf(version.definition).length > 0) return { compiled: null, timeZone };
    try {
      return { compiled: { ...this.compile(version).data }, timeZone };
    } catch (error) {
      if (!(error instanceof FormInvalidError)) throw error;
      return { compiled: null, timeZone };
    }
  }

  private compile(version: FormVersion): CompiledForm {
    const key = `${version.id} ${version.hash}`;
    const known = this.compiled.get(key);
    if (known) return known;
    try {
      const form = compileForm(version.definition, { timeZone: this.clock.calendar.timeZone });
      const [oldest] = this.compiled.keys();
      if (oldest !== undefined && this.compiled.size >= compiledDraftsKept) this.compiled.delete(oldest);
      this.compiled.set(key, form);
      return form;
    } catch (error) {
      if (!(error instanceof FormDefinitionError)) throw error;
      throw new FormInvalidError(error.findings.map(({ pointer, code }) => ({ pointer, code })));
    }
  }
}

/** What a form may refer to, for a unit that does not exist. */
export const trialVariables = (unitType: string | null): Record<string, unknown> => ({
  unitName: message('zh-CN', 'trial.unit'),
  unitType: unitType ?? 'village',
  commitments: [1, 2].map((number) => ({ value: `c${number}`, text: message('zh-CN', `trial.commitment-${number}`) })),
  secretaries: [{ value: 's1', text: message('zh-CN', 'trial.secretary') }],
  mayVeto: true,
});

/** The languages that a form has texts in. */
export function localesOf(definition: unknown): string[] {
  const entries = listTexts(definition);
  return [baseLocale, ...furtherLocales.filter((locale) => entries.some(({ texts }) => texts[locale] !== undefined))];
}
