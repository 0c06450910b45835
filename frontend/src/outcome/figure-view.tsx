import { useTranslation } from 'react-i18next';
import { nothing, useFormats } from '../ui/formats';
import { figureOf, type Figure } from './figure';
import type { TypeTexts } from './type-texts';

/** How many names are shown before the rest is folded away. */
const unfolded = 6;

/** A figure of a campaign type's own, whatever its shape. */
export function FigureView({
  name,
  value,
  texts,
}: {
  readonly name: string;
  readonly value: unknown;
  readonly texts: TypeTexts;
}) {
  const { t } = useTranslation(['ledger', 'common']);
  const formats = useFormats();
  const { part, unit } = texts;
  const words = {
    part,
    unit,
    number: formats.number,
    day: formats.day,
    yes: t('common:yes'),
    no: t('common:no'),
    nothing,
  };
  return <Shown figure={figureOf(name, value, words)} />;
}

function Shown({ figure }: { readonly figure: Figure }) {
  if (figure.kind === 'value') return <>{figure.text}</>;
  if (figure.kind === 'units') return <Units {...figure} />;
  return (
    <ul className="figure-parts">
      {figure.parts.map(({ name, figure: inner }) => (
        <li key={name}>
          <span className="quiet">{name}</span> <Shown figure={inner} />
        </li>
      ))}
    </ul>
  );
}

function Units({ names, others }: { readonly names: readonly string[]; readonly others: number }) {
  const { t } = useTranslation('ledger');
  if (names.length + others === 0) return <>{t('noUnits')}</>;
  const rest = others > 0 ? [t('otherUnits', { count: others })] : [];
  const list = [...names, ...rest].join(t('listSeparator'));
  if (names.length <= unfolded) return <>{list}</>;
  return (
    <details className="figure-units">
      <summary>{t('unitCount', { count: names.length + others })}</summary>
      <span>{list}</span>
    </details>
  );
}
