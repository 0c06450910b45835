import { expect, it } from 'vitest';
import { narrowFlow, wideFlow, type Flow } from './type-flow';

const words = {
  givers: [
    ['自查自评', '本单位'],
    ['党员群众评议', '不记名投票'],
    ['上级评定', '评定员'],
  ],
  facts: ['事实', '两人核实'],
  sum: ['汇总'],
  grades: ['好', '较好', '一般', '较差'],
  stages: ['公示', '异议'],
};
const overlaps = ({ boxes }: Flow): string[] =>
  boxes.flatMap((one, at) =>
    boxes
      .slice(at + 1)
      .filter(
        (other) =>
          one.x < other.x + other.width &&
          other.x < one.x + one.width &&
          one.y < other.y + other.height &&
          other.y < one.y + one.height,
      )
      .map((other) => `${one.key} ${other.key}`),
  );

it.each([
  ['wide', wideFlow],
  ['narrow', narrowFlow],
])('the %s picture has a box for everybody and everything, none over another, all within', (_, draw) => {
  for (const stages of [[], words.stages]) {
    const flow = draw({ ...words, stages });
    expect(flow.boxes).toHaveLength(6 + stages.length);
    expect(overlaps(flow)).toEqual([]);
    for (const { x, y, width, height } of flow.boxes) {
      expect(x + width).toBeLessThanOrEqual(flow.width);
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(y + height).toBeLessThanOrEqual(flow.height);
    }
  }
});

it('the wide picture leads from each giver to the sum, from there to the grades, and on through the stages', () => {
  expect(wideFlow(words).arrows).toHaveLength(4 + 1 + 2);
  expect(wideFlow({ ...words, facts: null, stages: [] }).arrows).toHaveLength(3 + 1);
});
