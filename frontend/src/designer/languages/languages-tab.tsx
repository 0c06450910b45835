import {
  applyTexts,
  listTexts,
  localeName,
  manifestLocales,
  keyOfTranslation,
  type FormTextEntry,
  type StaleText,
  type TextChange,
  type TextLocale,
} from '@pingyi/form-definitions/vocabulary';
import { Button, Input, Switch, Table } from 'antd';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { definitionOf, documentOf } from '../document/form-document';
import { useLocalized } from '../../ui/localized';
import { useActions, useDesigner } from '../store/designer-context';
import { documentIn, staleTextsIn } from '../store/designer-store';
import { TranslationFiles } from './translation-files';

/** Place of the texts that no question has. */
const wholeForm = 'survey';
const further = manifestLocales.filter((locale) => locale !== 'zh-CN');
const lacks = (entry: FormTextEntry, locale: TextLocale): boolean =>
  entry.texts['zh-CN'] !== undefined && !entry.texts[locale];

/** All texts of the form side by side in its languages; what is missing is counted and can be shown alone. */
export function LanguagesTab() {
  const { t } = useTranslation(['designer', 'common', 'properties']);
  const document = useDesigner(documentIn);
  const actions = useActions();
  const [missingOnly, setMissingOnly] = useState(false);
  const entries = useMemo(
    () => listTexts(definitionOf(document)).filter(({ texts }) => Object.keys(texts).length > 0),
    [document],
  );
  const missing = further.map((locale) => ({ locale, count: entries.filter((entry) => lacks(entry, locale)).length }));
  const history = useDesigner((state) => state.history);
  const stored = useDesigner((state) => state.stored);
  const stale = useMemo(
    () => new Map(staleTextsIn({ history, stored }).map((text) => [keyOfTranslation(text), text])),
    [history, stored],
  );
  const staleIn = ({ place, property }: FormTextEntry, locale: TextLocale): StaleText | undefined =>
    locale === 'zh-CN' ? undefined : stale.get(keyOfTranslation({ place, property, locale }));
  const localized = useLocalized();
  const titles = new Map(
    entries.flatMap(({ place, property, texts }): [string, string][] =>
      property === 'title' || property === 'text' ? [[place, localized(texts as Parameters<typeof localized>[0])]] : [],
    ),
  );
  /** Each step of a place by its title or text, or by its name where it has none. */
  const placeText = (place: string): string => {
    const steps = place.split('/');
    return place === wholeForm
      ? t('designer:wholeForm')
      : steps
          .map(
            (step, index) =>
              titles.get(steps.slice(0, index + 1).join('/')) || t(`properties:${step}.title`, { defaultValue: step }),
          )
          .join(' › ');
  };
  const shown = missingOnly
    ? entries.filter((entry) => further.some((locale) => lacks(entry, locale) || staleIn(entry, locale)))
    : entries;
  const apply = (changes: readonly TextChange[], about?: string): void =>
    actions.change((before) => documentOf(applyTexts(definitionOf(before), changes)), about);
  return (
    <div className="designer-sheet stack">
      <div className="toolbar">
        {missing.map(({ locale, count }) => (
          <span key={locale} className={count === 0 ? 'good-text' : ''} role="status">
            {t('common:labelled', {
              label: t(`designer:language.${locale}`, { defaultValue: localeName(locale) }),
              text: count === 0 ? t('designer:allTranslated') : t('designer:missingTexts', { count }),
            })}
          </span>
        ))}
        {stale.size > 0 && <span role="status">{t('designer:staleTexts', { count: stale.size })}</span>}
        <label className="expert-switch">
          <Switch size="small" checked={missingOnly} onChange={setMissingOnly} /> {t('designer:missingOnly')}
        </label>
        <span className="designer-bar-space" />
        <TranslationFiles onTexts={(changes) => apply(changes)} />
      </div>
      <Table
        size="small"
        rowKey={({ place, property }) => `${place} ${property}`}
        dataSource={[...shown]}
        pagination={{ defaultPageSize: 50, hideOnSinglePage: true, showSizeChanger: false }}
        className="texts-table"
        columns={[
          {
            key: 'place',
            title: t('designer:place'),
            width: 220,
            render: (_, { place, property }) => (
              <span title={place}>
                {placeText(place)}
                <br />
                <span className="quiet">{t(`properties:${property}.title`, { defaultValue: property })}</span>
              </span>
            ),
          },
          ...manifestLocales.map((locale) => ({
            key: locale,
            title: t(`designer:language.${locale}`, { defaultValue: localeName(locale) }),
            render: (_: unknown, entry: FormTextEntry) => (
              <TextCell
                entry={entry}
                place={placeText(entry.place)}
                locale={locale}
                stale={staleIn(entry, locale)}
                onConfirm={(text) => actions.confirmText({ ...text, text: entry.texts['zh-CN'] ?? '' })}
                onChange={(text) =>
                  apply(
                    [{ place: entry.place, property: entry.property, locale, text }],
                    `${entry.place} ${entry.property} ${locale}`,
                  )
                }
              />
            ),
          })),
        ]}
      />
    </div>
  );
}

interface TextCellProps {
  readonly entry: FormTextEntry;
  /** In words. */
  readonly place: string;
  readonly locale: TextLocale;
  /** Set where the base text has changed since. */
  readonly stale: StaleText | undefined;
  readonly onConfirm: (text: Omit<StaleText, 'from'>) => void;
  readonly onChange: (text: string) => void;
}

/** Typed text becomes part of the form when the field is left. */
function TextCell({ entry, place, locale, stale, onConfirm, onChange }: TextCellProps) {
  const { t } = useTranslation(['designer', 'properties']);
  const given = entry.texts[locale] ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const readOnly = useDesigner((state) => state.readOnly);
  const language = t(`language.${locale}`, { defaultValue: localeName(locale) });
  return (
    <>
      <span className="texts-language" aria-hidden="true">
        {language}
      </span>
      <Input.TextArea
        autoSize={{ minRows: 1, maxRows: 6 }}
        readOnly={readOnly}
        aria-label={`${place}, ${t(`properties:${entry.property}.title`, { defaultValue: entry.property })}, ${language}`}
        status={(lacks(entry, locale) || stale) && typed === null ? 'warning' : ''}
        value={typed ?? given}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={() => {
          if (typed !== null && typed !== given) onChange(typed.trim());
          setTyped(null);
        }}
      />
      {stale && typed === null && (
        <span className="texts-stale">
          {t('staleText', { from: stale.from })}{' '}
          {!readOnly && (
            <Button
              size="small"
              onClick={() => onConfirm({ place: stale.place, property: stale.property, locale: stale.locale })}
            >
              {t('stillRight')}
            </Button>
          )}
        </span>
      )}
    </>
  );
}
