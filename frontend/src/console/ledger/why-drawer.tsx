import { Drawer } from 'antd';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLedgerDetail } from '../../api/grading';
import type { CampaignView, LedgerDetail } from '../../api/models';
import { nothing, useFormats } from '../../ui/formats';
import { QueryView } from '../../ui/query-view';
import { ChangeMark } from './change-mark';
import { FigureView } from './figure-view';
import { GradeTag } from './grade-tag';
import { TraceSteps } from './trace-steps';
import { useTypeTexts } from './type-messages';

interface WhyDrawerProps {
  readonly campaign: CampaignView;
  readonly unitId: string | undefined;
  readonly onClose: () => void;
}

/** Why an organisation has its grade, step by step, so that it can be redone with a pocket calculator. */
export function WhyDrawer({ campaign, unitId, onClose }: WhyDrawerProps) {
  const { t } = useTranslation('ledger');
  const detail = useLedgerDetail(campaign.id, unitId);
  return (
    <Drawer open={unitId !== undefined} onClose={onClose} size={640} title={t('why')}>
      {unitId !== undefined && <QueryView query={detail}>{(view) => <Explanation detail={view} campaign={campaign} />}</QueryView>}
    </Drawer>
  );
}

function Explanation({ detail, campaign }: { readonly detail: LedgerDetail; readonly campaign: CampaignView }) {
  const { t } = useTranslation('ledger');
  const formats = useFormats();
  const { row, run } = detail;
  const texts = useTypeTexts(campaign.campaignType, detail.names);
  const figures: readonly [string, ReactNode][] = [
    ...texts.groups.flatMap(({ key, kind }): [string, string][] => {
      const group = row.groups[key];
      const sample: [string, string][] = [
        [t('rateOf', { group: texts.group(key) }), group?.rate ? `${group.rate} %` : nothing],
        [t('sampleOf', { group: texts.group(key) }), group?.valid === undefined || group.valid === null ? nothing : `${formats.number(group.valid)} / ${formats.number(group.required)}`],
      ];
      return [[texts.group(key), group?.score ?? nothing], ...(kind === 'ballot' ? sample : [])];
    }),
    ...(row.rank === null ? [] : [[t('rank'), formats.number(row.rank)] satisfies [string, string]]),
  ];
  const own = Object.entries(row.extra).filter(([key, value]) => texts.extra(key) !== undefined && typeof value !== 'boolean' && value !== null);
  return (
    <div className="stack">
      <div>
        <h2>{row.unit.name}</h2>
        <p className="quiet">{row.parentName}{row.secretary ? ` · ${t('secretary', { name: row.secretary })}` : ''}</p>
      </div>
      <div className="verdict">
        <span className="figure">{row.score ?? nothing}</span>
        {row.status === 'FINAL' ? <GradeTag code={row.grade} texts={texts} /> : <span className="status-text">{texts.status(row.status)}</span>}
        <ChangeMark change={row.change} prior={row.priorGrade === null ? undefined : texts.grade(row.priorGrade)} />
      </div>
      {(row.reasons.length > 0 || row.flags.length > 0 || texts.marks(row.extra).length > 0) && (
        <ul className="verdict-notes">
          {row.reasons.map(({ code, params }) => <li key={code + JSON.stringify(params)} className="strong">{texts.reason(code, params)}</li>)}
          {row.flags.map(({ code, params }) => <li key={code + JSON.stringify(params)}>{texts.flag(code, params)}</li>)}
          {texts.marks(row.extra).map((mark) => <li key={mark}>{mark}</li>)}
        </ul>
      )}
      <dl className="facts-grid">{figures.map(([name, value]) => <div key={name}><dt>{name}</dt><dd className="number">{value}</dd></div>)}</dl>
      {own.length > 0 && <dl className="own-figures">{own.map(([key, value]) => <div key={key}><dt>{texts.extra(key)}</dt><dd className="number"><FigureView name={key} value={value} texts={texts} /></dd></div>)}</dl>}
      <section>
        <h3>{t('steps')}</h3>
        <TraceSteps trace={detail.trace} texts={texts} />
      </section>
      <p className="quiet">{t('recheck')}<br /><span className="mono">{run.plugin.id} {run.plugin.version} · {run.outcomeHash}</span></p>
    </div>
  );
}
