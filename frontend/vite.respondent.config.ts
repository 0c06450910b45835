import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig, transformWithOxc, type Plugin } from 'vite';
import { lightPagesOnly } from './light-pages.ts';
import { styleInThePage } from './style-in-the-page.ts';

/** WeChat's engine on a phone of 2018. */
const targets = ['chrome64', 'safari12'];
const translations = join(import.meta.dirname, 'src/i18n');

/** The server writes the texts of the first language into the page: they lie beside it as they are. */
const textsForTheServer = (): Plugin => ({
  name: 'pingyi-respondent-texts',
  generateBundle() {
    for (const entry of readdirSync(translations, { withFileTypes: true }).filter((found) => found.isDirectory()))
      this.emitFile({
        type: 'asset',
        fileName: `respondent-texts/${entry.name}.json`,
        source: readFileSync(join(translations, entry.name, 'respondent.json')),
      });
  },
});

/** The script that looks whether the page has started stands beside the page's own and shares nothing with it. */
const secondTryInThePage = (): Plugin => ({
  name: 'pingyi-second-try-in-the-page',
  enforce: 'post',
  async generateBundle(_options, bundle) {
    const page = bundle['respondent.html'];
    if (page?.type !== 'asset') return;
    const path = join(import.meta.dirname, 'src/respondent/second-try.ts');
    const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path, { target: targets, sourcemap: false });
    const script = this.getFileName(
      this.emitFile({ type: 'asset', name: 'second-try.js', source: code.replace(/^\s*\/\/.*\n/gm, '') }),
    );
    page.source = String(page.source).replace(
      /<script type="module"[^>]*><\/script>/,
      (own) => `${own}\n    <script type="module" src="/${script}"></script>`,
    );
  },
});

/** The script that keeps the page on the phone has a name that stays, as browsers ask for it again by it. */
const workerBesideThePage = (): Plugin => ({
  name: 'pingyi-page-worker',
  async generateBundle() {
    const path = join(import.meta.dirname, 'src/page-worker/page-worker.ts');
    const { code } = await transformWithOxc(readFileSync(path, 'utf8'), path, { target: targets, sourcemap: false });
    this.emitFile({ type: 'asset', fileName: 'respondent-worker.js', source: code });
  },
});

/** The page behind the QR code, apart from the others: for phones of 2018, and with nothing of theirs in its first download. */
export default defineConfig({
  plugins: [
    react(),
    lightPagesOnly(),
    textsForTheServer(),
    styleInThePage('respondent.html', false),
    secondTryInThePage(),
    workerBesideThePage(),
  ],
  resolve: { dedupe: ['react', 'react-dom', 'survey-core'] },
  build: {
    outDir: 'dist',
    emptyOutDir: false,
    assetsDir: 'assets',
    target: targets,
    cssTarget: targets,
    modulePreload: false,
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 1700,
    rolldownOptions: { input: { respondent: 'respondent.html' } },
  },
});
