import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../api/problem';
import { useObjectionAnswer } from '../api/published';
import { useFormats } from '../ui/formats';

/** What became of an objection, for whoever holds its receipt. */
export function ObjectionAnswer() {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const [receipt, setReceipt] = useState('');
  const answer = useObjectionAnswer();
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        answer.mutate(receipt.trim());
      }}
    >
      <div className="search">
        <input
          aria-label={t('object.receipt')}
          placeholder={t('object.receipt')}
          autoComplete="off"
          maxLength={40}
          value={receipt}
          onChange={({ target }) => setReceipt(target.value)}
        />
        <button type="submit" className="button" disabled={receipt.trim() === '' || answer.isPending}>
          {t('search')}
        </button>
      </div>
      {answer.isError && (
        <p role="alert" className="bad-text">
          {t(`object.fault.${codeOf(answer.error)}`, { defaultValue: t('object.fault.other') })}
        </p>
      )}
      {answer.data && (
        <div role="status" className="stack">
          <p className="strong">{t(`object.state.${answer.data.state}`)}</p>
          <p className="quiet">
            {t('object.enteredOn', { day: formats.day(answer.data.enteredAt) })}
            {answer.data.state === 'received' &&
              answer.data.answerDue !== null &&
              ` · ${t('object.due', { day: formats.day(answer.data.answerDue) })}`}
          </p>
          {answer.data.answer !== null && <p className="prose">{answer.data.answer}</p>}
        </div>
      )}
    </form>
  );
}
