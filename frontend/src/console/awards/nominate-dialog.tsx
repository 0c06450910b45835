import { App, Modal, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNominate, useNominationCheck } from '../../api/awards';
import { useCampaignType } from '../../api/campaigns';
import type { AwardsView, CampaignView } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';
import { CandidatesPicker } from './candidates-picker';
import { Eligibility } from './candidate-reasons';

interface NominateDialogProps {
  readonly campaign: CampaignView;
  readonly awards: AwardsView;
  readonly onClose: () => void;
}

/** Nominates by name, in a field; what speaks against somebody is shown as soon as he is chosen. */
export function NominateDialog({ campaign, awards, onClose }: NominateDialogProps) {
  const { t } = useTranslation(['awards', 'common']);
  const { message } = App.useApp();
  const localized = useLocalized();
  const type = useCampaignType(campaign.campaignType);
  const [kind, setKind] = useState<AwardsView['about']>(awards.about);
  const [ids, setIds] = useState<readonly string[]>([]);
  const [names, setNames] = useState<ReadonlyMap<string, string>>(new Map());
  const [field, setField] = useState<string>();
  const nominate = useNominate(campaign.id);
  const check = useNominationCheck(campaign.id, kind, ids);
  const close = useClosing(() => ids.length > 0, onClose);
  const standings = (check.data?.items ?? []).filter(({ id }) => ids.includes(id));
  const refused = standings.filter(({ standing }) => !standing.eligible);
  const open = campaign.subjectCount === 0 && (type?.subjects.length ?? 0) > 1;
  const chosen = awards.fields.find(({ code }) => code === field);
  const most = chosen?.mostNominated ?? null;
  const left = most === null ? null : most - (chosen?.nominated ?? 0);
  return (
    <Modal
      open
      title={t('awards:nominate')}
      okText={t('awards:nominate')}
      cancelText={t('common:cancel')}
      okButtonProps={{ disabled: ids.length === 0 || refused.length > 0 || (awards.fields.length > 0 && !field) }}
      confirmLoading={nominate.isPending}
      onOk={() =>
        nominate.mutate(
          { kind, ids: [...ids], field: field ?? null },
          {
            onSuccess: () => {
              void message.success(t('awards:nominated', { count: ids.length }));
              onClose();
            },
          },
        )
      }
      onCancel={close}
    >
      <div className="stack">
        {open && (
          <Radio.Group
            value={kind}
            onChange={({ target }) => {
              setKind(target.value as AwardsView['about']);
              setIds([]);
            }}
            options={(['units', 'persons'] as const).map((value) => ({ value, label: t(`awards:about.${value}`) }))}
          />
        )}
        {awards.fields.length > 0 && (
          <label className="stack-tight">
            {t('awards:field')}
            <Select
              aria-label={t('awards:field')}
              value={field ?? null}
              placeholder={t('awards:chooseField')}
              onChange={(code: string) => setField(code)}
              options={awards.fields.map(({ code, title }) => ({ value: code, label: localized(title) }))}
            />
          </label>
        )}
        <label className="stack-tight">
          {t('awards:candidates')}
          <CandidatesPicker
            key={kind}
            kind={kind}
            day={campaign.asOf}
            value={ids}
            onChange={(chosenIds, known) => {
              setIds(chosenIds);
              setNames(known);
            }}
          />
        </label>
        {left !== null && (
          <p className={ids.length > left ? 'bad-text' : 'quiet'}>
            {t('awards:placesLeft', { most, left: Math.max(0, left) })}
          </p>
        )}
        {standings.length > 0 && (
          <ul className="group-list">
            {standings.map(({ id, standing }) => (
              <li key={id}>
                <span className="strong">{names.get(id) ?? id}</span>
                <Eligibility standing={standing} />
              </li>
            ))}
          </ul>
        )}
        <ProblemAlert error={nominate.error ?? check.error} />
      </div>
    </Modal>
  );
}
