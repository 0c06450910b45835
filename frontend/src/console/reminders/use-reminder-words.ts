import type { MessageView } from '../../api/models';
import { useLocalized } from '../../ui/localized';

type Words = MessageView['words'];

/** Picks the words of a reminder in the language of the interface. */
export function useReminderWords(): (words: Words) => Words['zh-CN'] {
  const localized = useLocalized();
  return (words) => ({
    title: localized({ 'zh-CN': words['zh-CN'].title, en: words.en.title }),
    body: localized({ 'zh-CN': words['zh-CN'].body, en: words.en.body }),
  });
}
