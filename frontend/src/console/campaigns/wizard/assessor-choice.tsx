import { Alert, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAssessorCheck, useAssessors } from '../../../api/campaign-setup';
import type { AssessorCheck, AssessorRule, CampaignView, GroupView } from '../../../api/models';
import { ProblemAlert } from '../../../ui/problem-alert';

const rules = ['reach', 'superior', 'shared'] as const;

interface AssessorChoiceProps {
  readonly campaign: CampaignView;
  readonly group: GroupView;
  readonly value: AssessorRule;
  readonly onChange: (rule: AssessorRule) => void;
}

/** Who assesses the units in a group of sheets, with the units that would be left to nobody. */
export function AssessorChoice({ campaign, group, value, onChange }: AssessorChoiceProps) {
  const { t } = useTranslation('setup');
  const [text, setText] = useState('');
  // Those that are chosen keep their names while others are looked for.
  const everybody = useAssessors(campaign.id, '');
  const found = useAssessors(campaign.id, text);
  const listed = value.by === 'shared' ? value.accountIds : [];
  const isWhole = value.by !== 'shared' || listed.length > 0;
  const check = useAssessorCheck(campaign.id, group.key, isWhole ? value : undefined);
  const labels = new Map(
    [...(everybody.data?.items ?? []), ...(found.data?.items ?? [])].map(({ id, displayName, unit }) => [
      id,
      `${displayName}（${unit.name}）`,
    ]),
  );
  return (
    <div className="stack-tight assessor-choice">
      <span className="strong">{t('assessors')}</span>
      <Radio.Group
        className="radio-rows"
        aria-label={t('assessors')}
        value={value.by}
        onChange={({ target }) => {
          const by = target.value as AssessorRule['by'];
          onChange(by === 'shared' ? { by, accountIds: [] } : { by });
        }}
        options={rules.map((rule) => ({ value: rule, label: t(`rule.${rule}`) }))}
      />
      {value.by === 'shared' && (
        <Select
          mode="multiple"
          aria-label={t('sharers')}
          placeholder={t('sharers')}
          showSearch={{ filterOption: false, onSearch: setText }}
          value={listed}
          loading={found.isFetching}
          onChange={(accountIds: string[]) => onChange({ by: 'shared', accountIds })}
          options={[...new Set([...(found.data?.items ?? []).map(({ id }) => id), ...listed])].map((id) => ({
            value: id,
            label: labels.get(id) ?? id,
          }))}
        />
      )}
      <ProblemAlert error={check.error} />
      {isWhole && check.data && <Gaps check={check.data} />}
    </div>
  );
}

function Gaps({ check }: { readonly check: AssessorCheck }) {
  const { t } = useTranslation(['setup', 'common']);
  if (check.subjects === 0) return <p className="quiet">{t('setup:noSubjectsYet')}</p>;
  const lines = [
    ...check.gaps.map(({ reason, count, units }) => ({
      key: reason,
      text: t('common:labelled', {
        label: t(`setup:gap.${reason}`, { count }),
        text: `${units
          .slice(0, 5)
          .map(({ name }) => name)
          .join('、')}${count > 5 ? '…' : ''}`,
      }),
    })),
    ...(check.withoutRight.length > 0
      ? [{ key: 'right', text: t('setup:withoutRight', { names: check.withoutRight.join('、') }) }]
      : []),
  ];
  const most = check.shares.slice(0, 6).map(({ displayName, count }) => `${displayName} ${count}`);
  return (
    <Alert
      type={lines.length === 0 ? 'success' : 'warning'}
      showIcon
      title={t(lines.length === 0 ? 'setup:noGaps' : 'setup:gaps', { count: check.assessors })}
      description={
        <ul className="plain-list" aria-live="polite">
          {lines.map(({ key, text }) => (
            <li key={key}>{text}</li>
          ))}
          {most.length > 0 && (
            <li className="quiet">
              {t('setup:shares', { shares: `${most.join(' · ')}${check.assessors > most.length ? '…' : ''}` })}
            </li>
          )}
        </ul>
      }
    />
  );
}
