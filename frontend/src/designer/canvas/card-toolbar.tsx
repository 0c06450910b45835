import { ArrowDownOutlined, ArrowUpOutlined, CopyOutlined, DeleteOutlined } from '@ant-design/icons';
import { Button, Checkbox, InputNumber, Select, Tooltip } from 'antd';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { changeType, setProperties } from '../document/edit-document';
import { descendantsOf, nodeOf, type FormDocument, type NodeId } from '../document/form-document';
import { setPoints } from '../document/rescale-points';
import { knowsProperty } from '../properties/property-plan';
import { useActions, useDesigner, useDesignerStore, useMember } from '../store/designer-context';
import { documentIn, isLocked } from '../store/designer-store';
import { typesAlike } from '../toolbox/element-types';
import { duplicateSelected, moveSelected, removeSelected } from './selection-commands';

/** What is done most often with the selected element. */
export const CardToolbar = memo(function CardToolbar({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  const type = useDesigner((state) => nodeOf(documentIn(state), id).type);
  const required = useMember(id, 'isRequired') === true;
  const actions = useActions();
  const store = useDesignerStore();
  const alike = typesAlike(type);
  const locked = useDesigner((state) => isLocked(state, id));
  const tool = (label: string, icon: React.ReactNode, act: () => void, disabled = false) => (
    <Tooltip title={label}>
      <Button type="text" size="small" icon={icon} aria-label={label} disabled={disabled} onClick={act} />
    </Tooltip>
  );
  return (
    // Presses inside must not change the selection.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <div className="card-toolbar" onClick={(event) => event.stopPropagation()}>
      {type !== 'panel' && type !== 'expression' && (
        <Checkbox
          checked={required}
          onChange={({ target }) =>
            actions.change((document) => setProperties(document, id, { isRequired: target.checked ? true : undefined }))
          }
        >
          {t('properties:isRequired.title')}
        </Checkbox>
      )}
      {alike.length > 0 && !locked && (
        <Select
          size="small"
          variant="borderless"
          value={type}
          aria-label={t('changeType')}
          popupMatchSelectWidth={false}
          options={alike.map((other) => ({ value: other, label: t(`type.${other}`) }))}
          onChange={(other) =>
            actions.change((document) => changeType(document, id, other, (name) => knowsProperty(other, name)))
          }
        />
      )}
      <PointsBox id={id} />
      <span className="card-toolbar-space" />
      {tool(t('moveUp'), <ArrowUpOutlined />, () => moveSelected(store, actions, -1))}
      {tool(t('moveDown'), <ArrowDownOutlined />, () => moveSelected(store, actions, 1))}
      {tool(t('duplicate'), <CopyOutlined />, () => duplicateSelected(store, actions))}
      {tool(t('remove'), <DeleteOutlined />, () => removeSelected(store, actions), locked)}
    </div>
  );
});

/** Points of a scored question; of a panel, when it holds just one. */
function PointsBox({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  const actions = useActions();
  const scored = useDesigner((state) => scoredWithin(documentIn(state), id));
  const points = useDesigner((state) =>
    scored === null ? null : documentIn(state).nodes[scored]?.properties['points'],
  );
  if (scored === null || typeof points !== 'number') return null;
  return (
    <label className="points-box">
      {t('properties:points.title')}
      <InputNumber
        size="small"
        min={0}
        max={100}
        step={0.5}
        value={points}
        onChange={(value) =>
          value !== null && actions.change((document) => setPoints(document, scored, value), `${scored} points`)
        }
      />
    </label>
  );
}

function scoredWithin(document: FormDocument, id: NodeId): NodeId | null {
  if (typeof nodeOf(document, id).properties['points'] === 'number') return id;
  const scored =
    nodeOf(document, id).kind === 'panel'
      ? [...descendantsOf(document, id)].filter(({ properties }) => typeof properties['points'] === 'number')
      : [];
  return scored.length === 1 ? (scored[0]?.id ?? null) : null;
}
