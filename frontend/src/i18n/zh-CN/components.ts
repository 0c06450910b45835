import antd from 'antd/locale/zh_CN';
import 'dayjs/locale/zh-cn';

/** Words of the component libraries. */
export const components = { antd, dayjs: 'zh-cn' };
