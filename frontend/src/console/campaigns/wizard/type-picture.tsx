import { Grid } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CampaignTypeView } from '../../../api/models';
import { useLocalized } from '../../../ui/localized';
import { narrowFlow, wideFlow, type FlowWords } from './type-flow';

/** What happens in a campaign of a type: who gives what, what it comes to, and what follows. */
export function TypePicture({ type }: { readonly type: CampaignTypeView }) {
  const { t } = useTranslation('setup');
  const localized = useLocalized();
  const words = useFlowWords(type);
  const isWide = Grid.useBreakpoint().md ?? true;
  const { width, height, boxes, arrows } = (isWide ? wideFlow : narrowFlow)(words);
  const told = [...words.givers, ...(words.facts ? [words.facts] : []), words.sum, words.grades, words.stages]
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join(' '))
    .join(' → ');
  return (
    <figure className="type-picture">
      <figcaption className="strong">{t('picture', { type: localized(type.title) })}</figcaption>
      <svg viewBox={`-1 -1 ${width + 2} ${height + 2}`} role="img" aria-label={told}>
        <defs>
          <marker id="flow-head" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0 8 4 0 8z" />
          </marker>
        </defs>
        {arrows.map(({ from, to }) => (
          <path
            key={`${from.join()} ${to.join()}`}
            className="flow-arrow"
            d={from[0] === to[0] || from[1] === to[1] ? `M${from[0]} ${from[1]}L${to[0]} ${to[1]}` : curved(from, to)}
            markerEnd="url(#flow-head)"
          />
        ))}
        {boxes.map((box) => (
          <g key={box.key}>
            <rect
              className={`flow-box flow-${box.tone}`}
              x={box.x}
              y={box.y}
              width={box.width}
              height={box.height}
              rx={8}
            />
            {box.lines.map((line, index) => (
              <text
                key={line}
                className={index === 0 ? 'flow-first' : 'flow-line'}
                x={box.x + box.width / 2}
                y={box.y + 27 + index * 19}
                textAnchor="middle"
              >
                {line}
              </text>
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}

type Point = readonly [x: number, y: number];

/** Leaves and arrives level where it goes sideways, and upright where it goes down to a stage. */
function curved([x, y]: Point, [toX, toY]: Point): string {
  if (toX > x) {
    const half = (x + toX) / 2;
    return `M${x} ${y}C${half} ${y} ${half} ${toY} ${toX} ${toY}`;
  }
  const half = (y + toY) / 2;
  return `M${x} ${y}C${x} ${half} ${toX} ${half} ${toX} ${toY}`;
}

function useFlowWords(type: CampaignTypeView): FlowWords {
  const { t } = useTranslation('setup');
  const localized = useLocalized();
  const weights = type.defaults['weights'];
  const weightOf = (key: string): string => {
    const weight: unknown = typeof weights === 'object' && weights !== null ? Reflect.get(weights, key) : undefined;
    return typeof weight === 'number' || typeof weight === 'string' ? ` · ${weight}%` : '';
  };
  return {
    givers: [
      ...type.records.map(({ title }) => [localized(title), t('gives.unit')]),
      ...type.groups.map(({ key, kind, title, filledBy, roster }) => [
        localized(title),
        `${t(kind === 'ballot' ? `gives.${roster}` : filledBy === 'subject' ? 'gives.unit' : 'gives.superior')}${weightOf(key)}`,
      ]),
    ],
    facts: type.factKinds.length > 0 || type.takesFigures ? [t('factsBox'), t('gives.facts')] : null,
    sum: [t('sumBox'), t(type.drawsSpotChecks ? 'sumChecked' : 'sumByRules')],
    grades: type.grades.map(({ title }) => localized(title)),
    stages: type.stages.map(({ title }) => localized(title)),
  };
}
