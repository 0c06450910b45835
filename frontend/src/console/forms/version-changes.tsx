import { Collapse } from 'antd';
import { useTranslation } from 'react-i18next';
import { useFormVersion } from '../../api/forms';
import type { FormVersionSummary } from '../../api/models';
import { changesBetween, type FormChange } from '../../designer/document/form-changes';
import { shownText, textLocaleOf } from '../../designer/document/localised-text';
import { loadDesignerCatalogue } from '../../i18n/designer-catalogues';
import { useCatalogue } from '../../i18n/use-catalogue';

interface VersionChangesProps {
  readonly before: FormVersionSummary;
  readonly after: FormVersionSummary;
}

/** What a version changed against the one before it, in words. */
export function VersionChanges({ before, after }: VersionChangesProps) {
  const { t, i18n } = useTranslation('forms');
  const old = useFormVersion(before.id);
  const now = useFormVersion(after.id);
  const ready = useCatalogue(loadDesignerCatalogue);
  if (!old.data || !now.data || !ready) return null;
  const changes = changesBetween(old.data.definition, now.data.definition, textLocaleOf(i18n.language));
  const list = (
    <ul className="plain-list">
      {changes.map((change, index) => (
        <li key={index}>
          <ChangeText change={change} />
        </li>
      ))}
    </ul>
  );
  return (
    <Collapse
      className="surface surface-flush"
      items={[
        {
          key: 'changes',
          label: t('changesSince', { count: changes.length, version: before.version }),
          children: changes.length === 0 ? <p>{t('noChanges')}</p> : list,
        },
      ]}
    />
  );
}

const longestValue = 60;

function ChangeText({ change }: { readonly change: FormChange }) {
  const { t, i18n } = useTranslation(['forms', 'designer', 'properties']);
  const said = (value: unknown): string => {
    if (value === undefined) return t('forms:changeValue.nothing');
    if (value === true) return t('designer:yes');
    if (value === false) return t('designer:no');
    const text = shownText(value, textLocaleOf(i18n.language)) || JSON.stringify(value);
    return text.length > longestValue ? `${text.slice(0, longestValue)}…` : text;
  };
  const { kind, label, detail = '' } = change;
  if (kind === 'retyped')
    return t('forms:change.retyped', {
      label,
      before: t(`designer:type.${String(change.before)}`),
      after: t(`designer:type.${String(change.after)}`),
    });
  if (kind === 'changed')
    return t('forms:change.changed', {
      label,
      property: t(`properties:${detail}.title`, { defaultValue: detail }),
      before: said(change.before),
      after: said(change.after),
    });
  return t(`forms:change.${kind}`, { label, detail });
}
