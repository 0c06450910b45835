export { RemarksModule } from './remarks.module.js';
export { RemarkTopics } from './remark-topics.service.js';
