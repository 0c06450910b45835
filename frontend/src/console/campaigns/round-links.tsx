import { Alert, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link, useNavigate } from 'react-router';
import { useCampaignType } from '../../api/campaigns';
import type { CampaignRounds, CampaignView, RoundRef } from '../../api/models';
import { useBeginRound, useRounds } from '../../api/rounds';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';

/** The round before and the one after, a button that begins the next, and on a draft what is not as it was. */
export function RoundLinks({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('rounds');
  const navigate = useNavigate();
  const rounds = useRounds(campaign);
  const begin = useBeginRound(campaign.id);
  if (!rounds.data) return null;
  const { before, after, mayFollow, differences } = rounds.data;
  if (!before && after.length === 0 && !mayFollow) return null;
  return (
    <section className="surface stack-tight round-links" aria-label={t('label')}>
      <div className="card-line">
        <ul className="plain-row">
          {before && <RoundLink round={before} label={t('before')} />}
          {after.map((round) => (
            <RoundLink key={round.id} round={round} label={t('after')} />
          ))}
          <li>
            <Link to={`/rounds/${campaign.id}`}>{t('seeBoard')}</Link>
          </li>
          {!before && after.length === 0 && <li className="quiet">{t('first')}</li>}
        </ul>
        {mayFollow && (
          <Button
            loading={begin.isPending}
            title={t('beginHint')}
            onClick={() =>
              begin.mutate(undefined, { onSuccess: ({ id }) => void navigate(`/campaigns/${id}/overview`) })
            }
          >
            {t('begin')}
          </Button>
        )}
      </div>
      {differences && campaign.accepts.includes('plan') && (
        <Differences campaign={campaign} differences={differences} />
      )}
      <ProblemAlert error={begin.error} />
    </section>
  );
}

function RoundLink({ round, label }: { readonly round: RoundRef; readonly label: string }) {
  const formats = useFormats();
  return (
    <li>
      <span className="quiet">{label}</span> <Link to={`/campaigns/${round.id}`}>{round.name}</Link>{' '}
      <span className="quiet nowrap">{formats.day(round.asOf)}</span>
    </li>
  );
}

function Differences({
  campaign,
  differences: { forms, type, units },
}: {
  readonly campaign: CampaignView;
  readonly differences: NonNullable<CampaignRounds['differences']>;
}) {
  const { t } = useTranslation('rounds');
  const localized = useLocalized();
  const campaignType = useCampaignType(campaign.campaignType);
  const groupName = (key: string): string =>
    localized(
      [...(campaignType?.groups ?? []), ...(campaignType?.records ?? [])].find((one) => one.key === key)?.title,
    ) || key;
  const lines = [
    ...forms.map(({ group, before, now, breaking }) => ({
      key: group,
      text: [
        t(now === null ? 'noForm' : before === null ? 'addedForm' : 'newForm', {
          group: groupName(group),
          before: before ? `${before.code} v${before.version}` : '',
          now: now ? `${now.code} v${now.version}` : '',
        }),
        breaking ? t('breaking', { count: breaking }) : '',
      ].join(''),
    })),
    ...(type ? [{ key: 'type', text: t('newType', type) }] : []),
    ...(units.left > 0 ? [{ key: 'left', text: t('unitsLeft', { count: units.left }) }] : []),
    ...(units.joined > 0 ? [{ key: 'joined', text: t('unitsJoined', { count: units.joined }) }] : []),
  ];
  if (lines.length === 0) return <p className="quiet">{t('same')}</p>;
  return (
    <Alert
      type="info"
      showIcon
      title={t('differs')}
      description={
        <ul className="plain-list">
          {lines.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
        </ul>
      }
    />
  );
}
