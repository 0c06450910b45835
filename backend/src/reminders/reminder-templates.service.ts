import { Inject, Injectable } from '@nestjs/common';
import type { Viewer } from '../access/index.js';
import { AuditLog } from '../audit/index.js';
import { Clock } from '../common/clock.js';
import { ValidationFailedError, type FieldProblem } from '../common/problem/problem.error.js';
import { CONFIG } from '../config/config.module.js';
import type { Config } from '../config/config.js';
import { Database, insertRows } from '../database/database.js';
import { languages } from '../documents/index.js';
import { reminderKinds, type ReminderKind } from './domain/reminder-kinds.js';
import { unknownPlaceholders } from './domain/reminder-template.js';
import { ReminderTemplate } from './reminder-template.entity.js';
import { ownWords, wordsOf, type WordsByLanguage } from './reminder-texts.js';

const root = 'root';

export interface TemplateOfOffice {
  readonly kind: ReminderKind;
  readonly words: WordsByLanguage;
  /** Whether the office has words of its own. */
  readonly changed: boolean;
}

/** The words of reminders, office by office: of the office that runs a campaign, else of the root office, else those that come along. */
@Injectable()
export class ReminderTemplates {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** @param office the unit whose office runs the campaign; null = the root office */
  async wordsFor(office: string | null, kind: ReminderKind): Promise<WordsByLanguage> {
    const found = await this.database
      .reader(ReminderTemplate)
      .findBy([{ office: root, kind }, ...(office === null ? [] : [{ office, kind }])]);
    const nearest = found.find((template) => template.office === office) ?? found[0];
    return nearest?.words ?? ownWords(kind);
  }

  /** Of every kind, as the caller's office says it. */
  async list({ unitId }: Viewer): Promise<TemplateOfOffice[]> {
    const own = await this.database.reader(ReminderTemplate).findBy({ office: unitId ?? root });
    const changed = new Set(own.map(({ kind }) => kind));
    return Promise.all(
      reminderKinds.map(async (kind) => ({
        kind,
        words: await this.wordsFor(unitId, kind),
        changed: changed.has(kind),
      })),
    );
  }

  /** @throws {ValidationFailedError} 422 for a placeholder that there is not */
  async set(viewer: Viewer, kind: ReminderKind, words: WordsByLanguage): Promise<void> {
    this.check(words);
    const office = viewer.unitId ?? root;
    await this.database.write(async (tx) => {
      await this.database.takeTurns(tx, `reminder template/${office}/${kind}`);
      await tx.delete(ReminderTemplate, { office, kind });
      await insertRows(tx, ReminderTemplate, { office, kind, words });
      await this.audit.record(tx, viewer, { action: 'reminder.template-set', subject: kind, detail: { words } });
    });
  }

  /** Goes back to the words of the office above. */
  async reset(viewer: Viewer, kind: ReminderKind): Promise<void> {
    await this.database.write(async (tx) => {
      const { affected } = await tx.delete(ReminderTemplate, { office: viewer.unitId ?? root, kind });
      if (affected) await this.audit.record(tx, viewer, { action: 'reminder.template-reset', subject: kind });
    });
  }

  /** How it would read. @throws as {@link set} */
  preview(kind: ReminderKind, words: WordsByLanguage): WordsByLanguage {
    this.check(words);
    const link = `${this.config.http.publicUrl}/console/tasks`;
    const task = { kind, campaign: '分类定级', unit: '岩上村', count: 2, dueOn: this.clock.today(), link };
    return wordsOf(words, task, '');
  }

  private check(words: WordsByLanguage): void {
    const errors = languages.flatMap((language) =>
      (['title', 'body'] as const).flatMap((part) =>
        unknownPlaceholders(words[language][part]).map((name): FieldProblem => ({
          pointer: `#/words/${language}/${part}`,
          code: 'placeholder-unknown',
          params: { name },
        })),
      ),
    );
    if (errors.length > 0) throw new ValidationFailedError(errors);
  }
}
