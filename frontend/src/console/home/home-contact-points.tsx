import { App, Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import { useContactPoints } from '../../api/contact-points';
import type { ContactPoint } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { StateTag } from '../../ui/state-tag';
import { SayComment } from './say-comment';

/** The units that a leader keeps in touch with, and a comment on each in three presses; not on the page for anybody else. */
export function HomeContactPoints() {
  const { t } = useTranslation('registers');
  const { message } = App.useApp();
  const formats = useFormats();
  const { items = [] } = useContactPoints().data ?? {};
  const [commented, setCommented] = useState<ContactPoint>();
  if (items.length === 0) return null;
  return (
    <section className="surface">
      <h2>{t('contactPoints')}</h2>
      <ul className="task-rows">
        {items.map((point) => (
          <li key={point.recordId}>
            <Link to={`/records/${point.recordId}`}>
              <span className="strong">{point.unit.name}</span>
              <span className="quiet">
                {t('lastVisit', { day: formats.day(point.visitedOn) })} ·{' '}
                {t('lastComment', { day: formats.day(point.commentedOn) })}
              </span>
              {!point.commented && (
                <span>
                  <StateTag tone="caution">{t('commentMissing')}</StateTag>
                </span>
              )}
            </Link>
            {point.commentable && (
              <Button aria-label={t('commentOn', { unit: point.unit.name })} onClick={() => setCommented(point)}>
                {t('commentOnIt')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {commented && (
        <SayComment
          point={commented}
          onClose={() => setCommented(undefined)}
          onSaid={() => {
            setCommented(undefined);
            void message.success(t('commentSaid', { unit: commented.unit.name }));
          }}
        />
      )}
    </section>
  );
}
