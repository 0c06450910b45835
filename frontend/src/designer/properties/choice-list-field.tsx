import { ArrowDownOutlined, ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Input, InputNumber } from 'antd';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  choiceListOf,
  choiceOf,
  choiceText,
  withChoice,
  withChoiceText,
  withMovedChoice,
  withNewChoices,
  withoutChoice,
  type ChoiceList,
} from '../document/choices';
import { setProperties } from '../document/edit-document';
import { nodeOf } from '../document/form-document';
import { ImageChoice } from './image-choice';
import { useActions, useDesigner, useNode } from '../store/designer-context';
import type { FieldProps } from './property-value';

const stems: Readonly<Record<string, string>> = { choices: 'item', rows: 'row', columns: 'col', rateValues: '' };

/** Options with code, text and, where they count, points; their order by buttons, many at once as lines of text. */
export function ChoiceListField({ id, property }: FieldProps) {
  const { t } = useTranslation('designer');
  const { name } = property;
  const node = useNode(id);
  const locale = useDesigner((state) => state.locale);
  const actions = useActions();
  const [lines, setLines] = useState<string | null>(null);
  const list = choiceListOf(node.properties, name);
  const scored = name !== 'rows' && typeof node.properties['points'] === 'number';
  const edit = (change: (before: ChoiceList) => ChoiceList, about?: string): void =>
    actions.change(
      (document) =>
        setProperties(document, id, { [name]: change(choiceListOf(nodeOf(document, id).properties, name)) }),
      about,
    );
  const typed = (raw: string): string | number =>
    list.some((entry) => typeof choiceOf(entry).value === 'number') && raw !== '' && !Number.isNaN(Number(raw))
      ? Number(raw)
      : raw;
  if (lines !== null) {
    return (
      <div className="stack-tight">
        <Input.TextArea
          aria-label={t('oneALine')}
          autoFocus
          autoSize={{ minRows: 5, maxRows: 16 }}
          value={lines}
          placeholder={t('oneALine')}
          onChange={({ target }) => setLines(target.value)}
        />
        <div className="drawer-foot">
          <Button size="small" onClick={() => setLines(null)}>
            {t('cancel')}
          </Button>
          <Button
            size="small"
            type="primary"
            onClick={() => {
              edit((before) =>
                withNewChoices(
                  before,
                  before.length,
                  lines
                    .split('\n')
                    .map((line) => line.trim())
                    .filter((line) => line !== ''),
                  stems[name] ?? 'item',
                ),
              );
              setLines(null);
            }}
          >
            {t('addLines')}
          </Button>
        </div>
      </div>
    );
  }
  return (
    <div className="choice-editor">
      {list.map((entry, index) => {
        const choice = choiceOf(entry);
        const label = choiceText(choice, 'default') || String(choice.value);
        return (
          <div key={index} className="choice-editor-row">
            <Input
              className="mono choice-code"
              aria-label={t('codeOf', { name: label })}
              value={String(choice.value)}
              onChange={({ target }) =>
                edit(
                  (before) => withChoice(before, index, { value: typed(target.value) }),
                  `${id} ${name}.${index} value`,
                )
              }
            />
            <Input
              aria-label={t('textOf', { name: String(choice.value) })}
              value={choiceText(choice, locale)}
              placeholder={locale === 'default' ? '' : choiceText(choice, 'default')}
              onChange={({ target }) =>
                edit(
                  (before) => withChoiceText(before, index, locale, target.value),
                  `${id} ${name}.${index} ${locale}`,
                )
              }
            />
            {scored && (
              <InputNumber
                className="choice-points"
                aria-label={t('pointsOf', { name: label })}
                min={0}
                step={0.5}
                value={choice.points ?? null}
                onChange={(points) =>
                  edit(
                    (before) => withChoice(before, index, { points: points ?? undefined }),
                    `${id} ${name}.${index} points`,
                  )
                }
              />
            )}
            {node.type === 'imagepicker' && name === 'choices' && (
              <ImageChoice
                name={label}
                image={choice.imageLink}
                onChange={(imageLink) => edit((before) => withChoice(before, index, { imageLink }))}
              />
            )}
            <Button
              type="text"
              size="small"
              icon={<ArrowUpOutlined />}
              aria-label={t('moveNamedUp', { name: label })}
              disabled={index === 0}
              onClick={() => edit((before) => withMovedChoice(before, index, index - 1))}
            />
            <Button
              type="text"
              size="small"
              icon={<ArrowDownOutlined />}
              aria-label={t('moveNamedDown', { name: label })}
              disabled={index === list.length - 1}
              onClick={() => edit((before) => withMovedChoice(before, index, index + 1))}
            />
            <Button
              type="text"
              size="small"
              icon={<DeleteOutlined />}
              aria-label={t('removeNamed', { name: label })}
              onClick={() => edit((before) => withoutChoice(before, index))}
            />
          </div>
        );
      })}
      <div className="choice-editor-foot">
        <Button
          size="small"
          icon={<PlusOutlined />}
          onClick={() => edit((before) => withNewChoices(before, before.length, [''], stems[name] ?? 'item'))}
        >
          {t(`addTo.${name}`)}
        </Button>
        <Button size="small" type="link" onClick={() => setLines('')}>
          {t('manyAtOnce')}
        </Button>
      </div>
    </div>
  );
}
