import type { RemarkMark } from '../../api/models';
import type { RemarkFilter } from '../../api/remarks';
import { compact } from '../../ui/compact';
import type { ListState } from '../../ui/list-state';

/** In the order of the keys 1 to 4. */
export const marks: readonly RemarkMark[] = ['praise', 'problem', 'unclear', 'improper'];

/** What the address of the page narrows remarks by. */
export const filterOf = (list: ListState): RemarkFilter =>
  compact({
    q: list.q,
    unitId: list.filter('unitId'),
    under: list.filter('under'),
    group: list.filter('group'),
    question: list.filter('question'),
    mark: [...marks, 'none' as const].find((mark) => mark === list.filter('mark')),
    topic: list.filter('topic'),
  });

/** Without any filter. */
export const nothingChosen = {
  q: undefined,
  unitId: undefined,
  under: undefined,
  group: undefined,
  question: undefined,
  mark: undefined,
  topic: undefined,
};
