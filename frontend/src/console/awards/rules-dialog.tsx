import { App, InputNumber, Modal } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSetAwardSettings } from '../../api/awards';
import type { AwardSettings, AwardsView } from '../../api/models';
import { useLocalized } from '../../ui/localized';
import { ProblemAlert } from '../../ui/problem-alert';
import { useClosing } from '../../ui/use-closing';

interface RulesDialogProps {
  readonly campaignId: string;
  readonly awards: AwardsView;
  readonly settings: AwardSettings;
  readonly onClose: () => void;
}

/** How many may be nominated in each field, and from how many members. */
export function RulesDialog({ campaignId, awards, settings, onClose }: RulesDialogProps) {
  const { t } = useTranslation(['awards', 'common']);
  const { message } = App.useApp();
  const localized = useLocalized();
  const set = useSetAwardSettings(campaignId);
  const [most, setMost] = useState<Readonly<Record<string, number>>>(settings.mostNominated);
  const [least, setLeast] = useState(settings.leastMembers);
  const isTouched = () =>
    least !== settings.leastMembers || JSON.stringify(most) !== JSON.stringify(settings.mostNominated);
  const close = useClosing(isTouched, onClose);
  const save = (): void =>
    set.mutate(
      {
        revision: settings.revision,
        body: { mostNominated: { ...most }, leastMembers: least, certificate: settings.certificate },
      },
      {
        onSuccess: () => {
          void message.success(t('common:saved'));
          onClose();
        },
      },
    );
  const change = (code: string, value: number | null): void => {
    const { [code]: _, ...others } = most;
    setMost(value === null ? others : { ...others, [code]: value });
  };
  return (
    <Modal
      open
      title={t('awards:rules')}
      okText={t('common:save')}
      cancelText={t('common:cancel')}
      confirmLoading={set.isPending}
      onOk={save}
      onCancel={close}
    >
      <div className="stack">
        <p className="quiet">{t('awards:rulesHint')}</p>
        {awards.fields.map(({ code, title, places }) => (
          <label key={code} className="stack-tight">
            <span>
              {localized(title)}
              <span className="quiet"> · {t('awards:placesOf', { places: places ?? t('awards:noPlaces') })}</span>
            </span>
            <InputNumber
              min={0}
              max={100_000}
              precision={0}
              value={most[code] ?? null}
              placeholder={t('awards:noLimit')}
              onChange={(value) => change(code, value)}
            />
          </label>
        ))}
        <label className="stack-tight">
          {t('awards:leastMembers')}
          <InputNumber
            min={0}
            max={10_000}
            precision={0}
            value={least}
            placeholder={t('awards:noLimit')}
            onChange={(value) => setLeast(value)}
          />
        </label>
        <ProblemAlert error={set.error} />
      </div>
    </Modal>
  );
}
