import { Alert } from 'antd';
import { useTranslation } from 'react-i18next';

/** What is wrong with a scheme, with the place of each fault. */
export function ConfigErrors({
  errors,
}: {
  readonly errors: readonly { readonly code: string; readonly path: string }[];
}) {
  const { t } = useTranslation(['campaigns', 'problems']);
  if (errors.length === 0) return null;
  const list = errors.map(({ code, path }) => (
    <li key={code + path}>
      {t(`problems:field.${code}`, { defaultValue: code })}（{path}）
    </li>
  ));
  return (
    <Alert
      type="error"
      showIcon
      role="alert"
      title={t('campaigns:schemeWrong')}
      description={<ul className="plain-list">{list}</ul>}
    />
  );
}
