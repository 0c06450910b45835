/** @jsxImportSource preact */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { importedAgain } from './fetched-again';
import { useTexts } from './texts';

/** A part of the page that is downloaded when it is first drawn; it says so while it is on its way, and when it cannot be had. */
export function fetchedPart<M, P extends object>(
  load: () => Promise<M>,
  componentIn: (loaded: M) => FunctionComponent<P>,
): FunctionComponent<P> {
  let fetched: FunctionComponent<P> | undefined;
  return function FetchedPart(props: P) {
    const { t } = useTexts();
    const [state, setState] = useState<'waiting' | 'here' | 'failed'>(fetched ? 'here' : 'waiting');
    const [round, setRound] = useState(0);
    useEffect(() => {
      if (fetched) return undefined;
      let current = true;
      importedAgain(load).then(
        (loaded) => {
          fetched = componentIn(loaded);
          if (current) setState('here');
        },
        () => current && setState('failed'),
      );
      return () => {
        current = false;
      };
    }, [round]);
    const Part = fetched;
    if (state === 'here' && Part) return <Part {...props} />;
    if (state === 'waiting')
      return (
        <p class="waiting-line" role="status">
          {t('loading')}
        </p>
      );
    return (
      <section class="card notice notice-caution" role="alert">
        <h2>{t('notFetched.title')}</h2>
        <p>{t('notFetched.text')}</p>
        <button
          type="button"
          class="button button-secondary"
          onClick={() => {
            setState('waiting');
            setRound(round + 1);
          }}
        >
          {t('notice.retry')}
        </button>
      </section>
    );
  };
}
