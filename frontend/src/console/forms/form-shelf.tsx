import { AutoComplete } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useFormUses, usePutFormInto } from '../../api/form-shelves';
import type { FormSummary, FormUse } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { foldersOf } from './library-state';

const places: Readonly<Record<FormUse['kind'], string>> = {
  campaign: '/campaigns',
  register: '/registers',
  form: '/forms',
};

/** Where a form stands in the library, and what stands on it. */
export function FormShelf({ form, forms }: { readonly form: FormSummary; readonly forms: readonly FormSummary[] }) {
  const { t } = useTranslation('forms');
  const uses = useFormUses(form.code);
  const localized = useLocalized();
  return (
    <section className="surface stack-tight" aria-labelledby="shelf-title">
      <h2 id="shelf-title">{t('usedBy')}</h2>
      <QueryView query={uses} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('usedByNone')}</p>
          ) : (
            <ul className="plain-list">
              {items.map((use) => (
                <li key={`${use.kind} ${use.id} ${use.version}`}>
                  <Link to={`${places[use.kind]}/${use.id}`}>
                    {typeof use.name === 'string' ? use.name : localized(use.name)}
                  </Link>
                  <div className="quiet">
                    {t(`use.${use.kind}`)} · {t('version', { version: use.version })}
                  </div>
                </li>
              ))}
            </ul>
          )
        }
      </QueryView>
      {form.manageable && <FolderBox key={form.folder} form={form} folders={foldersOf(forms)} />}
    </section>
  );
}

function FolderBox({ form, folders }: { readonly form: FormSummary; readonly folders: readonly string[] }) {
  const { t } = useTranslation('forms');
  const put = usePutFormInto(form.code);
  const [folder, setFolder] = useState(form.folder ?? '');
  const keep = (wanted: string): void => {
    const next = wanted.trim() === '' ? null : wanted.trim();
    if (next !== form.folder) put.mutate(next);
  };
  return (
    <label className="field">
      <span>{t('folder')}</span>
      <AutoComplete
        value={folder}
        allowClear
        maxLength={60}
        placeholder={t('noFolder')}
        options={folders.map((value) => ({ value }))}
        showSearch={{ filterOption: (typed, option) => String(option?.value).includes(typed.trim()) }}
        onChange={(value: string | undefined) => setFolder(value ?? '')}
        onSelect={(value) => keep(value ?? '')}
        onClear={() => keep('')}
        onBlur={() => keep(folder)}
      />
      <ProblemAlert error={put.error} />
    </label>
  );
}
