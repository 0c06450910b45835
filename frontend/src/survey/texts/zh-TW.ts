import 'survey-core/i18n/traditional-chinese';
import { closeUpErrors } from '../close-up-errors';

closeUpErrors('zh-tw');
