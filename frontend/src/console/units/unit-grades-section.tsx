import { Pagination } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCampaignType } from '../../api/campaigns';
import type { GradeOfYear } from '../../api/models';
import { useUnitGrades } from '../../api/unit-pages';
import { ChangeMark } from '../../outcome/change-mark';
import { GradeTag } from '../../outcome/grade-tag';
import { useTypeTexts } from '../../outcome/type-texts';
import { useLocalized } from '../../ui/localized';
import { QueryView } from '../../ui/query-view';

const pageSize = 10;

/** Grades over the years, the latest first. */
export function UnitGradesSection({ unitId }: { readonly unitId: string }) {
  const { t } = useTranslation('units');
  const [page, setPage] = useState(1);
  const grades = useUnitGrades(unitId, { page, pageSize });
  return (
    <section className="surface stack-tight">
      <h2>{t('grades')}</h2>
      <QueryView query={grades} rows={3}>
        {({ items, total }) =>
          items.length === 0 ? (
            <p className="quiet">{t('noGrades')}</p>
          ) : (
            <>
              <ul className="record-cards" aria-label={t('grades')}>
                {items.map((grade) => (
                  <li key={`${grade.campaign?.id ?? grade.campaignType} ${grade.year}`}>
                    <Grade grade={grade} />
                  </li>
                ))}
              </ul>
              {total > pageSize && (
                <Pagination simple current={page} pageSize={pageSize} total={total} onChange={setPage} />
              )}
            </>
          )
        }
      </QueryView>
    </section>
  );
}

function Grade({
  grade: { campaignType, year, grade, score, change, status, campaign, publicationId },
}: {
  readonly grade: GradeOfYear;
}) {
  const { t } = useTranslation('units');
  const localized = useLocalized();
  const type = useCampaignType(campaignType);
  const texts = useTypeTexts(type);
  return (
    <>
      <div className="card-line">
        <span>
          <strong className="number">{t('year', { year })}</strong>{' '}
          {campaign ? <Link to={`/campaigns/${campaign.id}/ledger`}>{campaign.name}</Link> : localized(type?.title)}
        </span>
        {grade === null ? (
          <span className="status-text">{texts.status(status)}</span>
        ) : (
          <GradeTag code={grade} texts={texts} />
        )}
      </div>
      <div className="card-line">
        <span className="quiet">
          {campaign === null ? (
            t('imported')
          ) : publicationId ? (
            <a href={`/results/${publicationId}`}>{t('published')}</a>
          ) : (
            t('notPublished')
          )}
        </span>
        <span className="number">
          {change !== null && <ChangeMark change={change} />} <span className="strong">{score}</span>
        </span>
      </div>
    </>
  );
}
