import { Button, Checkbox } from 'antd';
import type { KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { RemarkMark, RemarkTopic, RemarkView } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { StateTag, type Tone } from '../../ui/state-tag';
import { usePermissions } from '../session/session-context';
import { MarkButtons } from './mark-buttons';
import { RemarkText } from './remark-text';

const tones: Readonly<Record<RemarkMark, Tone>> = {
  praise: 'done',
  problem: 'caution',
  unclear: 'neutral',
  improper: 'bad',
};

interface RemarkCardProps {
  readonly remark: RemarkView;
  readonly groupTitle: string;
  readonly topics: readonly RemarkTopic[];
  /** Whether the caller marks remarks. */
  readonly markable: boolean;
  readonly chosen: boolean;
  readonly onChoose: (chosen: boolean) => void;
  readonly onMark: (mark: RemarkMark | null) => void;
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void;
  readonly onUnit: () => void;
  readonly onProblem: () => void;
}

/** One remark with its unit and question, and what the office says of it. */
export function RemarkCard(props: RemarkCardProps) {
  const { remark, groupTitle, topics, markable, chosen, onChoose, onMark, onKey, onUnit, onProblem } = props;
  const { t } = useTranslation('remarks');
  const localized = useLocalized();
  const may = usePermissions();
  const { unit, township, question, mark, recordId } = remark;
  return (
    <>
      <div className="card-line">
        <span className="remark-about">
          {markable && (
            <Checkbox checked={chosen} aria-label={t('choose')} onChange={({ target }) => onChoose(target.checked)} />
          )}
          <button type="button" className="row-link" title={t('ofUnit', { unit: unit.name })} onClick={onUnit}>
            {unit.name}
          </button>
          <span className="quiet">{[township.name, groupTitle].filter(Boolean).join(' · ')}</span>
        </span>
        {mark && <StateTag tone={tones[mark]}>{t(`mark.${mark}`)}</StateTag>}
      </div>
      <RemarkText text={remark.text} />
      <div className="remark-foot quiet">
        <span>{localized(question.title)}</span>
        {topics.map((topic) => (
          <span key={topic.id} className="remark-topic">
            {localized(topic.title)}
          </span>
        ))}
        {remark.markedBy && <span>{t('markedBy', { name: remark.markedBy })}</span>}
      </div>
      <div className="remark-foot">
        {markable && <MarkButtons label={t('markLabel')} current={mark} onMark={onMark} onKey={onKey} />}
        {recordId ? (
          <Link to={`/records/${recordId}`}>{t('problem.made')}</Link>
        ) : (
          may('registers.write') && (
            <Button size="small" onClick={onProblem}>
              {t('problem.make')}
            </Button>
          )
        )}
      </div>
    </>
  );
}
