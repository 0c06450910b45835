import { HolderOutlined, LockOutlined } from '@ant-design/icons';
import { memo, useRef, type MouseEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { holdsQuestions } from '../document/element-slots';
import { nameOf, type NodeId } from '../document/form-document';
import { textIn } from '../document/localised-text';
import { useActions, useDesigner, useDesignerStore, useNode } from '../store/designer-context';
import { isLocked } from '../store/designer-store';
import { TypeIcon } from '../toolbox/element-types';
import { CardBadges } from './card-badges';
import { CardToolbar } from './card-toolbar';
import { useDraggable, useDropTarget } from './drag-and-drop';
import { NodeText } from './node-text';
import { QuestionSketch } from './question-sketch';
import { selectionAfterPress } from './selection';

/** One question or panel on the canvas. Pressing it selects it; its texts are typed where they stand. */
export const ElementCard = memo(function ElementCard({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  const node = useNode(id);
  const store = useDesignerStore();
  const actions = useActions();
  const selected = useDesigner((state) => state.selection.includes(id));
  const alone = useDesigner((state) => state.selection.length === 1 && state.selection[0] === id && !state.readOnly);
  const locked = useDesigner((state) => isLocked(state, id));
  const faults = useDesigner((state) => state.faulty.get(id) ?? null);
  const card = useRef<HTMLDivElement>(null);
  const handle = useRef<HTMLSpanElement>(null);
  useDraggable(id, card, handle);
  const mark = useDropTarget(id, card, 'beside');
  const press = (event: MouseEvent): void => {
    event.stopPropagation();
    actions.select(selectionAfterPress(store.getState(), id, event));
  };
  const title = textIn(node.properties['title'], 'default');
  const withDescription = node.properties['description'] !== undefined || alone;
  return (
    // The keyboard reaches cards by arrow keys; the canvas listens for them.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-noninteractive-element-interactions
    <div
      ref={card}
      role="group"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={selected ? 0 : -1}
      className={`element-card element-card-${node.kind}`}
      data-node-id={id}
      data-selected={selected || undefined}
      data-drop={mark ?? undefined}
      data-fault={faults ?? undefined}
      aria-label={`${t(`type.${node.type}`, { defaultValue: node.type })}: ${title || nameOf(node)}${selected ? ` (${t('selected')})` : ''}`}
      onClick={press}
    >
      <div className="element-head">
        <span ref={handle} className="drag-handle" title={t('dragHint')}>
          <HolderOutlined aria-hidden />
        </span>
        <span className="type-icon" title={t(`type.${node.type}`, { defaultValue: node.type })}>
          <TypeIcon type={node.type} />
        </span>
        <NodeText
          id={id}
          member="title"
          placeholder={node.kind === 'panel' ? t('panelTitle') : t('questionTitle')}
          label={t('properties:title.title')}
          className="element-title"
        />
        {node.properties['isRequired'] === true && (
          <span
            className="required-mark"
            title={t('properties:isRequired.title')}
            aria-label={t('properties:isRequired.title')}
          >
            *
          </span>
        )}
        {locked && (
          <LockOutlined className="quiet" aria-label={t('properties:lockedBase.title')} title={t('lockedHint')} />
        )}
        <CardBadges id={id} />
      </div>
      {withDescription && (
        <NodeText
          id={id}
          member="description"
          placeholder={t('descriptionHint')}
          label={t('properties:description.title')}
          className="element-description"
        />
      )}
      <div className="element-body">
        {holdsQuestions(node.type) ? <ElementList id={id} /> : <QuestionSketch id={id} />}
      </div>
      {alone && <CardToolbar id={id} />}
    </div>
  );
});

/** The elements of a page, panel or row template, and room to drop further ones. */
export function ElementList({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  const { children } = useNode(id);
  const list = useRef<HTMLDivElement>(null);
  const mark = useDropTarget(id, list, 'inside');
  return (
    <div ref={list} className="element-list" data-drop={mark ?? undefined}>
      {children.map((child) => (
        <ElementCard key={child} id={child} />
      ))}
      <p className={children.length === 0 ? 'element-list-empty' : 'element-list-end'}>
        {children.length === 0 ? t('dropHere') : ''}
      </p>
    </div>
  );
}
