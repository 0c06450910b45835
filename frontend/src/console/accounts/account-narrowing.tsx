import { Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountFilter } from '../../api/accounts';
import type { Role } from '../../api/models';
import { fetchUnits, useUnit } from '../../api/units';
import { compact } from '../../ui/compact';
import type { ListState } from '../../ui/list-state';
import { SearchBox } from '../../ui/search-box';
import { UnitSelect } from '../../ui/unit-select';

/** Which accounts are shown, in one choice. */
const states = ['never', 'enabled', 'disabled'] as const;
type State = (typeof states)[number];

/** Every role of the API, which the catalogues name, and no other. */
export function useRoles(): Role[] {
  const { i18n } = useTranslation('common');
  return Object.keys(i18n.getResource(i18n.language, 'common', 'role') as Record<Role, string>) as Role[];
}

/** The filter that an address says, as far as the list knows it. */
export function useAccountFilter(list: ListState): AccountFilter {
  const roles = useRoles();
  const state: State | undefined = states.find((one) => one === list.filter('state'));
  return compact({
    q: list.q,
    role: roles.find((one) => one === list.filter('role')),
    under: list.filter('under'),
    ...(state === 'never' ? { signedIn: 'never' as const, state: 'enabled' as const } : { state }),
  });
}

/** Search and choices above the list of accounts. */
export function AccountNarrowing({ list }: { readonly list: ListState }) {
  const { t } = useTranslation(['accounts', 'common']);
  const roles = useRoles();
  const under = list.filter('under');
  const unit = useUnit(under);
  const find = useCallback(
    async (text: string) => (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items,
    [],
  );
  return (
    <div className="toolbar">
      <SearchBox list={list} placeholder={t('accounts:find')} />
      <UnitSelect
        find={find}
        value={under ?? null}
        initial={unit.data}
        placeholder={t('accounts:anyUnit')}
        onChange={(id) => list.change({ under: id })}
      />
      <Select
        aria-label={t('accounts:role')}
        value={list.filter('role') ?? ''}
        onChange={(role: string) => list.change({ role })}
        options={[
          { value: '', label: t('accounts:anyRole') },
          ...roles.map((value) => ({ value: String(value), label: t(`common:role.${value}`) })),
        ]}
      />
      <Select
        aria-label={t('common:state')}
        value={list.filter('state') ?? ''}
        onChange={(state: string) => list.change({ state })}
        options={[
          { value: '', label: t('accounts:anyState') },
          ...states.map((value) => ({ value: String(value), label: t(`accounts:onlyState.${value}`) })),
        ]}
      />
    </div>
  );
}
