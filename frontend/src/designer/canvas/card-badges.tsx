import { memo } from 'react';
import { EyeInvisibleOutlined, WarningOutlined } from '@ant-design/icons';
import { useTranslation } from 'react-i18next';
import type { NodeId } from '../document/form-document';
import { useRoleText } from '../role-text';
import { pointsInside } from '../document/points';
import { useDesigner, useNode } from '../store/designer-context';
import { documentIn } from '../store/designer-store';

/** What matters about an element besides its texts: points, role, conditions, faults. */
export const CardBadges = memo(function CardBadges({ id }: { readonly id: NodeId }) {
  const { t } = useTranslation('designer');
  const roleText = useRoleText();
  const { kind, properties } = useNode(id);
  const own = properties['points'];
  const inside = useDesigner((state) =>
    kind === 'panel' || kind === 'page' ? pointsInside(documentIn(state), id) : 0,
  );
  const fault = useDesigner((state) => state.faulty.get(id) ?? null);
  const points = typeof own === 'number' ? own : inside;
  const role = properties['role'];
  const conditional = ['visibleIf', 'enableIf', 'requiredIf'].some(
    (name) => typeof properties[name] === 'string' && properties[name] !== '',
  );
  return (
    <span className="card-badges">
      {fault && (
        <WarningOutlined className={`fault-${fault}`} aria-label={t(`fault.${fault}`)} title={t(`fault.${fault}`)} />
      )}
      {conditional && <EyeInvisibleOutlined aria-label={t('conditional')} title={t('conditional')} />}
      {typeof role === 'string' && role !== '' && <span className="role-tag">{roleText(role)}</span>}
      {points > 0 && <span className="points-tag">{t('pointsShort', { points })}</span>}
    </span>
  );
});
