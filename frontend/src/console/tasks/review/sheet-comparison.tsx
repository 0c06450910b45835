import { compareScores, differs, type ComparedItem } from '@pingyi/form-definitions/vocabulary';
import { Checkbox } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SheetView } from '../../../api/models';
import { useSubmissions } from '../../../api/sheet-reviews';
import { itemOf, itemScoresOf, questionOf, type SurveyModel } from '../../../survey';
import { nothing, useFormats } from '../../../ui/formats';
import { ItemAnswers } from './item-answers';
import { ReturnButton } from './return-button';
import './sheet-review.css';
import { useReadSurvey } from './use-read-survey';

interface SheetComparisonProps {
  /** The self-assessment as it was handed in. */
  readonly theirs: SheetView;
  /** The superior's sheet, as it is being filled in or as it was. */
  readonly own: SurveyModel;
  /** Whether the superior's sheet is still written, so that its questions can be gone to. */
  readonly writing: boolean;
}

/** What the unit says of itself beside what the superior gives, item by item; the difference is the superior's points less the unit's. */
export function SheetComparison({ theirs, own, writing }: SheetComparisonProps) {
  const { t } = useTranslation('tasks');
  const formats = useFormats();
  const [onlyDifferences, setOnlyDifferences] = useState(false);
  const unit = useReadSurvey(theirs);
  const rows = compareScores(itemScoresOf(unit), itemScoresOf(own));
  const differences = rows.filter(differs);
  const shown = onlyDifferences ? differences : rows;
  const newest = useSubmissions(theirs.id ?? '', 1, 1).data?.items[0];
  const changedFrom = new Map(newest?.changes.map(({ question, before }) => [question, before]));
  if (rows.length === 0) return null;
  return (
    <section className="surface sheet-comparison" aria-labelledby="comparison-title">
      <div className="comparison-head">
        <div>
          <h2 id="comparison-title">{t('review.title')}</h2>
          <p className="quiet">
            {t('review.handedIn', {
              name: theirs.rater?.displayName ?? '',
              time: formats.time(theirs.submittedAt),
              total: theirs.total,
              maximum: theirs.maxTotal,
            })}
          </p>
        </div>
        <ReturnButton sheet={theirs} />
      </div>
      {theirs.state === 'returned' && <p className="quiet">{t('review.isBack')}</p>}
      <Checkbox checked={onlyDifferences} onChange={({ target }) => setOnlyDifferences(target.checked)}>
        {t('review.onlyDifferences', { count: differences.length })}
      </Checkbox>
      <div className="comparison-rows" role="table" aria-labelledby="comparison-title">
        <div className="comparison-row comparison-titles" role="row">
          {(['item', 'unit', 'superior', 'difference'] as const).map((column) => (
            <span key={column} role="columnheader">
              {t(`review.column.${column}`)}
            </span>
          ))}
        </div>
        {shown.map((row) => (
          <ComparedRow key={row.item} row={row} unit={unit} own={own} writing={writing} changedFrom={changedFrom} />
        ))}
      </div>
      {shown.length === 0 && <p className="quiet">{t('review.noDifference')}</p>}
    </section>
  );
}

interface ComparedRowProps {
  readonly row: ComparedItem;
  readonly unit: SurveyModel;
  readonly own: SurveyModel;
  readonly writing: boolean;
  readonly changedFrom: ReadonlyMap<string, unknown>;
}

function ComparedRow({ row, unit, own, writing, changedFrom }: ComparedRowProps) {
  const { t } = useTranslation('tasks');
  const mine = row.questions.own === null ? undefined : questionOf(own, row.questions.own);
  const theirs = row.questions.theirs === null ? undefined : questionOf(unit, row.questions.theirs);
  const known = mine ?? theirs;
  if (!known) return null;
  const { title } = itemOf(known);
  return (
    <div className={`comparison-row${differs(row) ? ' comparison-differs' : ''}`} role="row">
      <span role="rowheader" className="strong">
        {writing && mine ? (
          <button type="button" className="plain-link" onClick={() => mine.focus()}>
            {title}
          </button>
        ) : (
          title
        )}
      </span>
      <div role="cell">
        <span className="comparison-label">{t('review.column.unit')}</span>
        <span className="number">{row.theirs ?? nothing}</span>
        {theirs && <ItemAnswers survey={unit} item={itemOf(theirs)} changedFrom={changedFrom} />}
      </div>
      <div role="cell">
        <span className="comparison-label">{t('review.column.superior')}</span>
        <span className="number">{row.own ?? nothing}</span>
        {mine && <ItemAnswers survey={own} item={itemOf(mine)} />}
      </div>
      <div role="cell">
        <span className="comparison-label">{t('review.column.difference')}</span>
        <Difference value={row.difference} />
      </div>
    </div>
  );
}

/** Number and direction, in words for who does not see the arrow. */
function Difference({ value }: { readonly value: string | null }) {
  const { t } = useTranslation('tasks');
  if (value === null) return <span className="quiet">{nothing}</span>;
  if (value === '0') return <span className="quiet">{t('review.same')}</span>;
  const lower = value.startsWith('-');
  const size = lower ? value.slice(1) : value;
  return (
    <span className={`difference ${lower ? 'difference-lower' : 'difference-higher'}`}>
      <span aria-hidden>{lower ? '▼' : '▲'}</span> {t(lower ? 'review.lower' : 'review.higher', { points: size })}
    </span>
  );
}
