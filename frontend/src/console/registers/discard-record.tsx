import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useNavigate } from 'react-router';
import { useDiscardRecord } from '../../api/registers';
import type { RecordView } from '../../api/models';
import { ProblemAlert } from '../../ui/problem-alert';
import { useAsking } from '../../ui/use-asking';

interface DiscardRecordProps {
  readonly record: RecordView;
  /** As it was stored last. */
  readonly revision: () => number;
}

/** Takes back a record that was begun by mistake. */
export function DiscardRecord({ record, revision }: DiscardRecordProps) {
  const { t } = useTranslation('registers');
  const ask = useAsking();
  const navigate = useNavigate();
  const discard = useDiscardRecord(record.id);
  return (
    <div>
      <Button
        danger
        type="text"
        loading={discard.isPending}
        onClick={() =>
          ask({ title: t('discardAsk'), content: t('discardText'), okText: t('discard'), danger: true }, () =>
            discard.mutate(revision(), {
              onSuccess: () => void navigate(`/registers/${record.register.code}`, { replace: true }),
            }),
          )
        }
      >
        {t('discard')}
      </Button>
      <ProblemAlert error={discard.error} />
    </div>
  );
}
