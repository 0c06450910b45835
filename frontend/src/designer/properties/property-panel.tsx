import { SearchOutlined } from '@ant-design/icons';
import { Collapse, Input } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf, nodeOf, plainText, type FormDocument, type NodeId } from '../document/form-document';
import { useDesigner } from '../store/designer-context';
import { documentIn } from '../store/designer-store';
import { TypeIcon } from '../toolbox/element-types';
import { CopyPaste } from './copy-paste';
import { FormSettings } from './form-settings';
import { KeepBlock } from './keep-block';
import { editorOf, PropertyField } from './property-field';
import { categories, plannedProperties, type PlannedProperty } from './property-plan';
import { SeveralSelected } from './several-selected';

/** What can be said about the selected element: the short list first, everything else by category. */
export function PropertyPanel() {
  const { t } = useTranslation('designer');
  const root = useDesigner((state) => documentIn(state).root);
  const selected = useDesigner((state) => state.selection.at(-1) ?? documentIn(state).root);
  // The canvas answers first, the panel right after; what was removed meanwhile is not shown any more.
  const later = useDeferredValue(selected);
  const current = useDesigner((state) => (documentIn(state).nodes[later] ? later : selected));
  const several = useDesigner((state) => state.selection.length > 1);
  return (
    <aside className="properties" aria-label={t('properties')}>
      {several ? <SeveralSelected /> : <ElementProperties key={current} id={current} form={current === root} />}
    </aside>
  );
}

function ElementProperties({ id, form }: { readonly id: NodeId; readonly form: boolean }) {
  const { t } = useTranslation('designer');
  const type = useDesigner((state) => nodeOf(documentIn(state), id).type);
  const kind = useDesigner((state) => nodeOf(documentIn(state), id).kind);
  const ownName = useDesigner((state) => nameOf(nodeOf(documentIn(state), id)));
  // Which properties are set, not what to: the panel is not drawn again for every key.
  const set = useDesigner((state) => Object.keys(nodeOf(documentIn(state), id).properties).join(' ')).split(' ');
  const cellType = useDesigner((state) => (kind === 'column' ? cellTypeOf(documentIn(state), id) : undefined));
  const [search, setSearch] = useState('');
  const planned = useMemo(
    () => plannedProperties(type, kind === 'item' ? 'text' : cellType).filter((property) => editorOf(property)),
    [type, kind, cellType],
  );
  const titleOf = ({ name }: PlannedProperty): string => t(`properties:${name}.title`, { defaultValue: name });
  const wanted = search.trim().toLowerCase();
  const found = planned.filter(
    (property) =>
      wanted === '' || titleOf(property).toLowerCase().includes(wanted) || property.name.toLowerCase().includes(wanted),
  );
  const fieldsOf = (category: string) =>
    found
      .filter((property) => property.category === category)
      .map((property) => <PropertyField key={property.name} id={id} property={property} />);
  const filled = (category: string): boolean =>
    found.some((property) => property.category === category && set.includes(property.name));
  const further = categories.slice(1).filter((category) => found.some((property) => property.category === category));
  return (
    <>
      <h2 className="properties-title">
        <TypeIcon type={type} /> {t(`type.${type}`, { defaultValue: type })}
        {!form && <span className="mono quiet">{ownName}</span>}
      </h2>
      {form ? (
        <FormSettings />
      ) : (
        (kind === 'panel' || kind === 'question') && (
          <div className="choice-editor-foot element-actions">
            <CopyPaste />
            <KeepBlock />
          </div>
        )
      )}
      <Input
        allowClear
        size="small"
        prefix={<SearchOutlined className="quiet" aria-hidden />}
        placeholder={t('findProperty')}
        aria-label={t('findProperty')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <div className="property-list">{fieldsOf('basic')}</div>
      <Collapse
        ghost
        size="small"
        {...(wanted !== '' && { activeKey: [...further] })}
        items={further.map((category) => ({
          key: category,
          label: <span className={filled(category) ? 'strong' : ''}>{t(`category.${category}`)}</span>,
          children: <div className="property-list">{fieldsOf(category)}</div>,
        }))}
      />
    </>
  );
}

/** The cell type of a column: its own, that of its table, or a drop-down. */
function cellTypeOf(document: FormDocument, id: NodeId): string {
  const column = nodeOf(document, id);
  const own = plainText(column.properties, 'cellType');
  if (own !== '' && own !== 'default') return own;
  return (
    (column.parent === null ? '' : plainText(nodeOf(document, column.parent).properties, 'cellType')) || 'dropdown'
  );
}
