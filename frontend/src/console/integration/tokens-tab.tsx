import { PlusOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAccessTokens, useRevokeToken } from '../../api/integration';
import type { AccessToken } from '../../api/models';
import { useFormats } from '../../ui/formats';
import { useListState } from '../../ui/list-state';
import { ProblemAlert } from '../../ui/problem-alert';
import { RecordTable } from '../../ui/record-table';
import { StateTag, type Tone } from '../../ui/state-tag';
import { useAsking } from '../../ui/use-asking';
import { TokenDrawer } from './token-drawer';
import { ToldOnce } from './told-once';

const tones: Readonly<Record<AccessToken['state'], Tone>> = { active: 'done', expired: 'neutral', revoked: 'bad' };

/** Tokens with which other systems read. */
export function TokensTab() {
  const { t } = useTranslation('integration');
  const formats = useFormats();
  const list = useListState();
  const tokens = useAccessTokens({ page: list.page, pageSize: list.pageSize });
  const revoke = useRevokeToken();
  const ask = useAsking();
  const [making, setMaking] = useState(false);
  const [secret, setSecret] = useState<string>();
  const state = ({ state: is }: AccessToken) => <StateTag tone={tones[is]}>{t(`token.state.${is}`)}</StateTag>;
  const reach = ({ unit }: AccessToken) => unit?.name ?? t('token.everything');
  const read = ({ scopes }: AccessToken) => scopes.map((scope) => t(`integration:scope.${scope}`)).join(t('listComma'));
  const used = ({ lastUsedOn }: AccessToken) => (lastUsedOn === null ? t('token.neverUsed') : formats.day(lastUsedOn));
  const revoking = (token: AccessToken) =>
    token.state === 'active' && (
      <Button
        size="small"
        onClick={() =>
          ask(
            {
              title: t('token.revokeAsk', { name: token.name }),
              content: t('token.revokeHint'),
              okText: t('token.revoke'),
              danger: true,
            },
            () => revoke.mutate(token.id),
          )
        }
      >
        {t('token.revoke')}
      </Button>
    );
  return (
    <>
      <div className="toolbar">
        <p className="quiet">{t('token.description')}</p>
        <Button type="primary" icon={<PlusOutlined />} onClick={() => setMaking(true)}>
          {t('token.add')}
        </Button>
      </div>
      <ProblemAlert error={revoke.error} />
      <RecordTable
        caption={t('tab.tokens')}
        query={tokens}
        list={list}
        rowKey={({ id }) => id}
        empty={t('token.empty')}
        emptyAction={
          <Button type="primary" onClick={() => setMaking(true)}>
            {t('token.first')}
          </Button>
        }
        columns={[
          {
            key: 'name',
            title: t('token.name'),
            render: (_, token) => (
              <>
                <span className="strong">{token.name}</span>
                <div className="quiet">
                  {t('token.madeBy', { name: token.madeBy, day: formats.day(token.createdAt) })}
                </div>
              </>
            ),
          },
          { key: 'scopes', title: t('token.scopes'), render: (_, token) => read(token) },
          { key: 'reach', title: t('token.reach'), render: (_, token) => reach(token) },
          {
            key: 'expiresAt',
            title: t('token.until'),
            className: 'nowrap',
            render: (_, token) => formats.day(token.expiresAt),
          },
          { key: 'used', title: t('token.lastUsed'), className: 'nowrap', render: (_, token) => used(token) },
          { key: 'state', title: t('token.stateTitle'), className: 'nowrap', render: (_, token) => state(token) },
          { key: 'actions', title: t('actions'), render: (_, token) => revoking(token) },
        ]}
        card={(token) => (
          <>
            <div className="card-line">
              <span className="strong">{token.name}</span>
              {state(token)}
            </div>
            <span>
              {reach(token)} · {read(token)}
            </span>
            <span className="quiet">
              {t('token.untilDay', { day: formats.day(token.expiresAt) })} ·{' '}
              {t('token.lastUsedOn', { day: used(token) })}
            </span>
            {revoking(token)}
          </>
        )}
      />
      {making && (
        <TokenDrawer
          onClose={() => setMaking(false)}
          onMade={(made) => {
            setMaking(false);
            setSecret(made);
          }}
        />
      )}
      {secret !== undefined && (
        <ToldOnce
          title={t('token.made')}
          hint={t('token.madeHint')}
          secret={secret}
          onClose={() => setSecret(undefined)}
        />
      )}
    </>
  );
}
