import { useTranslation } from 'react-i18next';

/** The language of files and printed matter: that of the console. */
export const useFileLanguage = (): 'zh-CN' | 'en' => (useTranslation().i18n.language === 'en' ? 'en' : 'zh-CN');
