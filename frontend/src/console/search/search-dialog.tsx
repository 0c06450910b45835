import { Input, Modal, type InputRef } from 'antd';
import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useAccountSession } from '../session/session-context';
import { keepRecentPlaces, recentPlaces } from './recent-places';
import { kinds, withRecent, type Entry } from './search-entries';
import { useFound } from './use-found';

/** Finds what one can open by a part of its name; gone through with the arrow keys, opened with Enter. */
export function SearchDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('search');
  const { account } = useAccountSession();
  const navigate = useNavigate();
  const input = useRef<InputRef>(null);
  const id = useId();
  const [words, setWords] = useState('');
  const [recent] = useState(() => recentPlaces(account.id));
  const { entries: found, isSearching } = useFound(words);
  const isAsked = words.trim() !== '';
  const entries = isAsked ? found : recent;
  const [at, setAt] = useState(0);
  const chosen = entries[Math.min(at, entries.length - 1)];
  const optionId = (entry: Entry): string => `${id}-${entries.indexOf(entry)}`;
  useEffect(() => {
    if (chosen) document.getElementById(optionId(chosen))?.scrollIntoView({ block: 'nearest' });
  });
  const open = (entry: Entry): void => {
    keepRecentPlaces(account.id, withRecent(recent, entry));
    onClose();
    void navigate(entry.to);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Enter that ends the choice of a Chinese word opens nothing.
    if (event.nativeEvent.isComposing) return;
    const last = entries.length - 1;
    const now = Math.min(at, last);
    if (event.key === 'ArrowDown') setAt(now >= last ? 0 : now + 1);
    else if (event.key === 'ArrowUp') setAt(now <= 0 ? Math.max(0, last) : now - 1);
    else if (event.key === 'Enter' && chosen && !(isAsked && isSearching)) open(chosen);
    else return;
    event.preventDefault();
  };
  const groups = isAsked
    ? kinds.map((kind) => ({ name: t(`kind.${kind}`), of: entries.filter((entry) => entry.kind === kind) }))
    : [{ name: t('recent'), of: entries }];
  return (
    <Modal
      open
      title={t('title')}
      footer={null}
      width={640}
      onCancel={onClose}
      afterOpenChange={(isOpen) => isOpen && input.current?.focus()}
    >
      <Input
        ref={input}
        role="combobox"
        aria-expanded={entries.length > 0}
        aria-controls={id}
        aria-activedescendant={chosen && optionId(chosen)}
        aria-autocomplete="list"
        aria-label={t('words')}
        placeholder={t('words')}
        maxLength={100}
        value={words}
        onChange={({ target }) => {
          setWords(target.value);
          setAt(0);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="search-found" id={id} role="listbox" aria-label={t('title')}>
        {groups
          .filter(({ of }) => of.length > 0)
          .map(({ name, of }) => (
            <div key={name} role="group" aria-label={name}>
              <div className="search-kind" aria-hidden="true">
                {name}
              </div>
              {of.map((entry) => (
                <button
                  type="button"
                  tabIndex={-1}
                  key={`${entry.kind} ${entry.to} ${entry.detail ?? ''}`}
                  id={optionId(entry)}
                  role="option"
                  aria-selected={entry === chosen}
                  className="search-option"
                  onMouseMove={() => setAt(entries.indexOf(entry))}
                  onClick={() => open(entry)}
                >
                  <span>{entry.title}</span> {entry.detail && <span className="quiet">{entry.detail}</span>}
                </button>
              ))}
            </div>
          ))}
      </div>
      <p className="quiet" role="status">
        {isAsked && !isSearching && entries.length === 0 ? t('nothing') : t(isSearching ? 'searching' : 'keys')}
      </p>
    </Modal>
  );
}
