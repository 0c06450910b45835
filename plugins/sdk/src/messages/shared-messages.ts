import { messageLocales, type Messages } from '../contract/localized-text.js';
import { messagesOf } from './message-table.js';
import { sharedTexts } from './shared-texts.js';

const shared = messagesOf(sharedTexts);

/** The messages of a campaign type over those that every type shares; its own win. */
export const withSharedMessages = (own: Messages): Messages =>
  Object.fromEntries(
    [...new Set([...messageLocales, ...Object.keys(own)])].map((locale) => [locale, { ...shared[locale], ...own[locale] }]),
  );
