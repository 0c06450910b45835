import { Empty } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useForms } from '../../api/forms';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { QueryView } from '../../ui/query-view';
import { VersionTag } from './version-tag';

export function FormsPage() {
  const { t } = useTranslation(['forms', 'shell']);
  const localized = useLocalized();
  const forms = useForms();
  return (
    <>
      <PageHeader title={t('shell:menu.forms')} description={t('forms:description')} />
      <QueryView query={forms}>
        {({ items }) => items.length === 0 ? <div className="surface"><Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('forms:empty')} /></div> : (
          <ul className="form-cards">
            {items.map((form) => (
              <li key={form.code} className="surface">
                <h2><Link to={`/forms/${form.code}`}>{localized(form.title)}</Link></h2>
                <p>{localized(form.description)}</p>
                <p className="quiet">{t(`forms:audience.${form.audience}`, { defaultValue: form.audience })} · <span className="mono">{form.code}</span></p>
                <p>{form.latest && <VersionTag version={form.latest} />} {form.draft && <VersionTag version={form.draft} />}</p>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
    </>
  );
}
