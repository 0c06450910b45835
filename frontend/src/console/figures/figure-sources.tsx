import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigureSources, useRemoveFigureSource } from '../../api/figures';
import type { CampaignView, FigureRule, FigureSourceView } from '../../api/models';
import type { TypeTexts } from '../../outcome/type-texts';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { useAsking } from '../../ui/use-asking';
import { FigureSourceDrawer } from './figure-source-drawer';
import { useRuleSentence } from './rule-sentence';

interface FigureSourcesProps {
  readonly campaign: CampaignView;
  readonly texts: TypeTexts;
  /** They can be chosen and taken out. */
  readonly open: boolean;
}

/** From where each figure comes: what the office has chosen, and what the campaign type proposes. */
export function FigureSources({ campaign, texts, open }: FigureSourcesProps) {
  const { t } = useTranslation('figures');
  const formats = useFormats();
  const ask = useAsking();
  const sources = useFigureSources(campaign.id);
  const remove = useRemoveFigureSource(campaign.id);
  const [choosing, setChoosing] = useState<{ readonly item?: string; readonly rule?: FigureRule }>();
  const period = ({ firstDay, lastDay }: FigureSourceView): string =>
    firstDay !== null && lastDay !== null
      ? formats.range(firstDay, lastDay)
      : t('yearOf', { year: campaign.asOf.slice(0, 4) });
  const takeOut = (item: string): void =>
    ask(
      {
        title: t('takeOutAsk', { item: texts.part('indicator', item) }),
        content: t('takeOutHint'),
        okText: t('takeOut'),
        danger: true,
      },
      () => remove.mutate(item),
    );
  return (
    <section className="surface stack-tight">
      <div className="card-line">
        <h2>{t('sources')}</h2>
        {open && (
          <Button icon={<PlusOutlined />} onClick={() => setChoosing({})}>
            {t('choose')}
          </Button>
        )}
      </div>
      <p className="quiet">{t('sourcesHint')}</p>
      <QueryView query={sources} rows={3}>
        {({ items, suggestions, choices }) => (
          <>
            {items.length + suggestions.length === 0 && <p className="quiet">{t('noSources')}</p>}
            <ul className="task-rows">
              {items.map((source) => (
                <li key={source.item}>
                  <Source item={texts.part('indicator', source.item)} rule={source.rule}>
                    {[period(source), t('chosenBy', { name: source.chosenBy })].join(' · ')}
                  </Source>
                  {open && (
                    <Button danger type="text" onClick={() => takeOut(source.item)}>
                      {t('takeOut')}
                    </Button>
                  )}
                </li>
              ))}
              {open &&
                suggestions.map(({ item, rule }) => (
                  <li key={item}>
                    <Source item={texts.part('indicator', item)} rule={rule}>
                      {t('proposedByType')}
                    </Source>
                    <Button onClick={() => setChoosing({ item, rule })}>{t('take')}</Button>
                  </li>
                ))}
            </ul>
            {choosing && (
              <FigureSourceDrawer
                campaign={campaign}
                texts={texts}
                choices={choices.filter((choice) => !items.some(({ item }) => item === choice))}
                given={choosing}
                onClose={() => setChoosing(undefined)}
              />
            )}
          </>
        )}
      </QueryView>
      <ProblemAlert error={remove.error} />
    </section>
  );
}

interface SourceProps {
  readonly item: string;
  readonly rule: FigureRule;
  readonly children: string;
}

function Source({ item, rule, children }: SourceProps) {
  const { register, sentence } = useRuleSentence(rule);
  return (
    <div className="figure-source">
      <span className="strong">{item}</span>
      <span>
        {register} · {sentence}
      </span>
      <span className="quiet">{children}</span>
    </div>
  );
}
