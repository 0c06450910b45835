import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { codeOf } from '../api/problem';
import { useObject, usePublishedOutcomes } from '../api/published';
import type { PublishedResult } from '../api/models';
import { compact } from '../ui/compact';
import { useFormats } from '../ui/formats';
import { SearchField } from './search-field';

/** As the server takes them. */
const shortest = { statement: 10, contact: 2 };
const longest = { statement: 1000, contact: 200 };

/** An objection in writing, with a contact that handlers alone see. */
export function ObjectionForm({
  result,
  unitId,
}: {
  readonly result: PublishedResult;
  readonly unitId: string | undefined;
}) {
  const { t } = useTranslation('results');
  const formats = useFormats();
  const [chosen, setChosen] = useState(unitId);
  const [statement, setStatement] = useState('');
  const [contact, setContact] = useState('');
  const object = useObject(result.id);
  const [statementId, contactId] = [useId(), useId()];
  if (object.data)
    return (
      <div className="stack" role="status">
        <p className="strong">{t('object.received')}</p>
        <p className="receipt">{object.data.receipt}</p>
        <p>{t('object.keep', { day: formats.day(object.data.answerDue) })}</p>
      </div>
    );
  const isWhole =
    chosen !== undefined && statement.trim().length >= shortest.statement && contact.trim().length >= shortest.contact;
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        if (chosen !== undefined)
          object.mutate({ unitId: chosen, statement: statement.trim(), contact: contact.trim() });
      }}
    >
      <p className="quiet">{t('object.hint', { day: formats.day(result.release.noticeEndsOn) })}</p>
      {unitId === undefined && <SubjectField publicationId={result.id} value={chosen} onChoose={setChosen} />}
      <div className="field">
        <label htmlFor={statementId}>{t('object.statement')}</label>
        <textarea
          id={statementId}
          rows={5}
          maxLength={longest.statement}
          value={statement}
          onChange={({ target }) => setStatement(target.value)}
        />
      </div>
      <div className="field">
        <label htmlFor={contactId}>{t('object.contact')}</label>
        <input
          id={contactId}
          maxLength={longest.contact}
          autoComplete="off"
          value={contact}
          onChange={({ target }) => setContact(target.value)}
        />
      </div>
      {object.isError && (
        <p role="alert" className="bad-text">
          {t(`object.fault.${codeOf(object.error)}`, { defaultValue: t('object.fault.other') })}
        </p>
      )}
      <div>
        <button type="submit" className="button button-primary" disabled={!isWhole || object.isPending}>
          {t('object.send')}
        </button>
      </div>
    </form>
  );
}

/** Whom an objection is about, found by name. */
function SubjectField({
  publicationId,
  value,
  onChoose,
}: {
  readonly publicationId: string;
  readonly value: string | undefined;
  readonly onChoose: (unitId: string) => void;
}) {
  const { t } = useTranslation('results');
  const [q, setQ] = useState('');
  const found = usePublishedOutcomes(publicationId, compact({ page: 1, pageSize: 8, sort: 'unitCode', q }));
  return (
    <fieldset className="field">
      <legend>{t('object.about')}</legend>
      <SearchField label={t('find')} onSearch={setQ} isPart />
      <div className="options">
        {found.data?.items.map(({ unit, parentName }) => (
          <label key={unit.id}>
            <input type="radio" name="about" checked={value === unit.id} onChange={() => onChoose(unit.id)} />{' '}
            {unit.name} <span className="quiet">{parentName}</span>
          </label>
        ))}
        {found.data?.items.length === 0 && <p className="quiet">{t('noMatch')}</p>}
      </div>
    </fieldset>
  );
}
