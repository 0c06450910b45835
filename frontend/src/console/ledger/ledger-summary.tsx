import { useTranslation } from 'react-i18next';
import type { LedgerPage } from '../../api/models';
import { useFormats } from '../../ui/formats';
import type { ListState } from '../../ui/list-state';
import { TechnicalDetails } from '../../ui/technical-details';
import { changeKinds, ChangeSign, hasChanges } from '../../outcome/change-mark';
import { GradeTag } from '../../outcome/grade-tag';
import type { TypeTexts } from '../../outcome/type-texts';

/** How many of each grade, of each status without one, and how many rose or fell; pressing one filters the list. */
export function LedgerSummary({
  page,
  texts,
  list,
}: {
  readonly page: LedgerPage;
  readonly texts: TypeTexts;
  readonly list: ListState;
}) {
  const { t } = useTranslation('ledger');
  const formats = useFormats();
  const graded = Object.values(page.counts).reduce((sum, count) => sum + count, 0);
  const all = graded + page.ungraded;
  const current = list.filter('grade');
  return (
    <section className="surface ledger-summary" aria-label={t('summary')}>
      {texts.grades.map(({ code }) => {
        const count = page.counts[code] ?? 0;
        return (
          <button
            key={code}
            type="button"
            aria-pressed={current === code}
            onClick={() => list.change({ grade: current === code ? undefined : code })}
          >
            <GradeTag code={code} texts={texts} />
            <span className="figure">{formats.number(count)}</span>
            <span className="quiet">{all === 0 ? '' : formats.percent(count / all)}</span>
          </button>
        );
      })}
      {Object.entries(page.statuses)
        .filter(([code]) => code !== 'FINAL')
        .sort(([, a], [, b]) => b - a)
        .map(([code, count]) => (
          <button
            key={code}
            type="button"
            aria-pressed={list.filter('status') === code}
            onClick={() => list.change({ status: list.filter('status') === code ? undefined : code })}
          >
            <span className="status-text">{texts.status(code)}</span>
            <span className="figure">{formats.number(count)}</span>
            <span className="quiet">{all === 0 ? '' : formats.percent(count / all)}</span>
          </button>
        ))}
      {hasChanges(page.changes) && (
        <div className="ledger-changes">
          {changeKinds.map((kind) => (
            <button
              key={kind}
              type="button"
              aria-pressed={list.filter('change') === kind}
              onClick={() => list.change({ change: list.filter('change') === kind ? undefined : kind })}
            >
              <span className="status-text">
                <ChangeSign kind={kind} /> {t(`changeKind.${kind}`)}
              </span>
              <span className="figure">{formats.number(page.changes[kind])}</span>
              <span className="quiet">{all === 0 ? '' : formats.percent(page.changes[kind] / all)}</span>
            </button>
          ))}
        </div>
      )}
      {page.run && (
        <div className="quiet ledger-run">
          {t('runLine', { time: formats.time(page.run.finishedAt) })}
          <TechnicalDetails>
            <span className="mono">
              {page.run.plugin.id} {page.run.plugin.version} · {page.run.outcomeHash}
            </span>
          </TechnicalDetails>
        </div>
      )}
    </section>
  );
}
