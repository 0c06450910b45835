import { App, Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useEndOtherSessions, useEndSession, useOwnSessions } from '../../api/sign-in-security';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { QueryView } from '../../ui/query-view';
import { StateTag } from '../../ui/state-tag';
import { useAsking } from '../../ui/use-asking';

/** Every session of the account, with a way to end those that are not this one. */
export function OwnSessions() {
  const { t } = useTranslation('security');
  const formats = useFormats();
  const { message } = App.useApp();
  const sessions = useOwnSessions();
  const end = useEndSession();
  const endOthers = useEndOtherSessions();
  const ask = useAsking();
  const done = { onSuccess: () => void message.success(t('sessions.ended')) };
  return (
    <section aria-labelledby="own-sessions">
      <h2 id="own-sessions">{t('sessions.title')}</h2>
      <QueryView query={sessions} rows={2}>
        {({ items }) => (
          <>
            <ul className="own-sessions">
              {items.map(({ id, createdAt, lastUsedAt, isThis }) => (
                <li key={id}>
                  <span>
                    {t('sessions.begun', { time: formats.time(createdAt) })}
                    <br />
                    <span className="quiet">{t('sessions.used', { time: formats.time(lastUsedAt) })}</span>
                  </span>
                  {isThis ? (
                    <StateTag tone="done">{t('sessions.this')}</StateTag>
                  ) : (
                    <Button
                      loading={end.isPending && end.variables === id}
                      onClick={() =>
                        ask(
                          {
                            title: t('sessions.endTitle'),
                            content: t('sessions.endText', { time: formats.time(createdAt) }),
                            okText: t('sessions.end'),
                          },
                          () => end.mutate(id, done),
                        )
                      }
                    >
                      {t('sessions.end')}
                    </Button>
                  )}
                </li>
              ))}
            </ul>
            <ProblemAlert error={end.error ?? endOthers.error} />
            {items.length > 1 && (
              <Button
                loading={endOthers.isPending}
                onClick={() =>
                  ask(
                    {
                      title: t('sessions.endOthersTitle'),
                      content: t('sessions.endOthersText', { count: items.length - 1 }),
                      okText: t('sessions.endOthers'),
                    },
                    () => endOthers.mutate(undefined, done),
                  )
                }
              >
                {t('sessions.endOthers')}
              </Button>
            )}
          </>
        )}
      </QueryView>
    </section>
  );
}
