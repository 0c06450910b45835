import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ReminderTemplate } from '../../api/models';
import { useReminderTemplates } from '../../api/reminder-templates';
import { QueryView } from '../../ui/query-view';
import { StateTag } from '../../ui/state-tag';
import { TemplateDrawer } from './template-drawer';
import { useReminderWords } from './use-reminder-words';

/** The words of reminders, which an office may change. */
export function TemplatesSection() {
  const { t } = useTranslation('reminders');
  const templates = useReminderTemplates();
  const wordsOf = useReminderWords();
  const [edited, setEdited] = useState<ReminderTemplate>();
  return (
    <section className="surface" aria-labelledby="reminder-templates">
      <h2 id="reminder-templates">{t('template.title')}</h2>
      <p className="quiet">{t('template.hint')}</p>
      <QueryView query={templates} rows={5}>
        {({ items }) => (
          <ul className="robots">
            {items.map((template) => (
              <li key={template.kind}>
                <div className="card-line">
                  <button type="button" className="row-link" onClick={() => setEdited(template)}>
                    {t(`kind.${template.kind}`)}
                  </button>
                  {template.changed && <StateTag tone="active">{t('template.changed')}</StateTag>}
                </div>
                <span className="quiet">{wordsOf(template.words).title}</span>
              </li>
            ))}
          </ul>
        )}
      </QueryView>
      {edited && <TemplateDrawer key={edited.kind} template={edited} onClose={() => setEdited(undefined)} />}
    </section>
  );
}
