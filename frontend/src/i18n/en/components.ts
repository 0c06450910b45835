import american from 'antd/es/locale/en_US';
import type { Locale } from 'antd/es/locale';
import 'dayjs/locale/en-gb';
import { spoken } from '../spoken-calendar';

const words = american.DatePicker;

// The words are those of en-US; weeks begin on Mondays, as they do on the calendars of the offices.
const antd: Locale = {
  ...american,
  ...(words ? { DatePicker: { ...words, lang: { ...words.lang, locale: 'en_GB', ...spoken } } } : {}),
};

/** Words of the component libraries. */
export const components = { antd, dayjs: 'en-gb' };
