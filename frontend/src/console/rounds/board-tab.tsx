import { Button, Progress } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RoundBoardView, RoundOnBoard, ShareFigure } from '../../api/models';
import { GradeTag } from '../../outcome/grade-tag';
import type { TypeTexts } from '../../outcome/type-texts';
import { useFormats } from '../../ui/formats';
import { StateTag, type Tone } from '../../ui/state-tag';
import { usePermissions } from '../session/session-context';
import { TargetsDialog } from './targets-dialog';

interface BoardTabProps {
  readonly board: RoundBoardView;
  readonly texts: TypeTexts;
}

/** Every round against its targets, and the shares of the years before. */
export function BoardTab({ board, texts }: BoardTabProps) {
  const { t } = useTranslation('rounds');
  const may = usePermissions();
  const [changed, setChanged] = useState<RoundOnBoard>();
  const mayChange = board.manageable && may('campaigns.manage');
  return (
    <div className="stack">
      {board.rounds.map((round) => (
        <RoundSection
          key={round.round.id}
          round={round}
          texts={texts}
          onChange={mayChange ? () => setChanged(round) : undefined}
        />
      ))}
      {board.years.length > 0 && <YearsSection board={board} texts={texts} />}
      {changed && <TargetsDialog round={changed} texts={texts} onClose={() => setChanged(undefined)} />}
      {!board.manageable && <p className="quiet">{t('yourUnits')}</p>}
    </div>
  );
}

function RoundSection({
  round: { round, targets, share, rise, counts, ungraded, total, isGraded },
  texts,
  onChange,
}: {
  readonly round: RoundOnBoard;
  readonly texts: TypeTexts;
  readonly onChange: (() => void) | undefined;
}) {
  const { t } = useTranslation(['rounds', 'common']);
  const formats = useFormats();
  const names = (codes: readonly string[]): string => codes.map((code) => texts.grade(code)).join(t('rounds:comma'));
  return (
    <section className="surface stack-tight">
      <div className="card-line">
        <h2>
          <Link to={`/campaigns/${round.id}`}>{round.name}</Link>
        </h2>
        <span className="quiet nowrap">
          {formats.day(round.asOf)} · {t(`common:campaignState.${round.state}`)}
        </span>
      </div>
      {isGraded && <GradeCounts counts={counts} ungraded={ungraded} texts={texts} />}
      <div className="columns">
        <Share
          title={t('rounds:reached', { grades: names(targets.shareGrades) })}
          share={share}
          unit={t('rounds:ofUnits', { count: total })}
        />
        <Share
          title={t('rounds:risenFrom', { grades: names(targets.riseGrades) })}
          share={rise}
          unit={t('rounds:ofWeak', { count: rise.whole })}
        />
      </div>
      <div className="card-line">
        <span className="quiet">{targets.revision === 0 ? t('rounds:proposed') : ''}</span>
        {onChange && <Button onClick={onChange}>{t('rounds:setTargets')}</Button>}
      </div>
    </section>
  );
}

const tones: Readonly<Record<NonNullable<ShareFigure['status']>, Tone>> = {
  met: 'done',
  approx: 'caution',
  'not-met': 'bad',
};

/** A part of the units, its target, and how many are missing. */
function Share({ title, share, unit }: { readonly title: string; readonly share: ShareFigure; readonly unit: string }) {
  const { t } = useTranslation('rounds');
  const formats = useFormats();
  return (
    <div className="stack-tight">
      <h3>{title}</h3>
      <div className="card-line">
        <span>
          {share.percent === null ? (
            <span className="strong">{t(share.whole === 0 ? 'noStart' : 'noResult')}</span>
          ) : (
            <span className="figure">{share.percent} %</span>
          )}{' '}
          {share.whole > 0 && (
            <span className="quiet">
              {formats.number(share.part)} / {unit}
            </span>
          )}
        </span>
        {share.status && <StateTag tone={tones[share.status]}>{t(`status.${share.status}`)}</StateTag>}
      </div>
      <Progress
        percent={Math.min(100, Number(share.percent ?? 0))}
        showInfo={false}
        aria-label={title}
        {...(share.status === 'met' ? { status: 'success' as const } : {})}
      />
      <p>
        {t('target', { percent: share.target })}
        {share.whole > 0 && (
          <>
            {t('joint')}
            <span className={share.needMore > 0 ? 'strong' : undefined}>
              {t('needMore', { count: share.needMore })}
            </span>
          </>
        )}
      </p>
    </div>
  );
}

function GradeCounts({
  counts,
  ungraded,
  texts,
}: {
  readonly counts: Readonly<Record<string, number>>;
  readonly ungraded: number;
  readonly texts: TypeTexts;
}) {
  const { t } = useTranslation('rounds');
  const formats = useFormats();
  return (
    <ul className="plain-row">
      {texts.grades.map(({ code }) => (
        <li key={code}>
          <GradeTag code={code} texts={texts} /> <span className="number">{formats.number(counts[code] ?? 0)}</span>
        </li>
      ))}
      {ungraded > 0 && <li className="quiet">{t('ungraded', { count: ungraded })}</li>}
    </ul>
  );
}

function YearsSection({ board: { years }, texts }: BoardTabProps) {
  const { t } = useTranslation('rounds');
  const formats = useFormats();
  return (
    <section className="surface stack-tight">
      <h2>{t('yearsBefore')}</h2>
      <ul className="record-cards">
        {years.map(({ year, counts, share }) => (
          <li key={year}>
            <div className="card-line">
              <strong className="number">{t('year', { year })}</strong>
              <span>
                {share.percent} %{' '}
                <span className="quiet">
                  {formats.number(share.part)} / {formats.number(share.whole)}
                </span>
              </span>
            </div>
            <GradeCounts counts={counts} ungraded={0} texts={texts} />
          </li>
        ))}
      </ul>
    </section>
  );
}
