import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { plainValue } from '../../ui/plain-value';

/** Codes among the details, and where their names are kept. */
const names: Readonly<Record<string, string>> = {
  from: 'common:campaignState',
  to: 'common:campaignState',
  role: 'common:role',
  group: 'tasks:group',
};

/** Digests that the system check compares; nobody reads them. */
const unread: ReadonlySet<string> = new Set(['sealed']);

const isEmpty = (value: unknown): boolean => value === null || value === undefined || value === '' || value === false;

/** The details of an event in words; what has no word of its own is shown as it was recorded. */
export function useAuditDetail(): (detail: Readonly<Record<string, unknown>>) => string {
  const { t } = useTranslation(['audit', 'common', 'tasks']);
  return useCallback(
    (detail) =>
      Object.entries(detail)
        .filter(([name, value]) => !unread.has(name) && !isEmpty(value))
        .map(([name, value]) => {
          const plain = Array.isArray(value) ? value.map(plainValue).join(', ') : plainValue(value);
          const text = names[name] === undefined ? plain : t(`${names[name]}.${plain}`, { defaultValue: plain });
          return t('common:labelled', { label: t(`audit:field.${name}`, { defaultValue: name }), text });
        })
        .join(' · '),
    [t],
  );
}
