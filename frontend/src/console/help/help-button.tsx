import { QuestionCircleOutlined } from '@ant-design/icons';
import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'react-router';
import { HelpOfPage } from './help-of-page';

/** Tells what the page is that one is on, and what its buttons do. */
export function HelpButton() {
  const { t } = useTranslation('help-words');
  const { pathname } = useLocation();
  const [openAt, setOpenAt] = useState<string>();
  return (
    <>
      <Button
        type="text"
        icon={<QuestionCircleOutlined />}
        aria-label={t('open')}
        title={t('open')}
        data-help-button
        onClick={() => setOpenAt(pathname)}
      />
      {/* Whoever goes on to another page has left what was told of this one. */}
      <Drawer
        open={openAt === pathname}
        title={t('title')}
        size={420}
        onClose={() => setOpenAt(undefined)}
        destroyOnHidden
      >
        <HelpOfPage path={pathname} />
      </Drawer>
    </>
  );
}
