import { GlobalOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { loadConsoleCatalogue } from '../../i18n/console-catalogues';
import { switchLanguage } from '../../i18n/interface-language';
import { rememberLocale } from './remembered-locale';

/** Names the language one gets by pressing, in that language. */
export function LanguageSwitch() {
  const { i18n } = useTranslation();
  const next = i18n.language === 'en' ? 'zh-CN' : 'en';
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
      {next === 'en' ? 'English' : '中文'}
    </Button>
  );
}
