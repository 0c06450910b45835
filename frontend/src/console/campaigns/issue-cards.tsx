import { Alert, App, Button, Drawer, InputNumber, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useIssueCards } from '../../api/cards';
import type { CampaignView } from '../../api/models';
import { useSubjects } from '../../api/campaigns';
import { compact } from '../../ui/compact';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';
import { SubjectPicker } from './subject-picker';

interface IssueCardsProps {
  readonly campaign: CampaignView;
  readonly groups: readonly { readonly key: string; readonly name: string }[];
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Chooses organisations and how many cards each gets; the answer is the PDF to print and cut. */
export function IssueCards({ campaign, groups, open, onClose }: IssueCardsProps) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const issue = useIssueCards(campaign.id);
  const [group, setGroup] = useState(groups[0]?.key ?? '');
  const [everyone, setEveryone] = useState(true);
  const [chosen, setChosen] = useState<string[]>([]);
  const [byRoster, setByRoster] = useState(true);
  const [count, setCount] = useState<number | null>(100);
  // At most 200 come at once; larger campaigns are issued township by township.
  const all = useSubjects(campaign.id, compact({ pageSize: 200 }), open);
  const unitIds = everyone ? (all.data?.items.map(({ unit }) => unit.id) ?? []) : chosen;
  const partial = everyone && (all.data?.total ?? 0) > unitIds.length;

  const run = (): void => {
    issue.mutate({ group, unitIds, cardsPerUnit: byRoster ? null : count }, {
      onSuccess: (file) => {
        saveFile(file);
        void message.success(t('campaigns:cardsMade'));
        onClose();
      },
    });
  };

  return (
    <Drawer open={open} onClose={onClose} size={520} title={t('campaigns:issueCards')} destroyOnHidden
      footer={<div className="drawer-foot"><Button onClick={onClose}>{t('common:cancel')}</Button><Button type="primary" loading={issue.isPending} disabled={unitIds.length === 0 || partial || (!byRoster && !count)} onClick={run}>{t('campaigns:issueAndDownload', { count: unitIds.length })}</Button></div>}
    >
      <div className="stack">
        <Alert type="warning" showIcon title={t('campaigns:issueWarning')} description={t('campaigns:issueWarningHint')} />
        {groups.length > 1 && <Select value={group} onChange={setGroup} options={groups.map(({ key, name }) => ({ value: key, label: name }))} aria-label={t('campaigns:group')} />}
        <Radio.Group value={everyone} onChange={(event) => setEveryone(event.target.value as boolean)} options={[{ value: true, label: t('campaigns:allSubjects', { count: all.data?.total ?? 0 }) }, { value: false, label: t('campaigns:someSubjects') }]} />
        {partial && <p className="bad-text">{t('campaigns:tooManyAtOnce')}</p>}
        {!everyone && <SubjectPicker campaignId={campaign.id} value={chosen} onChange={setChosen} />}
        <Radio.Group value={byRoster} onChange={(event) => setByRoster(event.target.value as boolean)} options={[{ value: true, label: t('campaigns:byRoster') }, { value: false, label: t('campaigns:byCount') }]} />
        {!byRoster && <InputNumber min={1} max={5000} value={count} onChange={setCount} suffix={t('campaigns:cardsEach')} aria-label={t('campaigns:byCount')} />}
        <ProblemAlert error={issue.error} />
      </div>
    </Drawer>
  );
}
