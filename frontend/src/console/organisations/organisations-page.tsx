import { DownloadOutlined, PlusOutlined, UploadOutlined } from '@ant-design/icons';
import { App, Button, Dropdown, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { Link } from 'react-router';
import type { UnitType, UnitView } from '../../api/models';
import { useUnits } from '../../api/units';
import { compact } from '../../ui/compact';
import { useFileLanguage } from '../../ui/file-language';
import { nothing, useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { PageHeader } from '../../ui/page-header';
import { useProblemText } from '../../ui/problem-text';
import { orderOf } from '../../ui/record-table';
import { saveFile } from '../../ui/save-file';
import { SearchBox } from '../../ui/search-box';
import { usePermissions } from '../session/session-context';
import { UnitDrawer } from './unit-drawer';
import { UnitImportDialog } from './unit-import-dialog';
import { UnitTree } from './unit-tree';
import { unitTypes } from '../../api/unit-vocabulary';
import { popupPlace } from '../../ui/popup-place';
import { ViewedTable } from '../saved-views/viewed-table';

const unitFilters = ['under', 'type'];

/** The tree on the left narrows the table on the right. */
export function OrganisationsPage() {
  const { t } = useTranslation(['organisations', 'common', 'shell']);
  const language = useFileLanguage();
  const { message } = App.useApp();
  const may = usePermissions();
  const formats = useFormats();
  const problemText = useProblemText();
  const list = useListState({ sort: 'code' });
  const [edited, setEdited] = useState<UnitView | 'new'>();
  const [importing, setImporting] = useState(false);
  const under = list.filter('under');
  const type = list.filter('type') as UnitType | undefined;
  const units = useUnits(
    compact({ page: list.page, pageSize: list.pageSize, sort: list.sort, q: list.q, type, under }),
  );
  const exportAs = (format: 'xlsx' | 'csv'): void => {
    download(`/api/units/export?format=${format}&lang=${language}`, `units.${format}`).then(
      saveFile,
      (error: unknown) => void message.error(problemText(error)),
    );
  };
  const figure = { align: 'right' as const, className: 'number' };
  return (
    <>
      <PageHeader
        title={t('shell:menu.organisations')}
        description={t('organisations:description')}
        actions={
          <>
            <Dropdown
              getPopupContainer={popupPlace}
              trigger={['click']}
              menu={{
                items: [
                  { key: 'xlsx', label: t('common:exportXlsx'), onClick: () => exportAs('xlsx') },
                  { key: 'csv', label: t('common:exportCsv'), onClick: () => exportAs('csv') },
                ],
              }}
            >
              <Button icon={<DownloadOutlined />}>{t('common:export')}</Button>
            </Dropdown>
            {may('units.manage') && (
              <Button icon={<UploadOutlined />} onClick={() => setImporting(true)}>
                {t('organisations:import')}
              </Button>
            )}
            {may('units.manage') && (
              <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
                {t('organisations:add')}
              </Button>
            )}
          </>
        }
      />
      <div className="split">
        <aside className="surface split-side" aria-label={t('organisations:tree')}>
          <UnitTree selected={under} onSelect={(id) => list.change({ under: id })} />
        </aside>
        <div>
          <div className="toolbar">
            <SearchBox list={list} placeholder={t('organisations:find')} />
            <Select
              aria-label={t('organisations:type')}
              allowClear
              placeholder={t('organisations:anyType')}
              value={type ?? null}
              onChange={(value: string | undefined) => list.change({ type: value })}
              options={unitTypes.map((value) => ({ value, label: t(`common:unitType.${value}`) }))}
            />
          </div>
          <ViewedTable
            of="units"
            filters={unitFilters}
            caption={t('shell:menu.organisations')}
            query={units}
            list={list}
            rowKey={(unit) => unit.id}
            empty={t('organisations:empty')}
            emptyAction={
              may('units.manage') && (
                <Button type="primary" onClick={() => setImporting(true)}>
                  {t('organisations:first')}
                </Button>
              )
            }
            columns={[
              {
                key: 'code',
                title: t('organisations:code'),
                sorter: true,
                sortOrder: orderOf(list.sort, 'code'),
                className: 'nowrap',
                render: (_, unit) => unit.code,
              },
              {
                key: 'name',
                title: t('organisations:name'),
                sorter: true,
                sortOrder: orderOf(list.sort, 'name'),
                render: (_, unit) => (
                  <button type="button" className="row-link" onClick={() => setEdited(unit)}>
                    {unit.name}
                  </button>
                ),
              },
              { key: 'type', title: t('organisations:type'), render: (_, unit) => t(`common:unitType.${unit.type}`) },
              { key: 'parent', title: t('organisations:parent'), render: (_, unit) => unit.parent?.name ?? nothing },
              { key: 'secretary', title: t('organisations:secretary'), render: (_, unit) => unit.secretary ?? nothing },
              {
                key: 'partyMembers',
                ...figure,
                title: t('organisations:partyMembers'),
                render: (_, unit) => formats.number(unit.partyMembers),
              },
              {
                key: 'residents',
                ...figure,
                title: t('organisations:residents'),
                render: (_, unit) => formats.number(unit.residents),
              },
              {
                key: 'page',
                title: t('organisations:page'),
                render: (_, unit) => <Link to={`/units/${unit.id}`}>{t('organisations:seePage')}</Link>,
              },
            ]}
            card={(unit) => (
              <>
                <div className="card-line">
                  <button type="button" className="row-link" onClick={() => setEdited(unit)}>
                    {unit.name}
                  </button>
                  <span className="quiet">{unit.code}</span>
                </div>
                <span>
                  {t(`common:unitType.${unit.type}`)} · {unit.parent?.name ?? nothing}
                </span>
                <span className="quiet">
                  {t('organisations:secretary')} {unit.secretary ?? nothing} · {t('organisations:partyMembers')}{' '}
                  {formats.number(unit.partyMembers)}
                </span>
                <Link to={`/units/${unit.id}`}>{t('organisations:page')}</Link>
              </>
            )}
          />
        </div>
      </div>
      {edited !== undefined && (
        <UnitDrawer
          key={edited === 'new' ? 'new' : edited.id}
          {...(edited === 'new' ? {} : { unit: edited })}
          readOnly={edited === 'new' ? !may('units.manage') : !edited.manageable}
          onClose={() => setEdited(undefined)}
        />
      )}
      {importing && <UnitImportDialog onClose={() => setImporting(false)} />}
    </>
  );
}
