import { Grid } from 'antd';
import { useTranslation } from 'react-i18next';
import type { RemarkCounts, RemarkTopic } from '../../api/models';
import { useFormats } from '../../ui/formats';
import type { ListState } from '../../ui/list-state';
import { useLocalized } from '../../ui/localized';
import { marks } from './remark-filter';

interface CountsPanelProps {
  readonly counts: RemarkCounts;
  readonly topics: readonly RemarkTopic[];
  readonly list: ListState;
}

interface CountLine {
  readonly key: string;
  readonly name: string;
  readonly count: number;
}

/** How many remarks there are by topic, township and mark; a line narrows the list, and pressed again lets it go. */
export function RemarkCountsPanel({ counts, topics, list }: CountsPanelProps) {
  const { t } = useTranslation('remarks');
  const localized = useLocalized();
  const wide = Grid.useBreakpoint().lg ?? true;
  const byTopic = topics.map(({ id, title }): CountLine => ({
    key: id,
    name: localized(title),
    count: counts.topics.find((one) => one.id === id)?.count ?? 0,
  }));
  const lists = (
    <>
      <Lines
        title={t('counts.topics')}
        filter="topic"
        list={list}
        lines={byTopic.sort((one, other) => other.count - one.count)}
      />
      <Lines
        title={t('counts.townships')}
        filter="under"
        list={list}
        lines={counts.townships.map(({ id, name, count }) => ({ key: id, name, count }))}
      />
      <Lines
        title={t('counts.marks')}
        filter="mark"
        list={list}
        lines={[...marks, 'none' as const].map((mark) => ({
          key: mark,
          name: t(mark === 'none' ? 'filters.none' : `mark.${mark}`),
          count: counts.marks[mark] ?? 0,
        }))}
      />
    </>
  );
  return (
    <aside className="surface" aria-label={t('counts.title')}>
      {wide ? (
        <div className="remark-counts">{lists}</div>
      ) : (
        <details>
          <summary>{t('counts.title')}</summary>
          <div className="remark-counts">{lists}</div>
        </details>
      )}
    </aside>
  );
}

interface LinesProps {
  readonly title: string;
  readonly filter: string;
  readonly lines: readonly CountLine[];
  readonly list: ListState;
}

function Lines({ title, filter, lines, list }: LinesProps) {
  const { t } = useTranslation('remarks');
  const formats = useFormats();
  const chosen = list.filter(filter);
  return (
    <section>
      <h2>{title}</h2>
      {lines.length === 0 && <p className="quiet">{t('counts.none')}</p>}
      <ul>
        {lines.map(({ key, name, count }) => (
          <li key={key}>
            <button
              type="button"
              aria-pressed={chosen === key}
              onClick={() => list.change({ [filter]: chosen === key ? undefined : key })}
            >
              <span>{name}</span>
              <span className="quiet">{formats.number(count)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
