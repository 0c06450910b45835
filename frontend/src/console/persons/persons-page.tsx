import { PlusOutlined } from '@ant-design/icons';
import { Button, Select, Switch } from 'antd';
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MemberGroup, PersonKind, PersonView } from '../../api/models';
import { memberGroups, personKinds, usePersons } from '../../api/persons';
import { fetchUnits, useUnit } from '../../api/units';
import { compact } from '../../ui/compact';
import { nothing } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { useToday } from '../../ui/office-zone';
import { PageHeader } from '../../ui/page-header';
import { orderOf } from '../../ui/record-table';
import { SearchBox } from '../../ui/search-box';
import { UnitSelect } from '../../ui/unit-select';
import { usePermissions } from '../session/session-context';
import { PersonDrawer } from './person-drawer';
import { PersonFiles } from './person-files';
import { usePersonTerm } from './person-term';
import { ViewedTable } from '../saved-views/viewed-table';

const personFilters = ['unit', 'kind', 'group', 'inOffice'];

/** A value of an address, if it is one that the list knows. */
const known = <T extends string>(values: readonly T[], value: string | undefined): T | undefined =>
  values.find((one) => one === value);

/** Persons who are appraised. */
export function PersonsPage() {
  const { t } = useTranslation(['persons', 'shell', 'common']);
  const list = useListState();
  const may = usePermissions();
  const termOf = usePersonTerm();
  const today = useToday();
  const unitId = list.filter('unit');
  const unit = useUnit(unitId);
  const filter = compact({
    q: list.q,
    unitId,
    kind: known<PersonKind>(personKinds, list.filter('kind')),
    group: known<MemberGroup>(memberGroups, list.filter('group')),
    inOfficeOn: list.filter('inOffice') === 'yes' ? today : undefined,
  });
  const persons = usePersons({ ...filter, ...compact({ page: list.page, pageSize: list.pageSize, sort: list.sort }) });
  const [edited, setEdited] = useState<PersonView | 'new'>();
  const find = useCallback(
    async (text: string) => (await fetchUnits(compact({ q: text.trim(), pageSize: 20 }))).items,
    [],
  );
  const name = (person: PersonView) => (
    <button type="button" className="row-link" onClick={() => setEdited(person)}>
      {person.name}
    </button>
  );
  const sortable = (field: string) => ({ key: field, sorter: true, sortOrder: orderOf(list.sort, field) });
  const choice = <T extends string>(field: string, label: string, any: string, all: readonly T[], words: string) => (
    <Select
      aria-label={label}
      value={list.filter(field) ?? ''}
      onChange={(value: string) => list.change({ [field]: value })}
      options={[{ value: '', label: any }, ...all.map((value) => ({ value, label: t(`persons:${words}.${value}`) }))]}
    />
  );
  return (
    <>
      <PageHeader
        title={t('shell:menu.persons')}
        description={t('persons:description')}
        actions={
          <>
            <PersonFiles filter={filter} />
            {may('persons.write') && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
                {t('persons:add')}
              </Button>
            )}
          </>
        }
      />
      <div className="toolbar">
        <SearchBox list={list} placeholder={t('persons:find')} />
        <UnitSelect
          find={find}
          value={unitId ?? null}
          initial={unit.data}
          placeholder={t('persons:anyUnit')}
          onChange={(id) => list.change({ unit: id })}
        />
        {choice('kind', t('persons:kind'), t('persons:anyKind'), personKinds, 'kinds')}
        {choice('group', t('persons:group'), t('persons:anyGroup'), memberGroups, 'groups')}
        <label className="switch-line">
          <Switch
            size="small"
            checked={list.filter('inOffice') === 'yes'}
            onChange={(checked) => list.change({ inOffice: checked ? 'yes' : undefined })}
          />{' '}
          {t('persons:inOffice')}
        </label>
      </div>
      <ViewedTable
        of="persons"
        filters={personFilters}
        caption={t('shell:menu.persons')}
        query={persons}
        list={list}
        rowKey={(person) => person.id}
        empty={t('persons:empty')}
        emptyAction={
          may('persons.write') && (
            <Button type="primary" onClick={() => setEdited('new')}>
              {t('persons:first')}
            </Button>
          )
        }
        columns={[
          { ...sortable('name'), title: t('persons:name'), render: (_, person) => name(person) },
          { ...sortable('post'), title: t('persons:post'), render: (_, person) => person.post },
          { key: 'unit', title: t('persons:unit'), render: (_, person) => person.unit.name },
          { ...sortable('kind'), title: t('persons:kind'), render: (_, person) => t(`persons:kinds.${person.kind}`) },
          {
            key: 'group',
            title: t('persons:group'),
            render: (_, person) => (person.group ? t(`persons:groups.${person.group}`) : nothing),
          },
          {
            ...sortable('from'),
            title: t('persons:term'),
            className: 'nowrap',
            render: (_, person) => termOf(person) || nothing,
          },
        ]}
        card={(person) => (
          <>
            <div className="card-line">
              {name(person)}
              <span className="quiet">{t(`persons:kinds.${person.kind}`)}</span>
            </div>
            <span>
              {person.post} · {person.unit.name}
            </span>
            <span className="quiet">
              {[person.group && t(`persons:groups.${person.group}`), termOf(person)].filter(Boolean).join(' · ')}
            </span>
          </>
        )}
      />
      {edited !== undefined && (
        <PersonDrawer
          key={edited === 'new' ? 'new' : edited.id}
          {...(edited === 'new' ? {} : { person: edited })}
          onClose={() => setEdited(undefined)}
        />
      )}
    </>
  );
}
