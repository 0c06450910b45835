import 'survey-core/i18n/simplified-chinese';
