import { Alert, Drawer } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useLedgerDetail } from '../../api/grading';
import type { CampaignView, LedgerDetail } from '../../api/models';
import { useCampaignType } from '../../api/campaigns';
import { useLocalized } from '../../ui/localized';
import { CountedFigures } from '../../outcome/counted-figures';
import { Explanation } from '../../outcome/explanation';
import { useFormats } from '../../ui/formats';
import { QueryView } from '../../ui/query-view';
import { TechnicalDetails } from '../../ui/technical-details';
import { FigureRecords } from '../figures/figure-records';
import { useCampaignTypeTexts } from './campaign-type-texts';

interface WhyDrawerProps {
  readonly campaign: CampaignView;
  readonly unitId: string | undefined;
  readonly onClose: () => void;
}

/** Why an organisation has its grade, step by step. */
export function WhyDrawer({ campaign, unitId, onClose }: WhyDrawerProps) {
  const { t } = useTranslation('ledger');
  const detail = useLedgerDetail(campaign.id, unitId);
  return (
    <Drawer open={unitId !== undefined} onClose={onClose} size={640} title={t('why')}>
      {unitId !== undefined && (
        <QueryView query={detail}>{(view) => <Detail detail={view} campaign={campaign} />}</QueryView>
      )}
    </Drawer>
  );
}

function Detail({ detail, campaign }: { readonly detail: LedgerDetail; readonly campaign: CampaignView }) {
  const { t } = useTranslation('ledger');
  const { dismissedFacts, distinctions, figures, row, run, trace, names } = detail;
  const localized = useLocalized();
  const formats = useFormats();
  const type = useCampaignType(campaign.campaignType);
  const kindName = (code: string): string =>
    localized(type?.factKinds.find(({ kind }) => kind === code)?.title) || code;
  const texts = useCampaignTypeTexts(campaign, names);
  return (
    // Nothing in it can be pressed: without a stop of its own nobody could scroll it by keyboard.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className="stack" tabIndex={0} role="group" aria-label={row.unit.name}>
      <div>
        <h2>
          <Link to={`/units/${row.unit.id}`}>{row.unit.name}</Link>
        </h2>
        <p className="quiet">
          {row.parentName}
          {row.secretary ? ` · ${t('secretary', { name: row.secretary })}` : ''}
        </p>
      </div>
      {dismissedFacts && (
        <Alert
          type="warning"
          showIcon
          title={t('leftOut', {
            kinds: [
              ...dismissedFacts.kinds.map(kindName),
              ...dismissedFacts.items.map((item) => texts.part('indicator', item)),
            ].join(t('listSeparator')),
            reason: dismissedFacts.reason,
          })}
        />
      )}
      <Explanation row={row} trace={trace} texts={texts} priorGrade={row.priorGrade} />
      {distinctions.map(({ code, granted, reason, byName, day }) => (
        <p key={code}>
          {t(granted ? 'distinctionGranted' : 'distinctionRefused', {
            title: localized(type?.distinctions.find((one) => one.code === code)?.title) || code,
            reason,
            name: byName,
            date: formats.day(day),
          })}
        </p>
      ))}
      <CountedFigures figures={figures} texts={texts} records={(figure) => <FigureRecords figure={figure} />} />
      <p className="quiet">{t('recheck')}</p>
      <TechnicalDetails>
        <p className="quiet mono">
          {run.plugin.id} {run.plugin.version} · {run.outcomeHash}
        </p>
      </TechnicalDetails>
    </div>
  );
}
