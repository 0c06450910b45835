import { App, Button, Dropdown, Skeleton } from 'antd';
import { Suspense, useRef, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { popupPlace } from '../../../ui/popup-place';
import { savePng, saveSvg } from './save-picture';

interface ChartFigureProps {
  readonly title: string;
  /** More beside the button that saves the picture. */
  readonly actions?: ReactNode;
  readonly chart: ReactNode;
  /** The same numbers, for those who do not see the chart or want to read it exactly. */
  readonly table: ReactNode;
}

/** A chart beside its table, with its picture to save. */
export function ChartFigure({ title, actions, chart, table }: ChartFigureProps) {
  const { t } = useTranslation('analysis');
  const { message } = App.useApp();
  const drawing = useRef<HTMLDivElement>(null);
  const withDrawing = (save: (svg: SVGSVGElement) => void): void => {
    const svg = drawing.current?.querySelector<SVGSVGElement>('svg[role="img"]');
    if (svg) save(svg);
  };
  return (
    <figure className="result-figure" aria-label={title}>
      <figcaption className="card-line">
        <h3>{title}</h3>
        <span className="toolbar result-actions">
          {actions}
          <Dropdown
            getPopupContainer={popupPlace}
            trigger={['click']}
            menu={{
              items: [
                { key: 'svg', label: t('saveSvg'), onClick: () => withDrawing((svg) => saveSvg(svg, title)) },
                {
                  key: 'png',
                  label: t('savePng'),
                  onClick: () =>
                    withDrawing((svg) => {
                      savePng(svg, title).catch(() => void message.error(t('saveFailed')));
                    }),
                },
              ],
            }}
          >
            <Button>{t('savePicture')}</Button>
          </Dropdown>
        </span>
      </figcaption>
      <div className="result-columns">
        <div ref={drawing}>
          <Suspense fallback={<Skeleton active paragraph={{ rows: 6 }} title={false} />}>{chart}</Suspense>
        </div>
        <div className="result-table">{table}</div>
      </div>
    </figure>
  );
}
