import { formBlockCategories } from '@pingyi/form-definitions/vocabulary';
import { DeleteOutlined, PlusSquareOutlined, SearchOutlined } from '@ant-design/icons';
import { Collapse, Input } from 'antd';
import { memo, useCallback, useRef, useState } from 'react';
import { useAsking } from '../../ui/use-asking';
import { useTranslation } from 'react-i18next';
import { useFormBlocks, useRemoveBlock } from '../../api/form-drafts';
import type { FormBlockView } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { useDraggableNew } from '../canvas/drag-and-drop';
import { addNew } from '../canvas/selection-commands';
import { plainText, type Json } from '../document/form-document';
import { useActions, useDesigner, useDesignerStore } from '../store/designer-context';
import { draftOf } from '../store/designer-store';
import { TypeIcon, toolboxSections } from './element-types';
import { newElement } from './new-element';

/** Everything that can be put into a form: ready-made sections first, then single questions. Press to add, or drag to a place. */
export const Toolbox = memo(function Toolbox() {
  const { t } = useTranslation('designer');
  const localized = useLocalized();
  const blocks = useFormBlocks().data?.items ?? [];
  const [search, setSearch] = useState('');
  const wanted = search.trim().toLowerCase();
  const matches = (text: string): boolean => wanted === '' || text.toLowerCase().includes(wanted);
  const found = blocks.filter((block) => matches(`${localized(block.title)} ${block.code}`));
  const sections = toolboxSections
    .map(({ key, types }) => ({ key, types: types.filter((type) => matches(`${t(`type.${type}`)} ${type}`)) }))
    .filter(({ types }) => types.length > 0);
  const scored = useDesigner((state) => draftOf(state).manifest.scored);
  const order = scored
    ? formBlockCategories
    : ['satisfaction', ...formBlockCategories.filter((category) => category !== 'satisfaction')];
  const categories = order.filter((category) => found.some((block) => block.category === category));
  const open = wanted === '' ? {} : { activeKey: ['blocks', ...sections.map(({ key }) => key)] };
  return (
    <aside className="toolbox" aria-label={t('toolbox')}>
      <Input
        size="small"
        allowClear
        prefix={<SearchOutlined className="quiet" aria-hidden />}
        placeholder={t('findElement')}
        aria-label={t('findElement')}
        value={search}
        onChange={({ target }) => setSearch(target.value)}
      />
      <Collapse
        ghost
        size="small"
        defaultActiveKey={['blocks', 'text', 'choice', 'rating', 'structure']}
        {...open}
        items={[
          ...(found.length > 0
            ? [
                {
                  key: 'blocks',
                  label: t('section.blocks'),
                  children: categories.map((category) => (
                    <div key={category}>
                      {categories.length > 1 && (
                        <p className="toolbox-category">{t(`blockCategory.${category}`, { defaultValue: category })}</p>
                      )}
                      <ul className="toolbox-list">
                        {found
                          .filter((block) => block.category === category)
                          .map((block) => (
                            <BlockTool key={block.id} block={block} />
                          ))}
                      </ul>
                    </div>
                  )),
                },
              ]
            : []),
          ...sections.map(({ key, types }) => ({
            key,
            label: t(`section.${key}`),
            children: (
              <ul className="toolbox-list">
                {types.map((type) => (
                  <TypeTool key={type} type={type} />
                ))}
              </ul>
            ),
          })),
        ]}
      />
    </aside>
  );
});

function TypeTool({ type }: { readonly type: string }) {
  const { t } = useTranslation('designer');
  const elements = useCallback(
    (): readonly Json[] => [newElement(type, (key, number) => t(`starter.${key}`, { number }))],
    [type, t],
  );
  return (
    <Tool
      type={plainText(elements()[0] ?? {}, 'type') || type}
      icon={<TypeIcon type={type} />}
      title={t(`type.${type}`)}
      hint={t(`typeHint.${type}`, { defaultValue: '' })}
      elements={elements}
      typeTitle
    />
  );
}

function BlockTool({ block }: { readonly block: FormBlockView }) {
  const { t } = useTranslation('designer');
  const localized = useLocalized();
  const remove = useRemoveBlock();
  const ask = useAsking();
  const elements = useCallback((): readonly Json[] => block.elements, [block]);
  const single = block.elements.length === 1;
  return (
    <Tool
      type={plainText(block.elements[0] ?? {}, 'type') || 'panel'}
      icon={<PlusSquareOutlined aria-hidden />}
      title={localized(block.title)}
      hint={localized(block.description)}
      elements={elements}
      typeTitle={single && !('lockedBase' in (block.elements[0] ?? {}))}
    >
      {block.source === 'own' && (
        <button
          type="button"
          className="choice-remove"
          aria-label={t('removeNamed', { name: localized(block.title) })}
          onClick={() => {
            const title = t('removeNamed', { name: localized(block.title) });
            ask({ title, content: t('removeBlockText'), okText: t('removeBlock'), danger: true }, () =>
              remove.mutate(block.id),
            );
          }}
        >
          <DeleteOutlined aria-hidden />
        </button>
      )}
    </Tool>
  );
}

interface ToolProps {
  readonly type: string;
  readonly icon: React.ReactNode;
  readonly title: string;
  readonly hint: string;
  readonly elements: () => readonly Json[];
  readonly typeTitle: boolean;
  readonly children?: React.ReactNode;
}

function Tool({ type, icon, title, hint, elements, typeTitle, children }: ToolProps) {
  const store = useDesignerStore();
  const actions = useActions();
  const readOnly = useDesigner((state) => state.readOnly);
  const row = useRef<HTMLLIElement>(null);
  useDraggableNew(row, type, elements);
  return (
    <li ref={row} className="tool">
      <button
        type="button"
        disabled={readOnly}
        title={hint}
        data-tool={type}
        onClick={() => addNew(store, actions, type, elements(), typeTitle)}
      >
        {icon} <span>{title}</span>
      </button>
      {children}
    </li>
  );
}
