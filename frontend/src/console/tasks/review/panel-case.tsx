import { decimalText, toMillionths } from '@pingyi/form-definitions/vocabulary';
import { Alert, App, Button, Input, InputNumber } from 'antd';
import { useState, type CSSProperties } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { PanelCaseView } from '../../../api/models';
import { useSign } from '../../../api/panels';
import { itemOf, questionOf, type SurveyModel } from '../../../survey';
import { nothing, useFormats } from '../../../ui/formats';
import { ProblemAlert } from '../../../ui/problem-alert';
import { useAsking } from '../../../ui/use-asking';
import { ItemAnswers } from './item-answers';
import './sheet-review.css';
import { useReadSurvey, useReadSurveys } from './use-read-survey';

/** One and the same, so that the form is read once. */
const noAnswers = {};

interface PanelCaseProps {
  readonly address: { readonly id: string; readonly group: string; readonly unitId: string };
  readonly view: PanelCaseView;
}

/** Item by item what each rater gives and what applies: the mean, or what the chair decides where they differ too much. */
export function PanelCase({ address, view }: PanelCaseProps) {
  const { t } = useTranslation('tasks');
  const { message } = App.useApp();
  const formats = useFormats();
  const ask = useAsking();
  const sign = useSign(address, view);
  const form = useReadSurvey({ ...view, answers: noAnswers });
  const surveys = useReadSurveys(view.definition, view.variables, view.sheets);
  const before = new Map(view.decision?.items.map(({ item, score, decided }) => [item, decided ? score : null]));
  const [decisions, setDecisions] = useState<ReadonlyMap<string, string | null>>(before);
  const [comment, setComment] = useState(view.decision?.comment ?? '');
  const appliesTo = ({ item, mean, needsDecision }: PanelCaseView['items'][number]): string | null =>
    needsDecision ? (decisions.get(item) ?? null) : mean;
  const open = view.items.filter((item) => item.needsDecision && appliesTo(item) === null).length;
  const total = decimalText(view.items.reduce((sum, item) => sum + toMillionths(Number(appliesTo(item) ?? 0)), 0n));
  const save = (): void =>
    ask({ title: t('panel.confirmTitle'), content: t('panel.confirm'), okText: t('panel.sign') }, () =>
      sign.mutate(
        {
          decisions: view.items
            .filter(({ needsDecision }) => needsDecision)
            .map(({ item }) => ({ item, score: decisions.get(item) ?? '' })),
          comment: comment.trim(),
        },
        { onSuccess: () => void message.success(t('panel.signed')) },
      ),
    );
  return (
    <div className="stack">
      {view.decision && (
        <Alert
          type={view.decision.outdated ? 'warning' : 'success'}
          showIcon
          title={t(view.decision.outdated ? 'panel.signedOutdated' : 'panel.signedBy', {
            name: view.decision.signedBy,
            time: formats.time(view.decision.signedAt),
            total: view.decision.total,
          })}
        />
      )}
      {view.sheets.length === 0 && <p className="quiet">{t('panel.noSheets')}</p>}
      {view.sheets.length > 0 && (
        <section
          className="surface panel-case"
          aria-labelledby="panel-title"
          style={{ '--raters': view.sheets.length } as CSSProperties}
        >
          <h2 id="panel-title">{t('panel.sideBySide')}</h2>
          <div role="table" aria-labelledby="panel-title">
            <div className="comparison-row comparison-titles" role="row">
              <span role="columnheader">{t('review.column.item')}</span>
              {view.sheets.map(({ id, rater, total: given }) => (
                <span key={id} role="columnheader">
                  <Link to={`/campaigns/${address.id}/sheets/${id}`}>{rater}</Link> {given}
                </span>
              ))}
              <span role="columnheader">{t('panel.applies')}</span>
            </div>
            {view.items.map((item) => (
              <PanelRow
                key={item.item}
                item={item}
                view={view}
                form={form}
                surveys={surveys}
                applies={appliesTo(item)}
                onDecide={(score) => setDecisions(new Map(decisions).set(item.item, score))}
              />
            ))}
          </div>
        </section>
      )}
      {view.isChair && view.sheets.length > 0 && (
        <section className="surface stack" aria-label={t('panel.sign')}>
          <p>
            <span className="strong">{t('panel.total', { total })}</span>{' '}
            <span className="quiet">{open > 0 ? t('panel.open', { count: open }) : t('panel.allDecided')}</span>
          </p>
          <label className="stack-tight">
            {t('panel.comment')}
            <Input.TextArea
              autoSize={{ minRows: 2, maxRows: 6 }}
              maxLength={1000}
              value={comment}
              onChange={({ target }) => setComment(target.value)}
            />
          </label>
          <ProblemAlert error={sign.error} />
          <div className="step-foot">
            <Button type="primary" disabled={open > 0} loading={sign.isPending} onClick={save}>
              {t('panel.sign')}
            </Button>
          </div>
        </section>
      )}
    </div>
  );
}

interface PanelRowProps {
  readonly item: PanelCaseView['items'][number];
  readonly view: PanelCaseView;
  readonly form: SurveyModel;
  /** Of each rater, in the order of the scores. */
  readonly surveys: readonly SurveyModel[];
  readonly applies: string | null;
  readonly onDecide: (score: string | null) => void;
}

function PanelRow({ item, view, form, surveys, applies, onDecide }: PanelRowProps) {
  const { t } = useTranslation('tasks');
  const question = questionOf(form, item.question);
  const title = question ? itemOf(question).title : item.question;
  return (
    <div className={`comparison-row${item.needsDecision ? ' comparison-differs' : ''}`} role="row">
      <span role="rowheader" className="strong">
        {title} <span className="quiet">/ {item.points}</span>
      </span>
      {view.sheets.map(({ id, rater }, at) => {
        const survey = surveys[at];
        const asked = survey && questionOf(survey, item.question);
        return (
          <div key={id} role="cell">
            <span className="comparison-label">{rater}</span>
            <span className="number">{item.scores[at] ?? nothing}</span>
            {survey && asked && <ItemAnswers survey={survey} item={itemOf(asked)} />}
          </div>
        );
      })}
      <div role="cell">
        <span className="comparison-label">{t('panel.applies')}</span>
        {item.needsDecision && view.isChair ? (
          <InputNumber
            stringMode
            min="0"
            max={item.points}
            step="0.5"
            value={applies}
            placeholder={item.mean ?? ''}
            onChange={onDecide}
            aria-label={t('panel.decide', { item: title })}
          />
        ) : (
          <span className="number">{applies ?? nothing}</span>
        )}
        <span className="quiet">{item.needsDecision ? t('panel.differs', { mean: item.mean }) : t('panel.mean')}</span>
      </div>
    </div>
  );
}
