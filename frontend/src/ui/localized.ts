import { useTranslation } from 'react-i18next';

interface Localized {
  readonly 'zh-CN': string;
  readonly 'zh-TW'?: string | undefined;
  readonly en?: string | undefined;
}

/** Picks the text of the interface language from a text in several languages; Chinese stands in where it is missing. */
export function useLocalized(): (text: Localized | undefined) => string {
  const { i18n } = useTranslation();
  return (text) =>
    text === undefined
      ? ''
      : i18n.language === 'en'
        ? (text.en ?? text['zh-CN'])
        : i18n.language === 'zh-TW'
          ? (text['zh-TW'] ?? text['zh-CN'])
          : text['zh-CN'];
}
