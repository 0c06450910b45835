import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { PublishedResult } from '../api/models';
import { codeOf } from '../api/problem';
import { usePublished } from '../api/published';
import { GradeTag } from '../outcome/grade-tag';
import { RunFigures } from '../outcome/run-figures';
import { useTypeTexts, type TypeTexts } from '../outcome/type-texts';
import { useFormats } from '../ui/formats';
import { useLocalized } from '../ui/localized';
import { ReleaseDoor } from './release-door';
import { ReleaseLine } from './release-line';
import { LoadState } from './load-state';
import { OutcomeList } from './outcome-list';
import { UnitPage } from './unit-page';
import { useVerification } from './use-verification';
import { VerificationPanel } from './verification-panel';

/** One published result, or one unit of it. */
export function ResultPage({ id, unitId }: { readonly id: string; readonly unitId: string | undefined }) {
  const published = usePublished(id);
  if (codeOf(published.error) === 'release-limited' && !published.data)
    return <ReleaseDoor publicationId={id} onCode={() => void published.refetch()} />;
  return <LoadState query={published}>{(result) => <Result result={result} unitId={unitId} />}</LoadState>;
}

function Result({ result, unitId }: { readonly result: PublishedResult; readonly unitId: string | undefined }) {
  const { t } = useTranslation('results');
  const texts = useTypeTexts(result.type, result.names);
  const { verification, start, stop } = useVerification(result);
  const grades = verification.state === 'done' ? verification.grades : undefined;
  useEffect(() => {
    document.title = result.title;
  }, [result.title]);
  useEffect(() => {
    scrollTo(0, 0);
  }, [unitId]);
  return (
    <>
      <Title result={result} />
      {result.newerId !== null && (
        <p className="surface newer">
          {t('newer')} <a href={`/results/${result.newerId}`}>{t('seeNewer')}</a>
        </p>
      )}
      <ReleaseLine release={result.release} />
      {result.notice && <NoticeLine notice={result.notice} />}
      {unitId !== undefined && <UnitPage result={result} unitId={unitId} />}
      {/* Kept while one unit is shown, so that the list is found again as it was left. */}
      <div className="stack" hidden={unitId !== undefined}>
        <GradeCounts result={result} texts={texts} />
        {result.package && (
          <VerificationPanel
            result={result}
            released={result.package}
            verification={verification}
            texts={texts}
            onStart={start}
            onStop={stop}
          />
        )}
        <RunFigures aggregate={result.aggregate} texts={texts} />
        <OutcomeList result={result} texts={texts} recomputed={grades} />
      </div>
    </>
  );
}

/** The public notice of those who are selected, in which objections are heard. */
function NoticeLine({ notice }: { readonly notice: NonNullable<PublishedResult['notice']> }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const localized = useLocalized();
  const { title, units, postedOn, endsOn, isRunning } = notice;
  return (
    <section className="surface notice">
      <h2>{localized(title)}</h2>
      <p className="strong">{units.join(t('listComma'))}</p>
      <p>
        {t('noticeDays', { from: formats.day(postedOn), to: formats.day(endsOn) })}{' '}
        {t(isRunning ? 'noticeRuns' : 'noticeOver')}
      </p>
    </section>
  );
}

function Title({ result }: { readonly result: PublishedResult }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const localized = useLocalized();
  const { campaign, plugin, type, title, publishedAt } = result;
  return (
    <div className="page-title">
      <p>
        <a href="/results">← {t('back')}</a>
      </p>
      <h1>{title}</h1>
      <p className="quiet">
        {campaign.name === title ? '' : `${campaign.name} · `}
        {t('asOf', { date: formats.day(campaign.asOf) })} · {t('publishedOn', { date: formats.day(publishedAt) })}
      </p>
      <details>
        <summary>{t('howGraded')}</summary>
        <p>{localized(type.description)}</p>
        <p className="quiet">
          {t('typeLine', { type: localized(type.title), plugin: `${plugin.id} ${plugin.version}` })}
        </p>
      </details>
    </div>
  );
}

function GradeCounts({ result, texts }: { readonly result: PublishedResult; readonly texts: TypeTexts }) {
  const { t } = useTranslation(['results', 'ledger']);
  const formats = useFormats();
  return (
    <ul className="surface grade-counts" aria-label={t('results:grades')}>
      {result.type.grades.map(({ code }) => (
        <li key={code}>
          <GradeTag code={code} texts={texts} />
          <span className="figure">{formats.number(result.counts[code] ?? 0)}</span>
        </li>
      ))}
      {Object.entries(result.statuses)
        .filter(([status]) => status !== 'FINAL')
        .map(([status, count]) => (
          <li key={status}>
            <span className="status-text">{texts.status(status)}</span>
            <span className="figure">{formats.number(count)}</span>
          </li>
        ))}
    </ul>
  );
}
