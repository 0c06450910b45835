import { SearchOutlined } from '@ant-design/icons';
import { Collapse, Input } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { nameOf, nodeOf, type NodeId } from '../document/form-document';
import { useDesigner, useNode } from '../store/designer-context';
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
  const current = useDesigner((state) => state.selection.at(-1) ?? documentIn(state).root);
  const several = useDesigner((state) => state.selection.length > 1);
  return (
    <aside className="properties" aria-label={t('properties')}>
      {several ? <SeveralSelected /> : <ElementProperties key={current} id={current} form={current === root} />}
    </aside>
  );
}

function ElementProperties({ id, form }: { readonly id: NodeId; readonly form: boolean }) {
  const { t } = useTranslation('designer');
  const node = useNode(id);
  const cellType = useDesigner((state) => (node.kind === 'column' ? cellTypeOf(nodeOf(documentIn(state), node.parent ?? id).properties, node.properties) : undefined));
  const [search, setSearch] = useState('');
  const planned = useMemo(() => plannedProperties(node.type, node.kind === 'item' ? 'text' : cellType).filter((property) => editorOf(property)), [node.type, node.kind, cellType]);
  const titleOf = ({ name }: PlannedProperty): string => t(`properties:${name}.title`, { defaultValue: name });
  const wanted = search.trim().toLowerCase();
  const found = planned.filter((property) => wanted === '' || titleOf(property).toLowerCase().includes(wanted) || property.name.toLowerCase().includes(wanted));
  const fieldsOf = (category: string) => found.filter((property) => property.category === category).map((property) => <PropertyField key={property.name} id={id} property={property} />);
  const filled = (category: string): boolean => found.some(({ name, category: own }) => own === category && node.properties[name] !== undefined);
  const further = categories.slice(1).filter((category) => found.some((property) => property.category === category));
  return (
    <>
      <h2 className="properties-title"><TypeIcon type={node.type} /> {t(`type.${node.type}`, { defaultValue: node.type })}{!form && <span className="mono quiet">{nameOf(node)}</span>}</h2>
      {form ? <FormSettings /> : (node.kind === 'panel' || node.kind === 'question') && <div className="choice-editor-foot element-actions"><CopyPaste /><KeepBlock /></div>}
      <Input allowClear size="small" prefix={<SearchOutlined className="quiet" aria-hidden />} placeholder={t('findProperty')} aria-label={t('findProperty')} value={search} onChange={({ target }) => setSearch(target.value)} />
      <div className="property-list">{fieldsOf('basic')}</div>
      <Collapse
        ghost
        size="small"
        {...(wanted !== '' && { activeKey: [...further] })}
        items={further.map((category) => ({ key: category, label: <span className={filled(category) ? 'strong' : ''}>{t(`category.${category}`)}</span>, children: <div className="property-list">{fieldsOf(category)}</div> }))}
      />
    </>
  );
}

/** The cell type of a column: its own, that of its table, or a drop-down. */
function cellTypeOf(table: Readonly<Record<string, unknown>>, column: Readonly<Record<string, unknown>>): string {
  const own = column['cellType'];
  if (typeof own === 'string' && own !== 'default') return own;
  return typeof table['cellType'] === 'string' ? table['cellType'] : 'dropdown';
}
