import { fileURLToPath } from 'node:url';
import { conformanceSuite, loadFixtures } from '@pingyi/plugin-sdk/testkit';
import { describe, it } from 'vitest';
import { campaignType } from './index.js';

const fixtures = loadFixtures(fileURLToPath(new URL('../fixtures', import.meta.url)));

conformanceSuite(campaignType, { describe, it, fixtures });
