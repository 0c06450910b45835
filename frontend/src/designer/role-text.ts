import { useTranslation } from 'react-i18next';

/** A role in words: its kind, and the item that it is about where it has one. */
export function useRoleText(): (role: string) => string {
  const { t } = useTranslation('designer');
  return (role) => {
    const [kind = '', ...rest] = role.split(':');
    const said = t(`role.${kind}`, { defaultValue: kind });
    return rest.length === 0 || rest[0] === '' ? said : `${said} ${rest.join(':')}`;
  };
}
