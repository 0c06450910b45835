import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useSavingState } from '../../saving/use-saving';
import type { SurveyModel } from '../../survey';
import { useFormats } from '../../ui/formats';
import { OthersNote } from './others-note';
import type { SheetEditor } from './use-sheet-editor';

interface SheetBarProps {
  readonly editor: SheetEditor;
  readonly survey: SurveyModel;
  readonly children: ReactNode;
}

/** Always in sight: the running total, what is still open and whether the draft is safe. */
export function SheetBar({ editor: { draft, points, others }, survey, children }: SheetBarProps) {
  const { t } = useTranslation('tasks');
  const formats = useFormats();
  return (
    <footer className="sheet-bar">
      <OthersNote survey={survey} draft={draft} others={others} />
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
      <SaveNote editor={{ draft, others }} />
      <div className="sheet-actions">
        {!others.submitted && <SaveButton draft={draft} />}
        {children}
      </div>
    </footer>
  );
}

function SaveNote({ editor: { draft, others } }: { readonly editor: Pick<SheetEditor, 'draft' | 'others'> }) {
  const { t, i18n } = useTranslation('tasks');
  const phase = useSavingState(draft.saver, (state) => state.phase);
  const savedAt = useSavingState(draft.saver, (state) => state.savedAt);
  const clock = savedAt ? new Intl.DateTimeFormat(i18n.language, { timeStyle: 'short' }).format(savedAt) : '';
  const said =
    others.submitted && phase !== 'closed'
      ? t(others.by === '' ? 'reviseHint' : 'submittedByOther', { name: others.by })
      : t(`saveState.${phase === 'saved' && others.undecided.size > 0 ? 'besides' : phase}`, { clock });
  return (
    <p className={`sheet-saved sheet-saved-${phase}`} role="status">
      {said}
    </p>
  );
}

function SaveButton({ draft }: Pick<SheetEditor, 'draft'>) {
  const { t } = useTranslation('tasks');
  const idle = useSavingState(draft.saver, ({ phase }) => phase === 'saving' || phase === 'closed');
  return (
    <Button onClick={() => void draft.saver.saveNow()} disabled={idle}>
      {t('saveDraft')}
    </Button>
  );
}
