export * from './survey-engine';
export * from './survey-form';
export * from './survey-locales';
export * from './sheet-points';
export * from './evidence-files';
export * from './mount-survey';
export * from './typed-answers';
export * from './question-aside';
