import { Empty, Steps, Timeline } from 'antd';
import { useTranslation } from 'react-i18next';
import { useCampaignType, useDecisions } from '../../api/campaigns';
import type { CampaignView } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
import { QueryView } from '../../ui/query-view';
import { TechnicalDetails } from '../../ui/technical-details';
import { Terms } from '../help/terms';
import { MoreTime } from './more-time';
import { PhaseTimeline } from './phase-timeline';
import { usePlaceName } from './place-name';

export function OverviewTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('campaigns');
  const nameOf = usePlaceName(campaign);
  const { course, state, stage } = campaign;
  return (
    <div className="stack">
      {course.length > 0 && (
        <section className="surface state-steps">
          <Steps
            size="small"
            responsive
            current={course.indexOf(stage ?? state)}
            items={course.map((place) => ({ title: nameOf(place) }))}
          />
        </section>
      )}
      <section className="surface">
        <h2>{t('phases')}</h2>
        {campaign.phases.length === 0 ? (
          <Empty image={Empty.PRESENTED_IMAGE_SIMPLE} description={t('noPhases')} />
        ) : (
          <PhaseTimeline phases={campaign.phases} />
        )}
      </section>
      <MoreTime campaign={campaign} />
      <div className="columns">
        <GroupsSection campaign={campaign} />
        <DecisionsSection campaign={campaign} />
      </div>
    </div>
  );
}

function GroupsSection({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const localized = useLocalized();
  const type = useCampaignType(campaign.campaignType);
  return (
    <section className="surface">
      <h2>{t('groups')}</h2>
      <ul className="group-list">
        {campaign.groups.map((group) => (
          <li key={group.key}>
            <span className="strong">
              {localized(
                [...(type?.groups ?? []), ...(type?.records ?? [])].find(({ key }) => key === group.key)?.title,
              ) || group.key}
            </span>
            <span className="quiet">
              {t(`access.${group.access}`)}
              {group.anonymous ? ` · ${t('anonymous')}` : ''}
              {group.joint ? ` · ${t('jointShort')}` : ''}
              {group.access === 'open' ? ` · ${t(group.feedsGrade ? 'inGrade' : 'notInGrade')}` : ''} ·{' '}
              {t('formVersion', { title: localized(group.formTitle), version: group.formVersion })}
            </span>
            {group.variants.map((variant) => (
              <span key={variant.formVersionId} className="quiet">
                {t('common:labelled', {
                  label: variant.unitTypes.map((unitType) => t(`common:unitType.${unitType}`)).join('、'),
                  text: t('formVersion', { title: localized(variant.formTitle), version: variant.formVersion }),
                })}
              </span>
            ))}
          </li>
        ))}
      </ul>
      {campaign.groups.some(({ kind }) => kind === 'ballot') && (
        <>
          <p className="quiet">{t('floorLine', { floor: campaign.disclosureFloor })}</p>
          <Terms names={['floor', 'validBallot']} />
        </>
      )}
      <TechnicalDetails>
        <p className="quiet mono">
          {campaign.campaignType} {campaign.pluginVersion} · {campaign.pluginDigest}
        </p>
      </TechnicalDetails>
    </section>
  );
}

function DecisionsSection({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const formats = useFormats();
  const nameOf = usePlaceName(campaign);
  const decisions = useDecisions(campaign.id);
  return (
    <section className="surface">
      <h2>{t('campaigns:decisions')}</h2>
      <QueryView query={decisions} rows={3}>
        {({ items }) =>
          items.length === 0 ? (
            <p className="quiet">{t('campaigns:noDecisions')}</p>
          ) : (
            <Timeline
              items={items.map((decision, index) => ({
                key: index,
                content: (
                  <>
                    <div>
                      {nameOf(decision.from)} → <span className="strong">{nameOf(decision.to)}</span>
                    </div>
                    <div className="quiet">
                      {decision.by} · {formats.time(decision.at)}
                    </div>
                    {decision.reason && (
                      <div>{t('common:labelled', { label: t('campaigns:reason'), text: decision.reason })}</div>
                    )}
                  </>
                ),
              }))}
            />
          )
        }
      </QueryView>
    </section>
  );
}
