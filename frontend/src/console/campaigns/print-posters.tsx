import type { Locale } from '@pingyi/form-definitions/locales';
import { App, Button, Radio, Select } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { posterSizes, usePrintPosters, type PosterSize } from '../../api/cards';
import type { SubjectView } from '../../api/models';
import { useFileLanguage } from '../../ui/file-language';
import { useFormats } from '../../ui/formats';
import { ProblemAlert } from '../../ui/problem-alert';
import { saveFile } from '../../ui/save-file';
import { PrintLanguage } from './card-words';
import { batchLimits, byParent, doorsOf } from './card-plan';
import { PrintDrawer, type PrintProps } from './print-drawer';

/** Chooses whose posters are printed; they can be printed again at any time, since anybody may open what they show. */
export function PrintPosters(props: PrintProps) {
  const { t } = useTranslation('campaigns');
  return (
    <PrintDrawer {...props} title={t('printPosters')}>
      {(subjects) => <PosterForm {...props} subjects={subjects} />}
    </PrintDrawer>
  );
}

function PosterForm({
  campaign,
  groups,
  subjects,
  onClose,
}: PrintProps & { readonly subjects: readonly SubjectView[] }) {
  const { t } = useTranslation(['campaigns', 'common']);
  const { message } = App.useApp();
  const formats = useFormats();
  const print = usePrintPosters(campaign.id);
  const [language, setLanguage] = useState<Locale>(useFileLanguage());
  const [key, setKey] = useState(groups[0]?.key ?? '');
  const group = groups.find((candidate) => candidate.key === key) ?? { key, joint: false };
  const [size, setSize] = useState<PosterSize>('A4');
  const parents = byParent(subjects);
  const [some, setSome] = useState(subjects.length > batchLimits.units);
  const [townships, setTownships] = useState<readonly string[]>([]);
  const doors = doorsOf(some ? townships.flatMap((name) => parents.get(name) ?? []) : subjects, group);
  const unitIds = doors.flatMap((door) => door.unitIds);
  const tooLarge = unitIds.length > batchLimits.units;

  const run = (): void => {
    print.mutate(
      { group: key, unitIds, language, size },
      {
        onSuccess: (file) => {
          saveFile(file);
          void message.success(t('campaigns:postersMade'));
          onClose();
        },
      },
    );
  };

  return (
    <div className="stack">
      <p>{t('campaigns:postersHint')}</p>
      {groups.length > 1 && (
        <Select
          value={key}
          onChange={setKey}
          options={groups.map((candidate) => ({ value: candidate.key, label: candidate.name }))}
          aria-label={t('campaigns:group')}
        />
      )}
      {parents.size > 1 && (
        <fieldset className="bare">
          <legend>{t('campaigns:postersFor')}</legend>
          <Radio.Group
            className="radio-rows"
            value={some}
            onChange={(event) => setSome(event.target.value as boolean)}
            options={[
              { value: false, label: t('campaigns:allSubjects', { count: subjects.length }) },
              { value: true, label: t('campaigns:someTownships') },
            ]}
          />
          {some && (
            <Select
              mode="multiple"
              showSearch={{ optionFilterProp: 'label' }}
              value={[...townships]}
              onChange={(names: string[]) => setTownships(names)}
              placeholder={t('campaigns:chooseTownships')}
              aria-label={t('campaigns:someTownships')}
              options={[...parents.keys()].map((name) => ({ value: name, label: name }))}
            />
          )}
        </fieldset>
      )}
      <fieldset className="bare">
        <legend>{t('campaigns:posterSize')}</legend>
        <Radio.Group
          className="radio-rows"
          value={size}
          onChange={(event) => setSize(event.target.value as PosterSize)}
          options={posterSizes.map((value) => ({ value, label: t(`campaigns:posterSizes.${value}`) }))}
        />
      </fieldset>
      <PrintLanguage value={language} onChange={setLanguage} />
      <div className="verdict" role="status">
        <span>{t('campaigns:planned')}</span>
        <span className={tooLarge ? 'figure bad-text' : 'figure'}>
          {t('campaigns:plannedPosters', { count: doors.length, posters: formats.number(doors.length) })}
        </span>
      </div>
      {tooLarge && (
        <p className="bad-text">{t('campaigns:tooManyPosters', { units: formats.number(batchLimits.units) })}</p>
      )}
      <ProblemAlert error={print.error} />
      <div className="drawer-foot">
        <Button onClick={onClose}>{t('common:cancel')}</Button>
        <Button type="primary" loading={print.isPending} disabled={doors.length === 0 || tooLarge} onClick={run}>
          {t('campaigns:downloadPosters')}
        </Button>
      </div>
    </div>
  );
}
