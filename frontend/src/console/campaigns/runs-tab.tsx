import { useQueryClient } from '@tanstack/react-query';
import { Alert, App, Button, Progress } from 'antd';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useCancelRun, useRuns } from '../../api/grading';
import type { CampaignView, PublicationRequestView, PublicationView, RunView } from '../../api/models';
import { usePublicationRequests, usePublications } from '../../api/publications';
import { EmptyState } from '../../ui/empty-state';
import { useFormats } from '../../ui/formats';
import { useProblemText } from '../../ui/problem-text';
import { useAsking } from '../../ui/use-asking';
import { QueryView } from '../../ui/query-view';
import { StateTag, type Tone } from '../../ui/state-tag';
import { TechnicalDetails } from '../../ui/technical-details';
import { useCampaignTypeTexts } from '../ledger/campaign-type-texts';
import { QuarantinedBallots } from '../ledger/quarantined-ballots';
import { ReportButton } from '../reports/report-button';
import { RunPublication } from './run-publication';
import { StartRun } from './start-run';

const tones: Readonly<Record<RunView['state'], Tone>> = {
  queued: 'neutral',
  running: 'active',
  succeeded: 'done',
  failed: 'bad',
  cancelled: 'neutral',
};

/** Grading runs: anybody with the same input and the same plugin gets the same hashes. */
export function RunsTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const { message } = App.useApp();
  const problemText = useProblemText();
  const runs = useRuns(campaign.id, { pageSize: 20 });
  const publications = usePublications(campaign.id);
  const requests = usePublicationRequests(campaign.id, campaign.manageable);
  const cancel = useCancelRun();
  const ask = useAsking();
  const active = runs.data?.items.some(({ state }) => state === 'queued' || state === 'running') ?? false;
  const client = useQueryClient();
  // A finished run changes the state of the campaign and its ledger.
  const wasActive = useRef(false);
  useEffect(() => {
    if (wasActive.current && !active) void client.invalidateQueries({ queryKey: ['campaigns'] });
    wasActive.current = active;
  }, [active, client]);
  return (
    <div className="stack">
      <StartRun campaign={campaign} busy={active} />
      <QueryView query={runs}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState text={t('noRuns')} />
          ) : (
            items.map((run) => (
              <RunCard
                key={run.id}
                run={run}
                campaign={campaign}
                publications={publications.data?.items.filter(({ runId }) => runId === run.id)}
                requests={(requests.data?.items ?? []).filter(({ runId }) => runId === run.id)}
                onCancel={() =>
                  ask(
                    {
                      title: t('runCancelTitle'),
                      content: t('runCancelText'),
                      okText: t('runCancelTitle'),
                      danger: true,
                    },
                    () => cancel.mutate(run.id, { onError: (error) => void message.error(problemText(error)) }),
                  )
                }
              />
            ))
          )
        }
      </QueryView>
    </div>
  );
}

interface RunCardProps {
  readonly run: RunView;
  readonly campaign: CampaignView;
  /** Publications of this run; undefined while they are not known. */
  readonly publications: readonly PublicationView[] | undefined;
  /** What was asked for about this run, newest first. */
  readonly requests: readonly PublicationRequestView[];
  readonly onCancel: () => void;
}

function RunCard({ run, campaign, publications, requests, onCancel }: RunCardProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const formats = useFormats();
  const active = run.state === 'queued' || run.state === 'running';
  return (
    <article className="surface stack-tight">
      <div className="card-line">
        <span>
          <StateTag tone={tones[run.state]}>{t(`campaigns:runState.${run.state}`)}</StateTag>{' '}
          {run.current && <StateTag tone="active">{t('campaigns:runCurrent')}</StateTag>}{' '}
          <span className="quiet">
            {run.startedBy} · {formats.time(run.startedAt)}
          </span>
        </span>
        {active && (
          <Button size="small" onClick={onCancel}>
            {t('common:cancel')}
          </Button>
        )}
        {run.state === 'succeeded' && run.current && (
          <span className="toolbar">
            <ReportButton campaign={campaign} />
            <Link to={`/campaigns/${campaign.id}/ledger`}>{t('campaigns:seeLedger')}</Link>
          </span>
        )}
      </div>
      {active && (
        <Progress
          aria-label={t('campaigns:runProgress')}
          percent={
            run.progress && run.progress.total > 0 ? Math.round((100 * run.progress.done) / run.progress.total) : 0
          }
          status="active"
        />
      )}
      {run.error && (
        <p className="bad-text">
          {t(`campaigns:runError.${run.error.code}`, {
            defaultValue: t('campaigns:runError.other', { code: run.error.code }),
          })}
        </p>
      )}
      {run.setAside > 0 && (
        <Alert type="error" showIcon title={t('campaigns:setAsideBallots', { count: run.setAside })} />
      )}
      {run.dismissedFacts && (
        <Alert
          type="warning"
          showIcon
          title={t('campaigns:leftOutFacts', { count: run.dismissedFacts.count, reason: run.dismissedFacts.reason })}
        />
      )}
      <WaitingBallots run={run} campaign={campaign} />
      <QuarantinedBallots campaignId={campaign.id} run={run} />
      {run.outcomeHash && (
        <TechnicalDetails>
          <dl className="hashes">
            <dt>{t('campaigns:plugin')}</dt>
            <dd className="mono">
              {run.plugin.id} {run.plugin.version} · {run.plugin.digest}
            </dd>
            <dt>{t('campaigns:inputHash')}</dt>
            <dd className="mono">{run.inputHash}</dd>
            <dt>{t('campaigns:outcomeHash')}</dt>
            <dd className="mono">{run.outcomeHash}</dd>
          </dl>
        </TechnicalDetails>
      )}
      {run.state === 'succeeded' && publications && (
        <RunPublication campaign={campaign} run={run} publications={publications} requests={requests} />
      )}
      {run.state === 'succeeded' && (
        <p className="quiet">
          <a href={`/api/grading-runs/${run.id}/input`} download>
            {t('campaigns:downloadInput')}
          </a>{' '}
          ·{' '}
          <a href={`/api/grading-runs/${run.id}/result`} download>
            {t('campaigns:downloadResult')}
          </a>{' '}
          ·{' '}
          {campaign.about === 'units' && (
            <>
              <a href={`/api/grading-runs/${run.id}/results.ndjson`} download>
                {t('handUp')}
              </a>{' '}
              ·{' '}
            </>
          )}
          <a href={`/api/grading-runs/${run.id}/package.zip`} download>
            {t('campaigns:downloadPackage')}
          </a>
        </p>
      )}
    </article>
  );
}

/** Ballots that came after an earlier run and are too few to be counted yet. */
function WaitingBallots({ run, campaign }: Pick<RunCardProps, 'run' | 'campaign'>) {
  const { t } = useTranslation(['campaigns', 'common']);
  const texts = useCampaignTypeTexts(campaign);
  const groups = Object.entries(run.waiting);
  if (groups.length === 0) return null;
  return (
    <Alert
      type="info"
      showIcon
      title={
        <>
          {t('campaigns:waitingBallots', { floor: campaign.disclosureFloor })}
          <ul className="plain-list">
            {groups.map(([key, { units, atLeast }]) => (
              <li key={key}>
                {t('common:labelled', { label: texts.group(key), text: t('campaigns:waitingUnits', { count: units }) })}
                {atLeast === null ? '' : ` · ${t('campaigns:waitingAtLeast', { count: atLeast })}`}
              </li>
            ))}
          </ul>
        </>
      }
    />
  );
}
