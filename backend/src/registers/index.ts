export { RecordComments } from './record-comments.service.js';
export { RegisterDefinitions } from './register-definitions.service.js';
export { RegisterRecords } from './register-records.service.js';
export { RegistersModule } from './registers.module.js';
export { WaitingRecords } from './waiting-records.service.js';
