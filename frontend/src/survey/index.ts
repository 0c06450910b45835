export * from './survey-engine';
export * from './survey-form';
export * from './survey-locales';
