import { Alert, Button, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { useResultOverview } from '../../api/results';
import type { CampaignView, ResultOverview } from '../../api/models';
import { useUnit } from '../../api/units';
import { EmptyState } from '../../ui/empty-state';
import { compact } from '../../ui/compact';
import { useListState } from '../../ui/list-state';
import { QueryView } from '../../ui/query-view';
import { useCampaignTypeTexts } from '../ledger/campaign-type-texts';
import { ReportButton } from '../reports/report-button';
import { usePermissions } from '../session/session-context';
import { SubjectSelect } from '../campaigns/subject-select';
import { ExportAnswers } from './export-answers';
import { DaysSection } from './days-section';
import { QuestionList } from './question-list';
import { QuestionSection } from './question-section';

/** The answers to every question of the ballots, as far as the newest result tells them. */
export function ResultsTab({ campaign }: { readonly campaign: CampaignView }) {
  const { t } = useTranslation('analysis');
  const overview = useResultOverview(campaign.id);
  return (
    <QueryView query={overview}>
      {(view) => {
        if (view.run === null || view.groups.length === 0)
          return <EmptyState text={t(view.groups.length === 0 ? 'noGroups' : 'none')} />;
        return <Results campaign={campaign} overview={view} />;
      }}
    </QueryView>
  );
}

function Results({ campaign, overview }: { readonly campaign: CampaignView; readonly overview: ResultOverview }) {
  const { t } = useTranslation(['analysis', 'common']);
  const texts = useCampaignTypeTexts(campaign);
  const list = useListState();
  const may = usePermissions();
  const unit = useUnit(list.filter('unitId'));
  const group = overview.groups.find(({ key }) => key === list.filter('group')) ?? overview.groups[0];
  if (!group) return null;
  const filters = {
    group: group.key,
    ...compact({ under: list.filter('under'), unitType: list.filter('unitType'), unitId: list.filter('unitId') }),
  };
  const question = group.questions.find((one) => one.question === list.filter('question'));
  const choose = (name: string) => (value: string | null | undefined) => list.change({ [name]: value ?? undefined });
  return (
    <div className="stack results-page">
      <Alert type="info" showIcon title={t('analysis:ofRun', { run: overview.run, floor: campaign.disclosureFloor })} />
      {group && group.mostlyOnPaper > 0 && (
        <Alert type="warning" showIcon title={t('analysis:mostlyOnPaper', { count: group.mostlyOnPaper })} />
      )}
      {!overview.told && <Alert type="warning" showIcon title={t('analysis:untold')} />}
      <div className="toolbar">
        {overview.groups.length > 1 && (
          <Select
            aria-label={t('analysis:group')}
            value={group.key}
            onChange={(value: string) => list.change({ group: value, question: undefined, by: undefined })}
            options={overview.groups.map(({ key }) => ({ value: key, label: texts.group(key) }))}
          />
        )}
        <Select
          allowClear
          showSearch={{ optionFilterProp: 'label' }}
          aria-label={t('analysis:under')}
          placeholder={t('analysis:everyUnder')}
          value={filters.under ?? null}
          onChange={choose('under')}
          options={overview.superiors.map(({ id, name }) => ({ value: id, label: name }))}
        />
        {overview.unitTypes.length > 1 && (
          <Select
            allowClear
            aria-label={t('analysis:unitType')}
            placeholder={t('analysis:everyType')}
            value={filters.unitType ?? null}
            onChange={choose('unitType')}
            options={overview.unitTypes.map((type) => ({
              value: type,
              label: t(`common:unitType.${type}`, { defaultValue: type }),
            }))}
          />
        )}
        <SubjectSelect
          campaignId={campaign.id}
          placeholder={t('analysis:everyUnit')}
          initial={unit.data}
          value={filters.unitId}
          onChange={choose('unitId')}
        />
        {campaign.manageable && may('campaigns.manage') && <ExportAnswers campaignId={campaign.id} group={group.key} />}
        <ReportButton campaign={campaign} />
        <Button onClick={() => window.print()}>{t('analysis:print')}</Button>
      </div>
      <QuestionList campaign={campaign} filters={filters} questions={group.questions} list={list} />
      {question && (
        <QuestionSection
          key={`${group.key} ${question.question}`}
          campaign={campaign}
          filters={filters}
          question={question}
          questions={group.questions}
          groups={overview.groups}
          texts={texts}
          list={list}
        />
      )}
      {/* On which day somebody answered is told of many units together. */}
      {filters.unitId === undefined && <DaysSection campaignId={campaign.id} group={group.key} under={filters.under} />}
    </div>
  );
}
