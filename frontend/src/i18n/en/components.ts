import antd from 'antd/locale/en_US';

/** Words of the component libraries. */
export const components = { antd, dayjs: 'en' };
