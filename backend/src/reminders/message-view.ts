import { z } from 'zod';
import { languages, type Language } from '../documents/index.js';
import { reminderKinds } from './domain/reminder-kinds.js';

const said = z.strictObject({ title: z.string(), body: z.string() });

/** Words of a reminder in the languages of offices. */
export const reminderWords = z
  .strictObject(Object.fromEntries(languages.map((language) => [language, said])) as Record<Language, typeof said>)
  .meta({ id: 'ReminderWords' });
export const reminderKind = z.enum(reminderKinds);
