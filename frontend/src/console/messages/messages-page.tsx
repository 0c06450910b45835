import { Button, Segmented } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useMessages, useReadMessages } from '../../api/messages';
import type { MessageView } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { PageHeader } from '../../ui/page-header';
import { Pager } from '../../ui/pager';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { StateTag } from '../../ui/state-tag';
import { useReminderWords } from '../reminders/use-reminder-words';
import './messages.css';

/** What somebody was told, each with the way to what is to be done. */
export function MessagesPage() {
  const { t } = useTranslation('reminders');
  const list = useListState();
  const unread = list.filter('unread') === 'yes';
  const messages = useMessages({ page: list.page, pageSize: list.pageSize, ...(unread && { unread: 'yes' }) });
  const read = useReadMessages();
  return (
    <>
      <PageHeader title={t('messages.title')} description={t('messages.description')} />
      <div className="toolbar">
        <Segmented
          aria-label={t('messages.which')}
          value={unread ? 'unread' : 'all'}
          options={(['all', 'unread'] as const).map((value) => ({ value, label: t(`messages.${value}`) }))}
          onChange={(value) => list.change({ unread: value === 'unread' ? 'yes' : undefined })}
        />
        <Button loading={read.isPending} onClick={() => read.mutate(undefined)}>
          {t('messages.readAll')}
        </Button>
      </div>
      <ProblemAlert error={read.error} />
      <QueryView query={messages} rows={6}>
        {({ items, ...page }) => (
          <>
            {items.length === 0 && <p className="surface quiet">{t(unread ? 'messages.noUnread' : 'messages.none')}</p>}
            <ul className="plain-list messages">
              {items.map((message) => (
                <MessageLine key={message.id} message={message} onRead={() => read.mutate([message.id])} />
              ))}
            </ul>
            <Pager page={page} onChange={(at) => list.change({ page: at })} />
          </>
        )}
      </QueryView>
    </>
  );
}

function MessageLine({ message, onRead }: { readonly message: MessageView; readonly onRead: () => void }) {
  const { t } = useTranslation('reminders');
  const formats = useFormats();
  const { title, body } = useReminderWords()(message.words);
  const navigate = useNavigate();
  const { path, by, createdAt, readAt } = message;
  return (
    <li className="surface message" data-read={readAt !== null}>
      <div className="card-line">
        <h2 className="message-title">{title}</h2>
        {readAt === null && <StateTag tone="active">{t('messages.new')}</StateTag>}
      </div>
      <p className="message-body">{body}</p>
      <div className="card-line">
        <span className="quiet">{[by ?? t('messages.byRule'), formats.time(createdAt)].join(' · ')}</span>
        <span className="row-actions">
          {readAt === null && (
            <Button size="small" onClick={onRead}>
              {t('messages.markRead')}
            </Button>
          )}
          <Button
            size="small"
            type="primary"
            onClick={() => {
              if (readAt === null) onRead();
              void navigate(path);
            }}
          >
            {t('messages.open')}
          </Button>
        </span>
      </div>
    </li>
  );
}
