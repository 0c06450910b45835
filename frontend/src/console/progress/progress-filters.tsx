import { Button, Select } from 'antd';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import type { DeskOverview, DeskState } from '../../api/models';
import { fetchUnits, useUnit } from '../../api/units';
import { compact } from '../../ui/compact';
import type { ListState } from '../../ui/list-state';
import { SearchBox } from '../../ui/search-box';
import { UnitSelect } from '../../ui/unit-select';

/** Of which the desk counts how many units are idle. */
export const usualIdleDays = 7;
const idleChoices = [3, usualIdleDays, 14, 30];

/** As they stand in the address. */
export const progressFilters = ['state', 'under', 'unitType', 'idleDays'] as const;

interface ProgressFiltersProps {
  readonly overview: DeskOverview;
  readonly list: ListState;
}

/** States with how many units are in each: a press lists them, another lists all again. */
export function StateChips({ overview, list }: ProgressFiltersProps) {
  const { t } = useTranslation('progress');
  const chosen = list.filter('state');
  const isOver = overview.closings.every(({ state }) => state === 'closed');
  const states = (Object.entries(overview.states) as [DeskState, number][]).filter(
    // Where nothing can come in any more, nobody is idle.
    ([state, count]) => state === chosen || (count > 0 && !(isOver && state === 'idle')),
  );
  if (states.length === 0) return null;
  return (
    <div className="toolbar" role="group" aria-label={t('states')}>
      {states.map(([state, count]) => (
        <Button
          key={state}
          aria-pressed={state === chosen}
          type={state === chosen ? 'primary' : 'default'}
          onClick={() => list.change({ state: state === chosen ? undefined : state })}
        >
          {t(`state.${state}`, { days: usualIdleDays })} {count}
        </Button>
      ))}
    </div>
  );
}

export function ProgressFilters({ overview, list }: ProgressFiltersProps) {
  const { t } = useTranslation(['progress', 'campaigns', 'common']);
  const parent = useUnit(list.filter('under'));
  const findParents = useCallback(
    async (text: string) =>
      (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items.filter((unit) => unit.childCount > 0),
    [],
  );
  return (
    <>
      <SearchBox list={list} placeholder={t('campaigns:findUnit')} />
      <UnitSelect
        placeholder={t('progress:anyParent')}
        find={findParents}
        value={list.filter('under')}
        initial={parent.data}
        onChange={(under) => list.change({ under })}
      />
      {overview.unitTypes.length > 1 && (
        <Select
          aria-label={t('progress:anyType')}
          allowClear
          placeholder={t('progress:anyType')}
          value={list.filter('unitType') ?? null}
          onChange={(unitType: string | undefined) => list.change({ unitType })}
          options={overview.unitTypes.map((value) => ({ value, label: t(`common:unitType.${value}`) }))}
        />
      )}
      {list.filter('state') === 'idle' && (
        <Select
          aria-label={t('progress:idleDays')}
          value={Number(list.filter('idleDays') ?? usualIdleDays)}
          onChange={(idleDays: number) => list.change({ idleDays })}
          options={idleChoices.map((value) => ({ value, label: t('progress:state.idle', { days: value }) }))}
        />
      )}
    </>
  );
}
