import { App, Button, Input, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import type { CampaignView } from '../../api/models';
import { useCreatePaperBatch } from '../../api/papers';
import { ProblemAlert } from '../../ui/problem-alert';
import { SubjectSelect } from '../campaigns/subject-select';

interface NewBatchProps {
  readonly campaign: CampaignView;
  readonly groups: readonly { readonly key: string; readonly name: string }[];
}

/** Numbered papers for one group at one door. */
export function NewBatch({ campaign, groups }: NewBatchProps) {
  const { t } = useTranslation('papers');
  const { message } = App.useApp();
  const navigate = useNavigate();
  const create = useCreatePaperBatch(campaign.id);
  const [group, setGroup] = useState(groups[0]?.key ?? '');
  const [unitId, setUnitId] = useState<string>();
  const [name, setName] = useState('');
  const [papers, setPapers] = useState<number | null>(100);
  const [samplePercent, setPercent] = useState<number | null>(10);
  const [errorPercent, setErrorPercent] = useState<number | null>(1);
  const complete = unitId !== undefined && name.trim() !== '' && papers !== null;
  return (
    <section className="surface stack-tight">
      <h2>{t('newBatch')}</h2>
      <p>{t('newBatchHint')}</p>
      <div className="paper-head">
        {groups.length > 1 && (
          <label>
            {t('group')}
            <Select
              value={group}
              onChange={setGroup}
              options={groups.map(({ key, name: label }) => ({ value: key, label }))}
            />
          </label>
        )}
        <label>
          {t('unit')}
          <SubjectSelect campaignId={campaign.id} onChange={setUnitId} />
        </label>
        <label>
          {t('name')}
          <Input value={name} maxLength={60} onChange={({ target }) => setName(target.value)} />
        </label>
        <label>
          {t('papers')}
          <InputNumber min={1} max={2000} precision={0} value={papers} onChange={setPapers} />
        </label>
        <label>
          {t('samplePercent')}
          <InputNumber min={1} max={100} precision={0} value={samplePercent} onChange={setPercent} />
        </label>
        <label>
          {t('errorLimit')}
          <InputNumber min={0} max={100} step={0.5} value={errorPercent} onChange={setErrorPercent} />
        </label>
        <Button
          type="primary"
          disabled={!complete}
          loading={create.isPending}
          onClick={() =>
            create.mutate(
              {
                group,
                unitId: unitId ?? '',
                name: name.trim(),
                papers: papers ?? 1,
                samplePercent: samplePercent ?? 10,
                errorLimit: Math.round((errorPercent ?? 1) * 100),
              },
              {
                onSuccess: ({ id }) => {
                  void message.success(t('batchMade'));
                  void navigate(`/papers/${id}`);
                },
              },
            )
          }
        >
          {t('makeBatch')}
        </Button>
      </div>
      <ProblemAlert error={create.error} />
    </section>
  );
}
