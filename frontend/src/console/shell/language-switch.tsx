import { GlobalOutlined } from '@ant-design/icons';
import { baseLocale, localeName, officeLocales } from '@pingyi/form-definitions/locales';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { loadConsoleCatalogue } from '../../i18n/console-catalogues';
import { switchLanguage } from '../../i18n/interface-language';
import { rememberLocale } from './remembered-locale';

/** Names the language one gets by pressing, in that language; pressed again and again, all of them. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const at = officeLocales.findIndex((locale) => locale === i18n.language);
  const next = officeLocales[(at + 1) % officeLocales.length] ?? baseLocale;
  return (
    <Button
      type="text"
      icon={<GlobalOutlined />}
      lang={next}
      onClick={() => {
        rememberLocale(next);
        void switchLanguage(next, loadConsoleCatalogue);
      }}
    >
      <span className="language-name">{localeName(next)}</span>
    </Button>
  );
}
