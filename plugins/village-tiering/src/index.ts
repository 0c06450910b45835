import { defineCampaignType, localText } from '@pingyi/plugin-sdk';
import { conclude, gradeSubject } from './grade.js';
import { checkContext } from './context.js';
import { phases } from './phases.js';
import { contextForm, schemeForm } from './scheme-form.js';
import { messages } from './messages.js';
import { defaults, readScheme } from './scheme.js';
import { factKinds, gradeTitles, groups } from './titles.js';

/** 划档分类·升级晋位: the township's verification and the villagers put each village into one of five tiers (S1.5-S1.7, S4.5). */
export const campaignType = defineCampaignType({
  id: 'village-tiering',
  version: '1.3.0',
  title: localText('划档分类', '劃檔分類', 'Village tiering'),
  description: localText(
    '乡镇核查与村民评议相结合，将建制村划为标兵、先进、达标、偏弱、薄弱五档，并对照达标与晋位目标。',
    '鄉鎮核查與村民評議相結合，將建制村劃為標兵、先進、達標、偏弱、薄弱五檔，並對照達標與晉位目標。',
    'The township’s check and the villagers’ voice put each village into one of five tiers; the round is compared with its targets.',
  ),
  groups,
  grades: gradeTitles,
  factKinds,
  units: { types: ['village', 'suburban-neighbourhood'] },
  contextForm,
  checkInput: (input, _scheme, errors) => checkContext(input, errors),
  phases,
  defaults,
  schemeForm,
  messages,
  readScheme,
  gradeSubject,
  conclude,
});
