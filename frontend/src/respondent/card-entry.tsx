/** @jsxImportSource preact */
import { useState } from 'preact/hooks';
import { findDoorOfCard } from '../api/collect';
import { inGroups, parseTypedCard, readAddress } from './address';
import { typedMark } from './arrival';
import { CardCamera, canScan } from './card-camera';
import { cardEntryTexts } from './card-entry-texts';
import { useTextsOf } from './texts';
import './card-entry.css';

export interface CardEntryProps {
  /** The door that was opened without a card; undefined where none was. */
  readonly collector: string | undefined;
  readonly onCard: (card: string) => void;
  /** The page stays at its door: a card of another one is none. */
  readonly staysHere?: boolean;
}

type State = 'typing' | 'checking' | 'scanning' | 'noCamera' | 'otherCode' | Fault;
/** Keys under `` of the catalogue. */
type Fault = 'wrong' | 'unknown' | 'unreachable' | 'tooMany';

const isFault = (state: State): boolean => !['typing', 'checking', 'scanning'].includes(state);

/** For those who came without scanning: the code printed on the card, typed, or read by the camera where the browser can. */
export function CardEntry({ collector, onCard, staysHere = false }: CardEntryProps) {
  const t = useTextsOf(cardEntryTexts);
  const [text, setText] = useState('');
  const [state, setState] = useState<State>('typing');

  const enter = (door: string, card: string): void => {
    if (door === collector) return onCard(card);
    if (staysHere) return setState('unknown');
    location.assign(`/s/${door}#t=${card}&by=${typedMark}`);
  };

  const look = async (card: string): Promise<void> => {
    setState('checking');
    const answer = await findDoorOfCard(card).catch(() => undefined);
    if (answer?.body) enter(answer.body.collector, card);
    else if (answer?.problem?.code === 'card-unknown') setState('unknown');
    else if (answer?.status === 429) setState('tooMany');
    // Without a network the form can be filled in all the same, and handing in decides.
    else if (collector !== undefined) onCard(card);
    else setState('unreachable');
  };

  const submit = (event: Event): void => {
    event.preventDefault();
    const card = parseTypedCard(text);
    if (card === undefined) setState('wrong');
    else void look(card);
  };

  const scanned = (code: string): void => {
    const { collector: door, card = parseTypedCard(code) } = addressIn(code);
    if (card === undefined) setState('otherCode');
    else if (door === undefined) void look(card);
    else enter(door, card);
  };

  return (
    <form class="card card-entry" onSubmit={submit} noValidate>
      <h2>{t('title')}</h2>
      <p>{t('text')}</p>
      {canScan() &&
        (state === 'scanning' ? (
          <CardCamera onCode={scanned} onFailed={() => setState('noCamera')} onClose={() => setState('typing')} />
        ) : (
          <button type="button" class="button button-secondary" onClick={() => setState('scanning')}>
            {t('scan')}
          </button>
        ))}
      <label for="card-code">{t('label')}</label>
      <input
        id="card-code"
        dir="ltr"
        value={text}
        onInput={(event) => {
          setText(event.isComposing ? event.currentTarget.value : grouped(event.currentTarget));
          setState('typing');
        }}
        onCompositionEnd={(event) => setText(grouped(event.currentTarget))}
        autocapitalize="none"
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        aria-invalid={state === 'wrong' || state === 'unknown'}
        aria-describedby="card-hint card-fault"
      />
      <p id="card-hint" class="quiet">
        {t('hint')} · {t('count', { count: text.replace(/[\s-]/g, '').length })}
      </p>
      <p id="card-fault" class="fault" role="alert">
        {isFault(state) && t(state)}
      </p>
      <button type="submit" class="button button-primary" disabled={state === 'checking'}>
        {t(state === 'checking' ? 'checking' : 'continue')}
      </button>
    </form>
  );
}

/** The address in a scanned code; an address elsewhere is none. */
function addressIn(code: string): ReturnType<typeof readAddress> {
  try {
    const { origin, pathname, hash } = new URL(code);
    if (origin === location.origin) return readAddress(pathname, hash);
  } catch {
    // No address.
  }
  return { collector: undefined, card: undefined };
}

/** Puts what stands in the box into groups; whoever mends a sign in the middle stays there. */
function grouped(box: HTMLInputElement): string {
  const before = inGroups(box.value.slice(0, box.selectionStart ?? undefined)).length;
  box.value = inGroups(box.value);
  box.setSelectionRange(before, before);
  return box.value;
}
