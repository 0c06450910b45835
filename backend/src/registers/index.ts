export { periodOf } from './domain/record-period.js';
export { valuesOf } from './domain/record-values.js';
export { RecordComments } from './record-comments.service.js';
export { RegisterDefinitions } from './register-definitions.service.js';
export { RegisterRecords } from './register-records.service.js';
export { RegistersModule } from './registers.module.js';
export { WaitingRecords } from './waiting-records.service.js';
export { derivedOf } from './record-writing.js';
