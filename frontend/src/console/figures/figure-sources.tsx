import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFigureSources, useRemoveFigureSource } from '../../api/figures';
import { useIndicators } from '../../api/indicators';
import type { CampaignView, FigureOrigin, FigureRule, FigureSourceView, IndicatorRule } from '../../api/models';
import type { TypeTexts } from '../../outcome/type-texts';
import { useFormats } from '../../ui/formats';
import { useLocalized } from '../../ui/localized';
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
  const [choosing, setChoosing] = useState<{ readonly item?: string; readonly rule?: FigureOrigin }>();
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

interface SourceProps<Rule = FigureOrigin> {
  readonly item: string;
  readonly rule: Rule;
  readonly children: string;
}

const Source = ({ rule, ...rest }: SourceProps) =>
  'indicator' in rule ? <FromIndicator rule={rule} {...rest} /> : <FromRegister rule={rule} {...rest} />;

function FromRegister({ item, rule, children }: SourceProps<FigureRule>) {
  const { register, sentence } = useRuleSentence(rule);
  return <SourceLine item={item} place={register} sentence={sentence} note={children} />;
}

function FromIndicator({ item, rule: { indicator, takes }, children }: SourceProps<IndicatorRule>) {
  const { t } = useTranslation('figures');
  const localized = useLocalized();
  const found = useIndicators().data?.items.find(({ code }) => code === indicator);
  return (
    <SourceLine
      item={item}
      place={t('ofIndicator', { title: localized(found?.title) || indicator })}
      sentence={t(`takes.${takes}`)}
      note={children}
    />
  );
}

const SourceLine = (said: Readonly<Record<'item' | 'place' | 'sentence' | 'note', string>>) => (
  <div className="figure-source">
    <span className="strong">{said.item}</span>
    <span>
      {said.place} · {said.sentence}
    </span>
    <span className="quiet">{said.note}</span>
  </div>
);
