import { useTranslation } from 'react-i18next';
import type { PublishedResult } from '../api/models';
import { codeOf } from '../api/problem';
import { usePublished } from '../api/published';
import { GradeTag } from '../outcome/grade-tag';
import { RunFigures } from '../outcome/run-figures';
import { useTypeTexts, type TypeTexts } from '../outcome/type-texts';
import { DayShifts } from '../ui/day-shifts';
import { useFormats } from '../ui/formats';
import { useLocalized } from '../ui/localized';
import { resultAddress } from './address';
import { GradeBar } from './grade-bar';
import { ReleaseDoor } from './release-door';
import { ReleaseLine } from './release-line';
import { LoadState } from './load-state';
import { ObjectionPanel } from './objection-panel';
import { OutcomeList } from './outcome-list';
import { PageHead } from './page-head';
import { useHref, usePath } from './page-place';
import { SharePanel } from './share-panel';
import { StandingsSection } from './standings-section';
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
  const href = useHref();
  const check = result.package && (
    <VerificationPanel
      result={result}
      released={result.package}
      verification={verification}
      texts={texts}
      onStart={start}
      onStop={stop}
    />
  );
  return (
    <>
      {unitId === undefined && <ResultHead result={result} texts={texts} />}
      <Title result={result} />
      {result.newerId !== null && (
        <p className="surface newer">
          {t('newer')} <a href={href(resultAddress(result.newerId))}>{t('seeNewer')}</a>
        </p>
      )}
      <ReleaseLine release={result.release} />
      {result.notice && <NoticeLine notice={result.notice} />}
      <ObjectionPanel key={unitId} result={result} unitId={unitId} />
      {unitId !== undefined && (
        <>
          <UnitPage result={result} unitId={unitId} />
          {check}
        </>
      )}
      {/* Kept while one unit is shown, so that the list is found again as it was left. */}
      <div className="stack" hidden={unitId !== undefined}>
        <GradeCounts result={result} texts={texts} />
        {check}
        <StandingsSection result={result} texts={texts} />
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
  const { title, units, postedOn, endsOn, isRunning, shifts } = notice;
  return (
    <section className="surface notice">
      <h2>{localized(title)}</h2>
      <p className="strong">{units.join(t('listComma'))}</p>
      <p>
        {t('noticeDays', { from: formats.day(postedOn), to: formats.day(endsOn) })}{' '}
        {t(isRunning ? 'noticeRuns' : 'noticeOver')}
      </p>
      <DayShifts shifts={shifts} />
    </section>
  );
}

function Title({ result }: { readonly result: PublishedResult }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const localized = useLocalized();
  const [path, href] = [usePath(), useHref()];
  const { campaign, plugin, type, title, publishedAt } = result;
  return (
    <div className="page-title">
      <p className="screen-only">
        <a href={href('/results')}>← {t('back')}</a>
      </p>
      <h1>{title}</h1>
      <p className="quiet">
        {campaign.name === title ? '' : `${campaign.name} · `}
        {t('asOf', { date: formats.day(campaign.asOf) })} · {t('publishedOn', { date: formats.day(publishedAt) })}
      </p>
      <div className="screen-only">
        <SharePanel key={path} title={title} />
      </div>
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

/** Title and description for whoever sees the link before the page. */
function ResultHead({ result, texts }: { readonly result: PublishedResult; readonly texts: TypeTexts }) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const grades = texts.grades
    .filter(({ code }) => (result.counts[code] ?? 0) > 0)
    .map(({ code }) => t('standings.part', { name: texts.grade(code), count: formats.number(result.counts[code]) }));
  return (
    <PageHead
      title={result.title}
      description={[t('asOf', { date: formats.day(result.campaign.asOf) }), ...grades].join(t('listComma'))}
    />
  );
}

/** How many have each grade and status. */
function GradeCounts({ result, texts }: { readonly result: PublishedResult; readonly texts: TypeTexts }) {
  const { t } = useTranslation(['results', 'ledger']);
  const formats = useFormats();
  return (
    <section className="surface stack" aria-label={t('results:grades')}>
      <ul className="grade-counts">
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
      <GradeBar standing={{ counts: result.counts, ungraded: result.ungraded }} texts={texts} isBare />
    </section>
  );
}
