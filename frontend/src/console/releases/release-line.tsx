import { App, Button, Typography } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CampaignView, PublicationView } from '../../api/models';
import { useConfirmRelease } from '../../api/publications';
import { useFormats } from '../../ui/formats';
import { useProblemText } from '../../ui/problem-text';
import { StateTag, type Tone } from '../../ui/state-tag';
import { useAsking } from '../../ui/use-asking';
import { PrintNotice } from './print-notice';

const tones: Readonly<Record<PublicationView['state'], Tone>> = {
  'on-notice': 'caution',
  confirmed: 'done',
  superseded: 'neutral',
  withdrawn: 'bad',
};

/** Where a release stands: its revision and terms, objections against it, its code, and the step that makes it final. */
export function ReleaseLine({
  campaign,
  release,
}: {
  readonly campaign: CampaignView;
  readonly release: PublicationView;
}) {
  const { t } = useTranslation('releases');
  const formats = useFormats();
  const { message } = App.useApp();
  const problemText = useProblemText();
  const ask = useAsking();
  const confirm = useConfirmRelease();
  const {
    accessCode,
    audience,
    changeNote,
    confirmation,
    confirmedAt,
    content,
    noticeEndsOn,
    objections,
    revision,
    state,
  } = release;
  const made = objections.received + objections.upheld + objections.rejected;
  return (
    <div className="stack-tight">
      <div className="card-line">
        <span>
          {t('revision', { number: revision })} · {t(`audience.short.${audience}`)} · {t(`content.name.${content}`)}
        </span>
        <StateTag tone={tones[state]}>{t(`state.${state}`)}</StateTag>
      </div>
      {changeNote && <span>{t('changed', { note: changeNote })}</span>}
      {noticeEndsOn && state === 'on-notice' && <span>{t('noticeUntil', { day: formats.day(noticeEndsOn) })}</span>}
      {confirmedAt && noticeEndsOn && (
        <span className="quiet">{t('confirmedOn', { time: formats.time(confirmedAt) })}</span>
      )}
      {(made > 0 || state === 'on-notice') && <span>{t('objections', objections)}</span>}
      {noticeEndsOn && campaign.manageable && (
        <Link to={`/campaigns/${campaign.id}/objections`}>{t('seeObjections')}</Link>
      )}
      {accessCode && (
        <span>
          {t('code')}{' '}
          <Typography.Text copyable className="mono">
            {accessCode}
          </Typography.Text>
        </span>
      )}
      {state === 'on-notice' &&
        campaign.manageable &&
        confirmation.hindrances.map((code) => (
          <span key={code} className="quiet">
            {t(`hindrance.${code}`)}
          </span>
        ))}
      <div className="request-actions">
        <PrintNotice release={release} />
        {confirmation.possible && (
          <Button
            size="small"
            type="primary"
            loading={confirm.isPending}
            onClick={() =>
              ask({ title: t('confirmTitle'), content: t('confirmText'), okText: t('confirm') }, () =>
                confirm.mutate(release.id, {
                  onSuccess: () => void message.success(t('confirmed')),
                  onError: (error) => void message.error(problemText(error)),
                }),
              )
            }
          >
            {t('confirm')}
          </Button>
        )}
      </div>
    </div>
  );
}
