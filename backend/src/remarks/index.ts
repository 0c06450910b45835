export { RemarksModule } from './remarks.module.js';
export { RemarkCountsService } from './remark-counts.service.js';
export { RemarkTopics } from './remark-topics.service.js';
