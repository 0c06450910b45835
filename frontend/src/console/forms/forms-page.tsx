import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Empty, Input, Segmented } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useForms } from '../../api/forms';
import type { FormSummary } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { usePermissions } from '../session/session-context';
import { ImportFormDialog } from './import-form-dialog';
import { NewFormDialog } from './new-form-dialog';
import { VersionTag } from './version-tag';

/** The library: forms that came with the product, and those made here. */
export function FormsPage() {
  const { t } = useTranslation(['forms', 'shell']);
  const forms = useForms();
  const manages = usePermissions()('forms.manage');
  const [open, setOpen] = useState<'new' | 'import' | null>(null);
  const actions = manages && (
    <>
      <Button icon={<UploadOutlined />} onClick={() => setOpen('import')}>
        {t('forms:import')}
      </Button>
      <Button type="primary" icon={<PlusOutlined />} onClick={() => setOpen('new')}>
        {t('forms:newForm')}
      </Button>
    </>
  );
  return (
    <>
      <PageHeader title={t('shell:menu.forms')} description={t('forms:description')} actions={actions} />
      <QueryView query={forms}>
        {({ items }) => (
          <>
            <Library items={items} />
            {open === 'new' && <NewFormDialog forms={items} onClose={() => setOpen(null)} />}
            {open === 'import' && <ImportFormDialog forms={items} onClose={() => setOpen(null)} />}
          </>
        )}
      </QueryView>
    </>
  );
}

const sources = ['all', 'own', 'shipped'] as const;

function Library({ items }: { readonly items: readonly FormSummary[] }) {
  const { t } = useTranslation('forms');
  const localized = useLocalized();
  const [source, setSource] = useState<(typeof sources)[number]>('all');
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const shown = items.filter(
    (form) =>
      (source === 'all' || form.source === source) &&
      `${localized(form.title)} ${form.code}`.toLowerCase().includes(wanted),
  );
  return (
    <>
      <div className="toolbar">
        <Input.Search
          className="search-box"
          allowClear
          value={search}
          placeholder={t('find')}
          aria-label={t('find')}
          onChange={({ target }) => setSearch(target.value)}
        />
        <Segmented
          aria-label={t('source.label')}
          value={source}
          onChange={setSource}
          options={sources.map((value) => ({ value, label: t(`source.${value}`) }))}
        />
      </div>
      {shown.length === 0 ? (
        <div className="surface">
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t(items.length === 0 ? 'empty' : 'noneFound')} />
        </div>
      ) : (
        <ul className="form-cards">
          {shown.map((form) => (
            <li key={form.code} className="surface">
              <h2>
                <Link to={`/forms/${form.code}`}>{localized(form.title)}</Link>
              </h2>
              {localized(form.description) !== '' && <p>{localized(form.description)}</p>}
              <p className="quiet">
                {t(`audience.${form.audience}`, { defaultValue: form.audience })} ·{' '}
                <span className="mono">{form.code}</span>
              </p>
              <p>
                {form.latest && <VersionTag version={form.latest} />}{' '}
                {form.draft && <VersionTag version={form.draft} />}
              </p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
