import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** What the server draws the public pages with: one script without dependencies, which the backend loads. */
export default defineConfig({
  plugins: [react()],
  resolve: { dedupe: ['react', 'react-dom'] },
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: 'src/public/draw-page.tsx',
    outDir: 'dist/server',
    emptyOutDir: true,
    target: 'node20',
    minify: true,
    chunkSizeWarningLimit: 1700,
    rolldownOptions: { output: { entryFileNames: 'draw-page.js' } },
  },
});
