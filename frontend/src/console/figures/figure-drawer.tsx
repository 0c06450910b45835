import { Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignFigure } from '../../api/models';
import { figureText } from '../../outcome/counted-figures';
import { nothing, useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { DecideFigures } from './decide-figures';
import { FigureRecords } from './figure-records';
import { FigureStateTag } from './figure-state-tag';

interface FigureDrawerProps {
  readonly campaignId: string;
  readonly figure: CampaignFigure;
  readonly itemName: string;
  readonly target: string;
  /** Whoever is signed in can decide about it. */
  readonly decidable: boolean;
  /** Whoever is signed in had it counted. */
  readonly own: boolean;
  readonly onClose: () => void;
}

/** One figure with where it comes from, and the decision of the second person. */
export function FigureDrawer({ campaignId, figure, itemName, target, decidable, own, onClose }: FigureDrawerProps) {
  const { t } = useTranslation('figures');
  const formats = useFormats();
  const localized = useLocalized();
  const rows: readonly [string, string][] = [
    [t('counted'), figureText(figure)],
    [t('target'), target],
    [t('enteredValue'), figure.entered ? figureText(figure.entered) : nothing],
    [t(`origin.${figure.origin}`), localized(figure.registerTitle)],
    [t('time'), formats.range(figure.firstDay, figure.lastDay)],
    ...(figure.origin === 'register'
      ? [[t('records'), formats.number(figure.records)] satisfies [string, string]]
      : []),
    [t('proposedBy'), `${figure.proposedBy.displayName} · ${formats.time(figure.proposedAt)}`],
    [t('decidedBy'), figure.decidedBy ? `${figure.decidedBy} · ${formats.time(figure.decidedAt)}` : nothing],
    ...(figure.note ? [[t('note'), figure.note] satisfies [string, string]] : []),
  ];
  return (
    <Drawer open size={520} title={`${figure.unit.name} · ${itemName}`} onClose={onClose}>
      {/* Without a stop of its own nobody could scroll it by keyboard where nothing in it can be pressed. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="stack" tabIndex={0} role="group" aria-label={itemName}>
        <FigureStateTag figure={figure} />
        <dl className="facts-grid">
          {rows.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <FigureRecords figure={figure} />
        {figure.stale && <p className="bad-text">{t('staleHint')}</p>}
        {decidable && own && <p className="bad-text">{t('ownFigure')}</p>}
        {decidable && !own && !figure.stale && (
          <DecideFigures campaignId={campaignId} ids={[figure.id]} onDone={onClose} />
        )}
      </div>
    </Drawer>
  );
}
