import { messageLocales, type Messages } from '../contract/localized-text.js';
import { messagesOf } from './message-table.js';
import { sharedTexts } from './shared-texts.js';

/** The messages of a campaign type over those that every type shares; its own win. */
export function withSharedMessages(own: Messages): Messages {
  const shared = messagesOf(sharedTexts);
  return Object.fromEntries(
    [...new Set([...messageLocales, ...Object.keys(own)])].map((locale) => [
      locale,
      { ...shared[locale], ...own[locale] },
    ]),
  );
}
