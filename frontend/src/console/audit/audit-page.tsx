import { useTranslation } from 'react-i18next';
import { useAudit } from '../../api/audit';
import type { AuditView } from '../../api/models';
import { useActorName } from '../../ui/actor-name';
import { compact } from '../../ui/compact';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { PageHeader } from '../../ui/page-header';
import { AuditFilterBar, auditFilters } from './audit-filter-bar';
import { useAuditDetail } from './use-audit-detail';
import { ViewedTable } from '../saved-views/viewed-table';

const auditNames = ['action', 'from', 'to'];

/** Who did what and when. Answers of residents never appear here. */
export function AuditPage() {
  const { t, i18n } = useTranslation(['audit', 'shell', 'common']);
  /** A state of a campaign that has no sentence of its own is told by its name. */
  const moved = (code: string): string => {
    const state = `common:campaignState.${/^campaign\.(\w+)$/.exec(code)?.[1]?.toUpperCase() ?? ''}`;
    return i18n.exists(state) ? t('audit:movedTo', { state: t(state) }) : code;
  };
  const formats = useFormats();
  const actorName = useActorName();
  const list = useListState({ pageSize: 50 });
  const audit = useAudit(compact({ page: list.page, pageSize: list.pageSize, ...auditFilters(list) }));
  const action = (event: AuditView): string => t(`audit:action.${event.action}`, { defaultValue: moved(event.action) });
  const inWords = useAuditDetail();
  const detail = (event: AuditView): string => inWords(event.detail);
  return (
    <>
      <PageHeader title={t('shell:menu.audit')} description={t('audit:description')} />
      <AuditFilterBar list={list} />
      <ViewedTable
        of="audit"
        filters={auditNames}
        caption={t('shell:menu.audit')}
        query={audit}
        list={list}
        rowKey={(event) => event.id}
        empty={t('audit:empty')}
        columns={[
          { key: 'at', title: t('audit:at'), className: 'nowrap', render: (_, event) => formats.time(event.at) },
          { key: 'actor', title: t('audit:actor'), className: 'nowrap', render: (_, event) => actorName(event.actor) },
          {
            key: 'action',
            title: t('audit:what'),
            render: (_, event) => <span className="audit-act">{action(event)}</span>,
          },
          {
            key: 'subject',
            title: t('audit:subject'),
            render: (_, event) => <span className="audit-act">{event.subject}</span>,
          },
          {
            key: 'detail',
            title: t('audit:detail'),
            render: (_, event) => <span className="quiet audit-detail">{detail(event)}</span>,
          },
        ]}
        card={(event) => (
          <>
            <div className="card-line">
              <span className="strong">{action(event)}</span>
              <span className="quiet nowrap">{formats.time(event.at)}</span>
            </div>
            <span>
              {actorName(event.actor)} · {event.subject}
            </span>
            <span className="quiet audit-detail">{detail(event)}</span>
          </>
        )}
      />
    </>
  );
}
