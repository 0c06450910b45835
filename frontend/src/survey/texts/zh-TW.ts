import 'survey-core/i18n/traditional-chinese';
