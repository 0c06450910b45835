import { useParams, useSearchParams } from 'react-router';
import { useForms, useFormVersions } from '../../api/forms';
import type { FormSummary } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { RegisterOfForm } from '../registers/designer/register-of-form';
import { usePermissions } from '../session/session-context';
import { LostPage } from '../shell/lost-page';
import { FormActions } from './form-actions';
import { FormShelf } from './form-shelf';
import { ThrowFormAway } from './throw-form-away';
import { VersionChanges } from './version-changes';
import { VersionList } from './version-list';
import { VersionPreview } from './version-preview';

/** A form with all its versions, each as its respondents see it. */
export function FormPage() {
  const { code } = useParams();
  const forms = useForms();
  return (
    <QueryView query={forms}>
      {({ items }) => {
        const form = items.find((candidate) => candidate.code === code);
        return form ? <FormDetail form={form} forms={items} /> : <LostPage />;
      }}
    </QueryView>
  );
}

function FormDetail({ form, forms }: { readonly form: FormSummary; readonly forms: readonly FormSummary[] }) {
  const localized = useLocalized();
  const versions = useFormVersions(form.code);
  const [parameters, setParameters] = useSearchParams();
  const asked = Number(parameters.get('version'));
  const manages = usePermissions()('forms.manage');
  // What is in use comes before a draft that nobody sees yet.
  const items = versions.data?.items ?? [];
  const current =
    items.find(({ version }) => version === asked) ?? items.find(({ state }) => state === 'PUBLISHED') ?? items[0];
  const before = current && items.find(({ version, state }) => version < current.version && state !== 'DRAFT');
  return (
    <>
      <PageHeader
        title={localized(form.title)}
        description={localized(form.description)}
        trail={
          form.folder === null ? [] : [{ to: `/forms?folder=${encodeURIComponent(form.folder)}`, label: form.folder }]
        }
        actions={
          <>
            <RegisterOfForm form={form} />
            {manages && <ThrowFormAway form={form} />}
            {manages && current && <FormActions form={form} forms={forms} version={current} />}
          </>
        }
      />
      <QueryView query={versions}>
        {() => (
          <div className="form-split">
            <div className="stack">
              <VersionList
                versions={items}
                current={current?.id}
                onChoose={({ version }) => setParameters({ version: String(version) }, { replace: true })}
              />
              {manages && <FormShelf form={form} forms={forms} />}
            </div>
            <div className="stack">
              {before && current && <VersionChanges before={before} after={current} />}
              <VersionPreview key={current?.id} id={current?.id} />
            </div>
          </div>
        )}
      </QueryView>
    </>
  );
}
