import { MenuOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { HelpButton } from '../help/help-button';
import { SearchButton } from '../search/search-button';
import { AccountMenu } from './account-menu';
import { LanguageSwitch } from './language-switch';
import { MessageBell } from './message-bell';
import { Navigation } from './navigation';
import { PageOutlet } from './page-outlet';
import { ProductMark } from './product-mark';

/** A side column on a desk, a drawer on a phone. */
export function ConsoleLayout() {
  const { t } = useTranslation('shell');
  const [open, setOpen] = useState(false);
  return (
    <div className="console">
      <a className="skip-link" href="#content">
        {t('skip')}
      </a>
      <aside className="console-side" aria-label={t('menuLabel')}>
        <ProductMark />
        <Navigation />
      </aside>
      <header className="console-top">
        <Button
          className="console-menu-button"
          type="text"
          icon={<MenuOutlined />}
          aria-label={t('openMenu')}
          onClick={() => setOpen(true)}
        />
        <span className="console-top-mark">
          <ProductMark />
        </span>
        <span className="console-top-space" />
        <SearchButton />
        <HelpButton />
        <MessageBell />
        <LanguageSwitch />
        <AccountMenu />
      </header>
      <main className="console-content" id="content" tabIndex={-1}>
        <PageOutlet />
      </main>
      <Drawer placement="left" size={280} open={open} onClose={() => setOpen(false)} title={<ProductMark />}>
        <Navigation onFollow={() => setOpen(false)} />
      </Drawer>
    </div>
  );
}
