import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { RemarkTopic } from '../../api/models';
import { useRemarkTopics, useRemoveTopic } from '../../api/remarks';
import { useLocalized } from '../../ui/localized';
import { PageHeader } from '../../ui/page-header';
import { ProblemAlert } from '../../ui/problem-alert';
import { RecordTable } from '../../ui/record-table';
import { useAsking } from '../../ui/use-asking';
import { usePermissions } from '../session/session-context';
import { TopicDrawer } from './topic-drawer';
import './remarks.css';

/** The topics of remarks with their words. */
export function TopicsPage() {
  const { t } = useTranslation(['remarks', 'shell']);
  const localized = useLocalized();
  const topics = useRemarkTopics();
  const remove = useRemoveTopic();
  const ask = useAsking();
  const mayManage = usePermissions()('topics.manage');
  const [edited, setEdited] = useState<RemarkTopic | 'new'>();
  const name = (topic: RemarkTopic) =>
    mayManage ? (
      <button type="button" className="row-link" onClick={() => setEdited(topic)}>
        {localized(topic.title)}
      </button>
    ) : (
      <span className="strong">{localized(topic.title)}</span>
    );
  const words = (topic: RemarkTopic) => (
    <span className="remark-words">
      {topic.words.map((word) => (
        <span key={word} className="remark-topic">
          {word}
        </span>
      ))}
    </span>
  );
  const taking = (topic: RemarkTopic) => (
    <Button
      size="small"
      onClick={() =>
        ask(
          {
            title: t('remarks:topics.removeAsk', { topic: localized(topic.title) }),
            content: t('remarks:topics.removeHint'),
            okText: t('remarks:topics.remove'),
            danger: true,
          },
          () => remove.mutate(topic),
        )
      }
    >
      {t('remarks:topics.remove')}
    </Button>
  );
  return (
    <>
      <PageHeader
        title={t('remarks:topics.page')}
        description={t('remarks:topics.description')}
        actions={
          mayManage && (
            <Button type="primary" icon={<PlusOutlined />} onClick={() => setEdited('new')}>
              {t('remarks:topics.add')}
            </Button>
          )
        }
      />
      <ProblemAlert error={remove.error} />
      <RecordTable
        caption={t('remarks:topics.page')}
        query={topics}
        rowKey={({ id }) => id}
        empty={t('remarks:topics.empty')}
        emptyAction={
          mayManage && (
            <Button type="primary" onClick={() => setEdited('new')}>
              {t('remarks:topics.first')}
            </Button>
          )
        }
        columns={[
          { key: 'title', title: t('remarks:topics.topic'), className: 'nowrap', render: (_, topic) => name(topic) },
          { key: 'words', title: t('remarks:topics.words'), render: (_, topic) => words(topic) },
          ...(mayManage
            ? [
                {
                  key: 'actions',
                  title: t('remarks:topics.actions'),
                  render: (_: unknown, topic: RemarkTopic) => taking(topic),
                },
              ]
            : []),
        ]}
        card={(topic) => (
          <>
            <div className="card-line">
              {name(topic)}
              {mayManage && taking(topic)}
            </div>
            {words(topic)}
          </>
        )}
      />
      {edited && <TopicDrawer topic={edited === 'new' ? null : edited} onClose={() => setEdited(undefined)} />}
    </>
  );
}
