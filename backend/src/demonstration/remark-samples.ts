/** What residents of the demonstration write, some of it with names and numbers that nobody is to read. */
const praised = [
  '村里路灯都亮了，晚上出门放心。',
  '代办员上门办医保，老人不用跑乡里。',
  '支书林桂兰办事公道，大家服气。',
  '文化礼堂天天开门，孩子放学有地方去。',
  '合作社带着种茶叶，收入比前年多。',
  '村务公开栏月月更新，账目看得懂。',
  'Good service at the village office 👍',
] as const;
const asked = [
  '村口到水库那段路还没硬化，下雨就烂。',
  '自来水三天两头停，请派人看看，联系我13800138000。',
  '垃圾没人清，夏天臭得很。',
  '低保评议没有公示，希望公开。',
  '村主任王大山平时找不到人，办事要跑好几趟。',
  '卫生室没有医生，看病要到镇上。',
  '校车太少，孩子挤着上学。',
  '=SUM(A1:A9) 的账也要公开嘛',
  '征地款什么时候发？电话零五七八八一二三四五六。',
  '培训太少，想学养蜂技术。',
] as const;

/** Of so many ballots one says something. */
const between = 7;

/**
 * What the ballots of a unit say beside their options; undefined for most of them. It does not draw: what is drawn after it stays the same.
 * @param at place of the ballot among those of its unit
 */
export function remarkOf(unitCode: string, at: number, isContent: boolean): string | undefined {
  const number = [...unitCode].reduce((sum, sign) => sum * 7 + sign.charCodeAt(0), at) % 9973;
  if ((number + at) % between !== 0) return undefined;
  const texts = isContent ? praised : asked;
  return texts[number % texts.length];
}
