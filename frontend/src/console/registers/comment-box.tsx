import { Button, Mentions } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommentRecord, useRecordReaders } from '../../api/registers';
import type { RecordReader } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';

/** Says something about a record; whoever is named with @ finds it on his first page. */
export function CommentBox({ recordId }: { readonly recordId: string }) {
  const { t } = useTranslation('registers');
  const comment = useCommentRecord(recordId);
  const [text, setText] = useState('');
  const [sought, setSought] = useState('');
  const [named, setNamed] = useState<readonly RecordReader[]>([]);
  const readers = useRecordReaders(recordId, sought);
  const found = readers.data?.items ?? [];
  // A name that was taken out of the text again is not meant any more.
  const meant = named.filter(({ displayName }) => text.includes(`@${displayName}`));
  const say = (): void => {
    if (text.trim() === '') return;
    comment.mutate(
      { note: text.trim(), to: [...new Set(meant.map(({ id }) => id))] },
      {
        onSuccess: () => {
          setText('');
          setNamed([]);
        },
      },
    );
  };
  return (
    <form
      className="stack-tight"
      onSubmit={(submitted) => {
        submitted.preventDefault();
        say();
      }}
    >
      <Mentions
        aria-label={t('comment')}
        placeholder={t('comment')}
        rows={2}
        maxLength={1000}
        value={text}
        onChange={setText}
        onSearch={setSought}
        onSelect={({ value }) => {
          const reader = found.find(({ displayName }) => displayName === value);
          if (reader) setNamed((before) => [...before, reader]);
        }}
        filterOption={false}
        loading={readers.isFetching}
        options={found.map(({ id, displayName }) => ({ key: id, value: displayName, label: displayName }))}
      />
      {meant.length > 0 && (
        <span className="quiet">
          {t('meantFor', { names: meant.map(({ displayName }) => displayName).join('、') })}
        </span>
      )}
      <Button htmlType="submit" disabled={text.trim() === ''} loading={comment.isPending}>
        {t('sayIt')}
      </Button>
      <ProblemAlert error={comment.error} />
    </form>
  );
}
