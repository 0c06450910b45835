import { localText } from './localized-text.js';
import { resultState, type NoticeDescription, type StageDescription } from './stages.js';

/**
 * What follows a result that is posted before it stands (P25, P26; I14): notice, objections with a second person's ruling, a notice of
 * those who follow, and the end. The type reads what comes of objections by `noticeContextOf`.
 */
export const noticeStages = (notice: NoticeDescription): readonly StageDescription[] => [
  {
    code: 'NOTICE',
    title: localText('公示', '公示', 'Public notice'),
    step: localText('开始公示', '開始公示', 'Begin the notice'),
    hint: localText(
      '名单自今日起公示，到期前不能结束。公示期内登记异议。',
      '名單自今日起公示，到期前不能結束。公示期內登記異議。',
      'Those on the list are named in public from today on; the notice cannot be ended before its last day is over. Objections are taken in that time.',
    ),
    after: [resultState],
    accepts: ['objections', 'rulings'],
    may: ['announce', 'reopen'],
    stoppedBy: ['ties-waiting', 'result-outdated', 'result-unpublished', 'nobody-to-post'],
    notice,
  },
  {
    code: 'OBJECTION',
    title: localText('异议处理', '異議處理', 'Objections'),
    step: localText('结束公示', '結束公示', 'End the notice'),
    hint: localText(
      '不再登记异议。已登记的异议由第二人裁定；成立的取消，重新计算后由下一名递补。',
      '不再登記異議。已登記的異議由第二人裁定；成立的取消，重新計算後由下一名遞補。',
      'No more objections are taken. A second person rules on each; whoever it is upheld against loses the place, and the result is computed again for the next in rank.',
    ),
    after: ['NOTICE', 'SUBSTITUTE'],
    accepts: ['facts', 'evidence', 'corrections', 'rulings'],
    may: ['grade', 'announce', 'reopen'],
    stoppedBy: [],
  },
  {
    code: 'SUBSTITUTE',
    title: localText('递补公示', '遞補公示', 'Notice of substitutes'),
    step: localText('公示递补对象', '公示遞補對象', 'Post the substitutes'),
    hint: localText(
      '递补对象自今日起单独公示，期限与首次公示相同。',
      '遞補對象自今日起單獨公示，期限與首次公示相同。',
      'The substitutes are named in public from today on, for as long as the first notice lasted.',
    ),
    after: ['OBJECTION'],
    accepts: ['objections', 'rulings'],
    may: ['announce', 'reopen'],
    stoppedBy: ['objections-waiting', 'ties-waiting', 'result-outdated', 'result-unpublished', 'nobody-to-post'],
    notice,
  },
  {
    code: 'CONFIRMED',
    title: localText('已确定', '已確定', 'Confirmed'),
    step: localText('确定名单', '確定名單', 'Confirm the list'),
    hint: localText(
      '公示期满、异议全部裁定后，名单就此确定。',
      '公示期滿、異議全部裁定後，名單就此確定。',
      'The notice is over and every objection is decided: the list stands.',
    ),
    after: ['OBJECTION'],
    accepts: [],
    may: ['announce', 'reopen'],
    stoppedBy: ['objections-waiting', 'ties-waiting', 'result-outdated', 'result-unpublished', 'somebody-unposted'],
  },
];
