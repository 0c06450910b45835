import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digitSigns } from './screening-words.js';
import { cleanText } from './clean-text.js';
import { screened } from './screening.js';

const known = ['林桂兰', '欧阳春'];

/** What is written, and what is kept of it. */
const cases: readonly (readonly [text: string, kept: string])[] = [
  // Identity numbers, whether their check digit is right or not
  ['身份证 332526196001011234', '身份证 ⟦id⟧'],
  ['33252619600101123X', '⟦id⟧'],
  ['332526196001011２３4', '⟦id⟧'],
  ['３３２５２６１９６００１０１１２３４是我', '⟦id⟧是我'],
  ['老证332526600101123号', '老证⟦id⟧号'],
  ['332526 19600101 1234', '⟦id⟧'],
  ['三三二五二六一九六〇〇一〇一一二三四', '⟦id⟧'],
  ['ID No. A1234567', 'ID No. ⟦id⟧'],
  ['my passport number is E12345678', 'my passport number is ⟦id⟧'],
  // Telephones
  ['打13800138000找我', '打⟦phone⟧找我'],
  ['138-0013-8000', '⟦phone⟧'],
  ['138 0013 8000', '⟦phone⟧'],
  ['1.3.8.0.0.1.3.8.0.0.0', '⟦phone⟧'],
  ['１３８００１３８０００', '⟦phone⟧'],
  ['一三八零零一三八零零零', '⟦phone⟧'],
  ['幺三八〇〇幺三八〇〇〇', '⟦phone⟧'],
  ['壹叁捌零零壹叁捌零零零', '⟦phone⟧'],
  ['①③⑧00138000', '⟦phone⟧'],
  ['l38OOl38OOO0', '⟦phone⟧'],
  ['l38OOl38123', '⟦phone⟧'],
  ['138oo138ooo', '⟦phone⟧'],
  ['138００一三八000', '⟦phone⟧'],
  ['+86 13800138000', '+⟦phone⟧'],
  ['0578-8123456', '⟦phone⟧'],
  ['(0578)8123456', '(⟦phone⟧'],
  ['8123456', '⟦phone⟧'],
  ['八一二三四五六', '⟦phone⟧'],
  ['短号66123', '短号⟦phone⟧'],
  ['电话：668 123', '电话：⟦phone⟧'],
  ['1️⃣3️⃣8️⃣0️⃣0️⃣1️⃣3️⃣8️⃣0️⃣0️⃣0️⃣', '⟦phone⟧\u{fe0f}\u{20e3}'],
  ['𝟏𝟑𝟖𝟎𝟎𝟏𝟑𝟖𝟎𝟎𝟎', '⟦phone⟧'],
  // Cards and other long numbers
  ['卡号6228480402564890018', '卡号⟦card⟧'],
  ['6228 4804 0256 4890 018', '⟦card⟧'],
  ['20120000000000', '⟦number⟧'],
  // Accounts and addresses
  ['QQ 12345', 'QQ ⟦account⟧'],
  ['加微信：wang_dashan88', '加微信：⟦account⟧'],
  ['vx abcdef1', 'vx ⟦account⟧'],
  ['写到 wang.ds@example.com.cn', '写到 ⟦email⟧'],
  ['ｗａｎｇ＠ｅｘａｍｐｌｅ．ｃｏｍ', '⟦email⟧'],
  // Names by titles, and names that are known
  ['林桂兰没有来', '⟦name⟧没有来'],
  ['欧阳春的儿子', '⟦name⟧的儿子'],
  ['王书记不管事', '⟦name⟧书记不管事'],
  ['张大山主任好', '⟦name⟧主任好'],
  ['村支书李有才把路修了', '村支书⟦name⟧把路修了'],
  ['村主任王大山平时找不到人', '村主任⟦name⟧平时找不到人'],
  ['会计赵六做账', '会计⟦name⟧做账'],
  ['会计赵六', '会计⟦name⟧'],
  ['村民陈阿大家的屋顶', '村民⟦name⟧家的屋顶'],
  ['诸葛亮同志', '⟦name⟧同志'],
  ['王副书记', '⟦name⟧副书记'],
  ['我叫王大山，住在村口', '我叫⟦name⟧，住在村口'],
  ['我是李四。', '我是⟦name⟧。'],
  ['感谢王书记', '感谢⟦name⟧书记'],
  ['署名：周明', '署名：⟦name⟧'],
  ['Secretary Lin never came', 'Secretary ⟦name⟧ never came'],
  ['my name is Lin Guilan', 'my name is ⟦name⟧'],
  // What stays
  ['全村138户', '全村138户'],
  ['2012年5月修好', '2012年5月修好'],
  ['二〇一二年五月', '二〇一二年五月'],
  ['2012-05-01开工', '2012-05-01开工'],
  ['2012.5.1', '2012.5.1'],
  ['集资3.5万元', '集资3.5万元'],
  ['花了1,200,000元', '花了1,200,000元'],
  ['60岁以上', '60岁以上'],
  ['一千二百三十四万五千六百七十八元', '一千二百三十四万五千六百七十八元'],
  ['打110、120都行', '打110、120都行'],
  ['一三五赶集', '一三五赶集'],
  ['三三两两', '三三两两'],
  ['1. 修路 2. 通水 3. 装灯', '1. 修路 2. 通水 3. 装灯'],
  ['书记马上来，主任应该管', '书记马上来，主任应该管'],
  ['村书记和会计', '村书记和会计'],
  ['我是党员', '我是党员'],
  ['我是村里的', '我是村里的'],
  ['党支部书记不在', '党支部书记不在'],
  ['低保没有评上', '低保没有评上'],
  ['对书记的工作满意', '对书记的工作满意'],
  ['Oil 1234 l', 'Oil 1234 l'],
  ['the road, 2012', 'the road, 2012'],
  ['Good job', 'Good job'],
  ['镇里的主任医师', '镇里的主任医师'],
];

describe('screening of remarks', () => {
  it.each(cases)('%s → %s', (text, kept) => {
    expect(screened(text, known)).toBe(kept);
  });

  const digit = fc.constantFrom(...'0123456789０１２３４５６７８９①②③', ...Object.keys(digitSigns), '𝟏', '٣');
  const between = fc.constantFrom('', '', '', ' ', '-', '.', '·', '　', '—');
  it('leaves no seven digits in a row in any writing', () => {
    const number = fc.array(fc.tuple(digit, between), { minLength: 7, maxLength: 24 });
    fc.assert(
      fc.property(
        fc.constantFrom('', '村口', '请打', 'call '),
        number,
        fc.constantFrom('', '。', '找我'),
        (before, run, after) => {
          const text = before + run.map(([sign, gap]) => sign + gap).join('') + after;
          const kept = screened(cleanText(text), []);
          const digits = [...kept.replace(/⟦\w+⟧/g, '|')].map((sign) =>
            digitSigns[sign] !== undefined || /\p{Nd}|[①-③]/u.test(sign) ? '0' : sign,
          );
          expect(digits.join('')).not.toMatch(/0{7}/);
          // Between the digits, too, but for what is a day.
          if (!/^(19|20)\d\d[-.]/.test(kept.replace(before, '')))
            expect(digits.join('')).not.toMatch(/(?:0[ \-.·　—]?){7}/);
        },
      ),
      { numRuns: 500 },
    );
  });
});
