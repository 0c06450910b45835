import { SearchOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchDialog } from './search-dialog';

/** Opens the search from every page, also by Ctrl+K, or ⌘K. */
export function SearchButton() {
  const { t } = useTranslation('search');
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== 'k')
        return;
      // Another dialog keeps what was begun in it.
      if (document.querySelector('[role=dialog]')) return;
      event.preventDefault();
      setOpen(true);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, []);
  return (
    <>
      <Button
        type="text"
        icon={<SearchOutlined />}
        aria-label={t('open')}
        aria-keyshortcuts="Control+K Meta+K"
        title={t('openHint')}
        onClick={() => setOpen(true)}
      />
      {open && <SearchDialog onClose={() => setOpen(false)} />}
    </>
  );
}
