import { Checkbox, Input, InputNumber, Radio, Select } from 'antd';
import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CampaignView, PublicationPreview, ReleaseTerms } from '../../api/models';
import { useCampaignTypeTexts } from '../ledger/campaign-type-texts';
import { UnitsPicker } from './units-picker';

const contents: readonly ReleaseTerms['content'][] = ['grades', 'scores', 'items', 'steps', 'package'];
const roles = ['administrator', 'clerk', 'assessor', 'fact-enterer', 'fact-verifier', 'viewer', 'data-entry'] as const;
const nobody: NonNullable<ReleaseTerms['circle']> = { unitIds: [], roles: [], withCode: false };

/** What is proposed: everything for everybody, with a week in which objections are heard, unless a stage of the type hears them. */
export const proposedTerms = ({ stages }: CampaignView): ReleaseTerms => ({
  content: 'package',
  audience: 'public',
  circle: null,
  noticeDays: stages.some(({ accepts }) => accepts.includes('objections')) ? 0 : 5,
  changeNote: null,
});

/** Whether terms can be asked for: a circle has somebody in it, and a revision says what changed. */
export const areComplete = ({ audience, circle, changeNote }: ReleaseTerms, isRevision: boolean): boolean =>
  (audience === 'public' ||
    (circle !== null && (circle.withCode || circle.unitIds.length + circle.roles.length > 0))) &&
  (!isRevision || (changeNote ?? '').trim().length >= 2);

interface ReleaseTermsFieldsProps {
  readonly campaign: CampaignView;
  readonly terms: ReleaseTerms;
  readonly foreseen: PublicationPreview | undefined;
  readonly onChange: (terms: ReleaseTerms) => void;
}

/** To whom a result is released, how much of it, and how long objections are heard; with what that means in plain words. */
export function ReleaseTermsFields({ campaign, terms, foreseen, onChange }: ReleaseTermsFieldsProps) {
  const { t } = useTranslation(['releases', 'common']);
  const texts = useCampaignTypeTexts(campaign);
  const { audience, content, noticeDays, changeNote } = terms;
  const circle = terms.circle ?? nobody;
  const withheld = Object.entries(foreseen?.withheld ?? {}).filter(([, units]) => units > 0);
  return (
    <div className="stack-tight">
      <Radio.Group
        aria-label={t('releases:audience.label')}
        value={audience}
        onChange={({ target }) =>
          onChange({
            ...terms,
            audience: target.value as ReleaseTerms['audience'],
            circle: target.value === 'circle' ? circle : null,
          })
        }
        options={(['public', 'circle'] as const).map((value) => ({ value, label: t(`releases:audience.${value}`) }))}
      />
      {audience === 'circle' && (
        <fieldset className="bare stack-tight">
          <legend>{t('releases:circle.legend')}</legend>
          <UnitsPicker
            label={t('releases:circle.units')}
            value={circle.unitIds}
            onChange={(unitIds) => onChange({ ...terms, circle: { ...circle, unitIds } })}
          />
          <Select
            mode="multiple"
            aria-label={t('releases:circle.roles')}
            placeholder={t('releases:circle.roles')}
            value={[...circle.roles]}
            onChange={(chosen: (typeof roles)[number][]) =>
              onChange({ ...terms, circle: { ...circle, roles: chosen } })
            }
            options={roles.map((value) => ({ value, label: t(`common:role.${value}`) }))}
          />
          <Checkbox
            checked={circle.withCode}
            onChange={({ target }) => onChange({ ...terms, circle: { ...circle, withCode: target.checked } })}
          >
            {t('releases:circle.code')}
          </Checkbox>
        </fieldset>
      )}
      <label className="stack-tight">
        {t('releases:content.label')}
        <Select
          value={content}
          onChange={(value: ReleaseTerms['content']) => onChange({ ...terms, content: value })}
          options={contents.map((value) => ({ value, label: t(`releases:content.name.${value}`) }))}
        />
      </label>
      <label className="stack-tight">
        {t('releases:notice.label')}
        <InputNumber
          min={0}
          max={60}
          precision={0}
          value={noticeDays}
          onChange={(value) => onChange({ ...terms, noticeDays: value ?? 0 })}
        />
      </label>
      {foreseen?.revises && (
        <label className="stack-tight">
          {t('releases:changeNote')}
          <Input.TextArea
            rows={2}
            maxLength={500}
            showCount
            value={changeNote ?? ''}
            onChange={({ target }) => onChange({ ...terms, changeNote: target.value === '' ? null : target.value })}
          />
        </label>
      )}
      <div className="release-meaning">
        <p className="strong">{t('releases:meaning')}</p>
        <ul className="plain-list">
          <li>{t(`releases:audience.means.${audience}`)}</li>
          <li>{t(`releases:content.means.${content}`, { count: foreseen?.units ?? campaign.subjectCount })}</li>
          <li>{t('releases:content.never')}</li>
          {withheld.map(([group, units]) => (
            <li key={group}>{t('releases:withheld', { group: texts.group(group), count: units })}</li>
          ))}
          <li>{t(noticeDays === 0 ? 'releases:notice.none' : 'releases:notice.means', { count: noticeDays })}</li>
        </ul>
        {noticeDays > 0 && <Link to="/working-calendar">{t('releases:calendar.see')}</Link>}
      </div>
    </div>
  );
}
