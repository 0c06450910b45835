import { useTranslation } from 'react-i18next';
import { useParams, useSearchParams } from 'react-router';
import { useForms, useFormVersions } from '../../api/forms';
import type { FormSummary } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { LostPage } from '../shell/lost-page';
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
        return form ? <FormDetail form={form} /> : <LostPage />;
      }}
    </QueryView>
  );
}

function FormDetail({ form }: { readonly form: FormSummary }) {
  const { t } = useTranslation('shell');
  const localized = useLocalized();
  const versions = useFormVersions(form.code);
  const [parameters, setParameters] = useSearchParams();
  const asked = Number(parameters.get('version'));
  return (
    <>
      <PageHeader title={localized(form.title)} description={localized(form.description)} back={{ to: '/forms', label: t('menu.forms') }} />
      <QueryView query={versions}>
        {({ items }) => {
          // What is in use comes before a draft that nobody sees yet.
          const current = items.find(({ version }) => version === asked) ?? items.find(({ state }) => state === 'PUBLISHED') ?? items[0];
          return (
            <div className="form-split">
              <VersionList versions={items} current={current?.id} onChoose={({ version }) => setParameters({ version: String(version) }, { replace: true })} />
              <VersionPreview key={current?.id} id={current?.id} />
            </div>
          );
        }}
      </QueryView>
    </>
  );
}
