import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormats } from '../../ui/formats';
import type { SheetEditor } from './use-sheet-editor';

interface SheetBarProps {
  readonly editor: SheetEditor;
  /** The sheet was submitted before: nothing is saved until it is submitted again. */
  readonly resubmits: boolean;
  readonly children: ReactNode;
}

/** Always in sight: the running total, what is still open and whether the draft is safe. */
export function SheetBar({ editor, resubmits, children }: SheetBarProps) {
  const { t, i18n } = useTranslation('tasks');
  const formats = useFormats();
  const { points, saveState, savedAt } = editor;
  const clock = savedAt ? new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(savedAt) : '';
  return (
    <footer className="sheet-bar">
      {points.maximum > 0 && (
        <div className="sheet-total">
          <span className="figure">{formats.number(points.total)}</span>{' '}
          <span className="quiet">
            / {formats.number(points.maximum)} {t('pointsUnit')}
          </span>
          <Progress
            percent={(100 * points.total) / points.maximum}
            showInfo={false}
            size="small"
            aria-label={t('total')}
          />
          <span className="quiet">{points.open === 0 ? t('allScored') : t('openItems', { count: points.open })}</span>
        </div>
      )}
      <p className={`sheet-saved sheet-saved-${saveState}`} role="status">
        {resubmits ? t('reviseHint') : t(`saveState.${saveState}`, { clock })}
        {saveState === 'overtaken' && (
          <Button type="link" size="small" onClick={() => location.reload()}>
            {t('reload')}
          </Button>
        )}
      </p>
      <div className="sheet-actions">{children}</div>
    </footer>
  );
}
