import { memo, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '../document/form-document';
import { nodeOf } from '../document/form-document';
import { useActions, useDesigner, useNode } from '../store/designer-context';
import { documentIn } from '../store/designer-store';
import { CardBadges } from './card-badges';
import { useDrops, useDropTarget } from './drag-and-drop';
import { ElementList } from './element-card';
import { NodeText } from './node-text';
import { useCanvasKeys } from './use-canvas-keys';
import { useClipboard } from './use-clipboard';

/** The form as it is built, page by page. */
export const Canvas = memo(function Canvas() {
  const { t } = useTranslation('designer');
  const root = useDesigner((state) => documentIn(state).root);
  const pages = useDesigner((state) => nodeOf(documentIn(state), root).children);
  const actions = useActions();
  const area = useRef<HTMLDivElement>(null);
  useDrops();
  useClipboard();
  const onKeyDown = useCanvasKeys();
  useSelectionInView(area);
  return (
    // Arrow keys walk from card to card; a press beside all cards selects none.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <div
      ref={area}
      role="region"
      className="canvas"
      aria-label={t('canvas')}
      aria-describedby="canvas-keys"
      onKeyDown={onKeyDown}
      onClick={() => actions.select([root])}
    >
      <p id="canvas-keys" className="visually-hidden">
        {t('keys')}
      </p>
      <header className="canvas-head">
        <NodeText
          id={root}
          member="title"
          placeholder={t('formTitle')}
          label={t('formTitle')}
          className="canvas-title"
        />
        <NodeText
          id={root}
          member="description"
          placeholder={t('descriptionHint')}
          label={t('properties:description.title')}
          className="element-description"
        />
      </header>
      {pages.map((page, index) => (
        <Page key={page} id={page} number={index + 1} />
      ))}
    </div>
  );
});

const Page = memo(function Page({ id, number }: { readonly id: NodeId; readonly number: number }) {
  const { t } = useTranslation('designer');
  const actions = useActions();
  const selected = useDesigner((state) => state.selection.includes(id));
  const frame = useRef<HTMLElement>(null);
  const mark = useDropTarget(id, frame, 'beside');
  const { properties } = useNode(id);
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events
    <section
      ref={frame}
      className="canvas-page"
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={selected ? 0 : -1}
      data-node-id={id}
      data-selected={selected || undefined}
      data-drop={mark ?? undefined}
      aria-label={t('pageNumber', { number })}
      onClick={(event) => {
        event.stopPropagation();
        actions.select([id]);
      }}
    >
      <div className="page-head">
        <span className="page-number">{t('pageNumber', { number })}</span>
        <NodeText
          id={id}
          member="title"
          placeholder={t('pageTitle')}
          label={t('properties:title.title')}
          className="page-title"
        />
        <CardBadges id={id} />
      </div>
      {properties['description'] !== undefined && (
        <NodeText
          id={id}
          member="description"
          placeholder={t('descriptionHint')}
          label={t('properties:description.title')}
          className="element-description"
        />
      )}
      <ElementList id={id} />
    </section>
  );
});

/** Follows the selection: what was just added or moved is brought into sight, and has the focus unless something is typed. */
function useSelectionInView(area: React.RefObject<HTMLDivElement | null>): void {
  const current = useDesigner((state) => state.selection.at(-1));
  const typing = useDesigner((state) => state.typing !== null);
  useEffect(() => {
    if (current === undefined) return;
    const card = area.current?.querySelector<HTMLElement>(`[data-node-id="${current}"]`);
    if (!card) return;
    card.scrollIntoView({ block: 'nearest' });
    const within = document.activeElement;
    const elsewhere = within instanceof HTMLElement && within !== document.body && !area.current?.contains(within);
    if (!typing && !elsewhere) card.focus({ preventScroll: true });
  }, [current, typing, area]);
}
