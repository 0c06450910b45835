import { counted, languages, message, type Language } from '../documents/index.js';
import type { ReminderKind } from './domain/reminder-kinds.js';
import { fill, placeholders, type ReminderWords } from './domain/reminder-template.js';

export type WordsByLanguage = Readonly<Record<Language, ReminderWords>>;

/** A task that waits for an account. */
export interface Task {
  readonly kind: ReminderKind;
  readonly campaign: string;
  /** The name of a unit that it is about, of perhaps several. */
  readonly unit: string;
  readonly count: number;
  /** A day of the office; null = whenever. */
  readonly dueOn: string | null;
  /** Where it is done, with the address of this installation. */
  readonly link: string;
}

const inEach = <T>(make: (language: Language) => T): Readonly<Record<Language, T>> =>
  Object.fromEntries(languages.map((language) => [language, make(language)])) as Record<Language, T>;

/** Placeholders stay as they are: an office may change the words around them. */
const unfilled = Object.fromEntries(placeholders.map((name) => [name, `{{${name}}}`]));

/** The words that an installation comes with. */
export const ownWords = (kind: ReminderKind): WordsByLanguage =>
  inEach((language) => ({
    title: message(language, `reminder.${kind}.title`, unfilled),
    body: message(language, `reminder.${kind}.body`, unfilled),
  }));

/** A day as people write it, from `YYYY-MM-DD`. */
const written = (language: Language, day: string): string =>
  new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );

/** What is told of a task, in each language. @param note what the office adds by hand */
export const wordsOf = (templates: WordsByLanguage, task: Task, note: string): WordsByLanguage =>
  inEach((language) => {
    const { kind, campaign, unit, count, dueOn, link } = task;
    return fill(
      templates[language],
      {
        campaign,
        unit: count > 1 ? counted(language, 'reminder.units', count, { unit }) : unit,
        what: message(language, `reminder.what.${kind}`),
        count: String(count),
        due: dueOn === null ? message(language, 'reminder.no-day') : written(language, dueOn),
        link,
      },
      note,
    );
  });
