import chinese from 'antd/es/locale/zh_CN';
import type { Locale } from 'antd/es/locale';
import 'dayjs/locale/zh-cn';
import { spoken } from '../spoken-calendar';

const words = chinese.DatePicker;

const antd: Locale = {
  ...chinese,
  ...(words ? { DatePicker: { ...words, lang: { ...words.lang, ...spoken } } } : {}),
};

/** Words of the component libraries. */
export const components = { antd, dayjs: 'zh-cn' };
