import { useTranslation } from 'react-i18next';
import type { FormVersionSummary } from '../../api/models';
import { StateTag, type Tone } from '../../ui/state-tag';

const tones: Readonly<Record<FormVersionSummary['state'], Tone>> = {
  DRAFT: 'caution',
  PUBLISHED: 'done',
  RETIRED: 'neutral',
};

export function VersionTag({ version }: { readonly version: FormVersionSummary }) {
  const { t } = useTranslation('forms');
  return (
    <StateTag
      tone={tones[version.state]}
    >{`${t('version', { version: version.version })} · ${t(`state.${version.state}`)}`}</StateTag>
  );
}
