import { Input } from 'antd';
import { useTranslation } from 'react-i18next';

interface ObjectionWordsProps {
  readonly statement: string;
  readonly contact: string;
  readonly onStatement: (text: string) => void;
  readonly onContact: (text: string) => void;
}

/** What is objected and why, and how whoever objects is reached. */
export function ObjectionWords({ statement, contact, onStatement, onContact }: ObjectionWordsProps) {
  const { t } = useTranslation('objections');
  return (
    <>
      <label className="stack-tight">
        {t('statement')}
        <Input.TextArea
          rows={4}
          maxLength={1000}
          showCount
          value={statement}
          onChange={({ target }) => onStatement(target.value)}
        />
      </label>
      <label className="stack-tight">
        {t('contact')}
        <Input maxLength={200} value={contact} onChange={({ target }) => onContact(target.value)} />
      </label>
    </>
  );
}
