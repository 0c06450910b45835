import { App, Button, Dropdown, Segmented, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { download } from '../../api/client';
import { useDistribution, type ResultFilters } from '../../api/results';
import type { CampaignView, ResultOverview, ResultQuestion } from '../../api/models';
import type { TypeTexts } from '../../outcome/type-texts';
import { useFileLanguage } from '../../ui/file-language';
import type { ListState } from '../../ui/list-state';
import { Pager } from '../../ui/pager';
import { popupPlace } from '../../ui/popup-place';
import { useProblemText } from '../../ui/problem-text';
import { QueryView } from '../../ui/query-view';
import { saveFile } from '../../ui/save-file';
import { CrossSection } from './cross-section';
import { DistributionFigure, type ChartKind } from './distribution-figure';
import { useFormText, useQuestionTitle } from './form-text';
import { breakdownPrefix, usePartName } from './part-names';

interface QuestionSectionProps {
  readonly campaign: CampaignView;
  readonly filters: ResultFilters;
  readonly question: ResultQuestion;
  readonly questions: readonly ResultQuestion[];
  readonly groups: ResultOverview['groups'];
  readonly texts: TypeTexts;
  readonly list: ListState;
}

/** One question, taken apart by what the reader chooses. */
export function QuestionSection({ campaign, filters, question, questions, groups, texts, list }: QuestionSectionProps) {
  const { t } = useTranslation('analysis');
  const titleOf = useQuestionTitle();
  const said = useFormText();
  const [kind, setKind] = useState<ChartKind>('shares');
  const by = list.filter('by') ?? 'all';
  const isRanked = ['unit', 'superior', 'type'].includes(by);
  const sort = list.sort ?? 'index';
  const breakdowns = questions.filter(({ breakdown }) => breakdown !== null && breakdown !== question.breakdown);
  const asked = { ...filters, question: question.question };
  const distribution = useDistribution(campaign.id, {
    ...asked,
    by,
    page: list.page,
    pageSize: list.pageSize,
    ...(isRanked ? { sort } : {}),
  });
  const partName = usePartName({ by, questions, texts });
  const title = titleOf(question);
  const chosen = breakdowns.find(({ breakdown }) => by === `${breakdownPrefix}${breakdown}`);
  return (
    <section className="surface stack-tight" aria-label={title}>
      <h2>{title}</h2>
      {question.kind === 'given' && question.options.length === 0 && <p className="quiet">{t('given')}</p>}
      <div className="toolbar">
        <Select
          aria-label={t('by')}
          value={by}
          onChange={(value: string) => list.change({ by: value, sort: undefined })}
          options={[
            { value: 'all', label: t('byAll') },
            { value: 'unit', label: t('byUnit') },
            { value: 'superior', label: t('bySuperior') },
            { value: 'type', label: t('byType') },
            ...(groups.length > 1 ? [{ value: 'group', label: t('byGroup') }] : []),
            { value: 'round', label: t('byRound') },
            ...breakdowns.map(({ breakdown, title: of }) => ({
              value: `${breakdownPrefix}${breakdown}`,
              label: t('byBreakdown', { title: said(of) }),
            })),
          ]}
        />
        {isRanked && (
          <Select
            aria-label={t('sort')}
            value={sort}
            onChange={(value: string) => list.change({ sort: value })}
            options={['index', '-index', 'order'].map((value) => ({ value, label: t(`sortBy.${value}`) }))}
          />
        )}
        <Segmented<ChartKind>
          aria-label={t('view')}
          value={kind}
          onChange={setKind}
          options={[
            { value: 'shares', label: t('viewShares') },
            { value: 'measure', label: t('viewMeasure') },
          ]}
        />
        <SaveData campaignId={campaign.id} asked={asked} by={by} />
      </div>
      <QueryView query={distribution}>
        {(page) => (
          <>
            <DistributionFigure
              question={question}
              title={title}
              kind={kind}
              figures={page.items}
              whole={page.whole}
              partName={partName}
            />
            <Pager page={page} onChange={(number) => list.change({ page: number })} />
          </>
        )}
      </QueryView>
      {chosen?.breakdown && (
        <CrossSection
          campaignId={campaign.id}
          asked={asked}
          breakdown={chosen.breakdown}
          title={t('cross', { question: title, breakdown: said(chosen.title) })}
          question={question}
          partName={partName}
        />
      )}
    </section>
  );
}

interface SaveDataProps {
  readonly campaignId: string;
  readonly asked: ResultFilters & { readonly question: string };
  readonly by: string;
}

function SaveData({ campaignId, asked, by }: SaveDataProps) {
  const { t } = useTranslation('analysis');
  const { message } = App.useApp();
  const language = useFileLanguage();
  const problemText = useProblemText();
  const save = (format: 'xlsx' | 'csv', wanted: Readonly<Record<string, string>>): void => {
    const query = new URLSearchParams({ ...wanted, by, format, lang: language });
    download(`/api/campaigns/${campaignId}/results/export?${query.toString()}`, `results.${format}`).then(
      saveFile,
      (error: unknown) => void message.error(problemText(error)),
    );
  };
  const { question: _one, ...every } = asked;
  return (
    <Dropdown
      getPopupContainer={popupPlace}
      trigger={['click']}
      menu={{
        items: [
          { key: 'xlsx', label: t('saveXlsx'), onClick: () => save('xlsx', { ...asked }) },
          { key: 'csv', label: t('saveCsv'), onClick: () => save('csv', { ...asked }) },
          { type: 'divider' },
          {
            key: 'all-xlsx',
            label: `${t('saveAll')} · ${t('saveXlsx')}`,
            onClick: () => save('xlsx', { ...every }),
          },
          { key: 'all-csv', label: `${t('saveAll')} · ${t('saveCsv')}`, onClick: () => save('csv', { ...every }) },
        ],
      }}
    >
      <Button>{t('saveData')}</Button>
    </Dropdown>
  );
}
