import { useTranslation } from 'react-i18next';
import { useParams } from 'react-router';
import { useCampaign } from '../../../api/campaigns';
import { usePanelCase } from '../../../api/panels';
import { PageHeader } from '../../../ui/page-header';
import { QueryView } from '../../../ui/query-view';
import { PanelCase } from './panel-case';

/** The sheets of all raters about a unit side by side, for the chair to sign. */
export function PanelCasePage() {
  const { t } = useTranslation(['tasks', 'campaigns']);
  const { id = '', group = '', unitId = '' } = useParams();
  const address = { id, group, unitId };
  const campaign = useCampaign(id).data;
  return (
    <QueryView query={usePanelCase(address)}>
      {(view) => (
        <>
          <PageHeader
            title={t('tasks:panel.caseTitle', {
              unit: view.unit.name,
              sheet: t(`tasks:group.${group}`, { defaultValue: group }),
            })}
            description={t('tasks:panel.rule', { name: view.chair, limit: view.itemLimit })}
            trail={[
              ...(campaign ? [{ to: `/campaigns/${id}`, label: campaign.name }] : []),
              { to: `/campaigns/${id}/sheets`, label: t('campaigns:tab.sheets') },
            ]}
          />
          <PanelCase key={`${view.revision} ${view.basis}`} address={address} view={view} />
        </>
      )}
    </QueryView>
  );
}
