import { z } from 'zod';
import { inLocales } from '../common/http/localized-text.js';

const title = z.string().trim().min(1).max(40);

/** A topic as an office writes it: what it is called, and the words by which it is found. */
export const topicContent = z.strictObject({
  title: inLocales(title, title.optional()),
  words: z.array(z.string().trim().min(1).max(40)).min(1).max(100),
});
export type TopicContent = z.output<typeof topicContent>;
