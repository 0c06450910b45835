import { PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { Button, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useForms } from '../../api/forms';
import type { FormSummary } from '../../api/models';
import { NothingListed } from '../../ui/nothing-listed';
import { useListState, type ListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { SearchBox } from '../../ui/search-box';
import { usePermissions } from '../session/session-context';
import { FormBin } from './form-bin';
import { ImportFormDialog } from './import-form-dialog';
import { foldersOf, shownForms, sources, type Source } from './library-state';
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

function Library({ items }: { readonly items: readonly FormSummary[] }) {
  const { t } = useTranslation('forms');
  const localized = useLocalized();
  const manages = usePermissions()('forms.manage');
  const list = useListState();
  const source = sources.find((one) => one === list.filter('source')) ?? 'all';
  const folder = list.filter('folder');
  const folders = foldersOf(items);
  const shown = shownForms(items, { source, folder, q: list.q }, ({ title }) => localized(title));
  return (
    <>
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('find')} />
        {folders.length > 0 && (
          <Select
            aria-label={t('folder')}
            allowClear
            placeholder={t('anyFolder')}
            value={folder ?? null}
            onChange={(value: string | undefined) => list.change({ folder: value })}
            options={folders.map((value) => ({ value, label: value }))}
          />
        )}
        <Segmented<Source>
          aria-label={t('source.label')}
          value={source}
          onChange={(value) => list.change({ source: value === 'all' ? undefined : value })}
          options={sources
            .filter((value) => value !== 'bin' || manages)
            .map((value) => ({ value, label: t(`source.${value}`) }))}
        />
      </div>
      {source === 'bin' ? <FormBin /> : <FormCards forms={items} shown={shown} list={list} />}
    </>
  );
}

interface FormCardsProps {
  readonly forms: readonly FormSummary[];
  readonly shown: readonly FormSummary[];
  readonly list: ListState;
}

function FormCards({ forms, shown, list }: FormCardsProps) {
  const { t } = useTranslation('forms');
  const localized = useLocalized();
  const manages = usePermissions()('forms.manage');
  const [start, setStart] = useState<FormSummary>();
  if (shown.length === 0) return <NothingListed list={list} empty={t('empty')} />;
  return (
    <>
      <ul className="form-cards">
        {shown.map((form) => (
          <li key={form.code} className="surface">
            <h2>
              <Link to={`/forms/${form.code}`}>{localized(form.title)}</Link>
            </h2>
            {localized(form.description) !== '' && <p>{localized(form.description)}</p>}
            <p className="quiet">
              {[form.folder, t(`audience.${form.audience}`, { defaultValue: form.audience })]
                .filter(Boolean)
                .join(' · ')}
            </p>
            <p>
              {form.latest && <VersionTag version={form.latest} />} {form.draft && <VersionTag version={form.draft} />}
            </p>
            {manages && form.source === 'shipped' && form.latest && (
              <div>
                <Button size="small" onClick={() => setStart(form)}>
                  {t('useAsStart')}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
      {start?.latest && (
        <NewFormDialog
          forms={forms}
          start={{
            title: t('copyOf', { title: localized(start.title) }),
            from: { copyOf: start.latest.id },
            like: start,
          }}
          onClose={() => setStart(undefined)}
        />
      )}
    </>
  );
}
