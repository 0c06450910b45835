import 'survey-core/i18n/simplified-chinese';
import { closeUpErrors } from '../close-up-errors';

closeUpErrors('zh-cn');
