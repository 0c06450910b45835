/** A box of the picture: its first line stands out. */
export interface FlowBox {
  readonly key: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly lines: readonly string[];
  readonly tone: 'giver' | 'fact' | 'sum' | 'grade' | 'stage';
}

export interface FlowArrow {
  readonly from: readonly [x: number, y: number];
  readonly to: readonly [x: number, y: number];
}

export interface Flow {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly FlowBox[];
  readonly arrows: readonly FlowArrow[];
}

/** What happens in a campaign of a type, in words. */
export interface FlowWords {
  /** Who gives what, a box for each. */
  readonly givers: readonly (readonly string[])[];
  readonly facts: readonly string[] | null;
  readonly sum: readonly string[];
  readonly grades: readonly string[];
  /** What follows the result, in order. */
  readonly stages: readonly string[];
}

/** Units of the drawing. */
const [line, padding, gap] = [19, 12, 14];
const heightOf = (lines: readonly string[]): number => lines.length * line + 2 * padding;

/** From left to right: those who give, what it comes to, the grades, and below them what follows. */
export function wideFlow({ givers, facts, sum, grades, stages }: FlowWords): Flow {
  const width = 760;
  const [giverWidth, sumWidth, gradeWidth] = [270, 170, 190];
  const [sumX, gradeX] = [330, width - gradeWidth];
  const left = stack([...givers, ...(facts ? [facts] : [])], gap);
  const inner = Math.max(left.height, heightOf(grades), heightOf(sum));
  const middle = inner / 2;
  const centred = (lines: readonly string[]): number => middle - heightOf(lines) / 2;
  const start = middle - left.height / 2;
  const boxes: FlowBox[] = left.items.map(({ lines, y }, index) => ({
    key: `giver${index}`,
    x: 0,
    y: start + y,
    width: giverWidth,
    height: heightOf(lines),
    lines,
    tone: index < givers.length ? 'giver' : 'fact',
  }));
  const arrows: FlowArrow[] = boxes.map((box) => ({
    from: [giverWidth, box.y + box.height / 2],
    to: [sumX, middle],
  }));
  boxes.push(
    { key: 'sum', x: sumX, y: centred(sum), width: sumWidth, height: heightOf(sum), lines: sum, tone: 'sum' },
    {
      key: 'grades',
      x: gradeX,
      y: centred(grades),
      width: gradeWidth,
      height: heightOf(grades),
      lines: grades,
      tone: 'grade',
    },
  );
  arrows.push({ from: [sumX + sumWidth, middle], to: [gradeX, middle] });
  if (stages.length === 0) return { width, height: inner, boxes, arrows };
  const y = inner + 2 * gap;
  const height = heightOf([stages[0] ?? '']);
  const each = (width - (stages.length - 1) * 2 * gap) / stages.length;
  stages.forEach((stage, index) => {
    const x = index * (each + 2 * gap);
    boxes.push({ key: `stage${index}`, x, y, width: each, height, lines: [stage], tone: 'stage' });
    if (index > 0) arrows.push({ from: [x - 2 * gap, y + height / 2], to: [x, y + height / 2] });
  });
  arrows.push({
    from: [gradeX + gradeWidth / 2, centred(grades) + heightOf(grades)],
    to: [Math.min(gradeX + gradeWidth / 2, each / 2), y],
  });
  return { width, height: y + height, boxes, arrows };
}

/** The same from top to bottom, for phones. */
export function narrowFlow({ givers, facts, sum, grades, stages }: FlowWords): Flow {
  const width = 320;
  const all: readonly (readonly [FlowBox['tone'], readonly string[]])[] = [
    ...givers.map((lines) => ['giver', lines] as const),
    ...(facts ? [['fact', facts] as const] : []),
    ['sum', sum],
    ['grade', grades],
    ...stages.map((stage) => ['stage', [stage]] as const),
  ];
  const first = givers.length + (facts ? 1 : 0);
  const placed = stack(
    all.map(([, lines]) => lines),
    2 * gap,
  );
  const boxes = placed.items.map(({ lines, y }, index): FlowBox => ({
    key: String(index),
    x: 0,
    y,
    width,
    height: heightOf(lines),
    lines,
    tone: all[index]?.[0] ?? 'stage',
  }));
  const arrows = boxes.slice(first).map((box): FlowArrow => ({
    from: [width / 2, box.y - 2 * gap],
    to: [width / 2, box.y],
  }));
  return { width, height: placed.height, boxes, arrows };
}

/** Boxes below one another. */
function stack(boxes: readonly (readonly string[])[], between: number) {
  let next = 0;
  const items = boxes.map((lines) => {
    const y = next;
    next += heightOf(lines) + between;
    return { lines, y };
  });
  return { items, height: next - between };
}
