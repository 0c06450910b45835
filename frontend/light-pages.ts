import type { Plugin } from 'vite';

/** Pages that residents and visitors open, and what must never be part of their download. */
const lightPages = ['respondent.html', 'public.html'];
const heavy = /\/src\/(designer|console)\/|\/node_modules\/(antd|@ant-design|zustand|@atlaskit)\//;

/** Fails the build when a light page could load code of the designer or of the console, now or later. */
export const lightPagesOnly = (): Plugin => ({
  name: 'pingyi-light-pages',
  generateBundle(_options, bundle) {
    const chunks = new Map(
      Object.values(bundle).flatMap((file) => (file.type === 'chunk' ? [[file.fileName, file] as const] : [])),
    );
    for (const entry of [...chunks.values()].filter(
      ({ isEntry, facadeModuleId }) => isEntry && lightPages.some((page) => facadeModuleId?.endsWith(page)),
    )) {
      const reached = new Set<string>();
      const open = [entry.fileName];
      for (let name = open.pop(); name !== undefined; name = open.pop()) {
        const chunk = chunks.get(name);
        if (reached.has(name) || !chunk) continue;
        reached.add(name);
        open.push(...chunk.imports, ...chunk.dynamicImports);
        const stranger = chunk.moduleIds.find((module) => heavy.test(module));
        if (stranger) this.error(`${entry.facadeModuleId} would load ${stranger}`);
      }
    }
  },
});
