import { verifyPackage, type PackageContents, type PackageFault } from '@pingyi/plugin-sdk/verification';
import { PluginFailedError, PluginHost } from '../plugin-host/index.js';

/** Recomputes a package with its own bundle, which nobody need trust: it runs in the isolated process like any plugin. */
export function verifyContents(contents: PackageContents): Promise<PackageFault[]> {
  return verifyPackage(contents, async (bundle, input) => {
    const host = await PluginHost.open({ folders: [] });
    try {
      await host.loadBundle(Buffer.from(bundle));
      const answer = await host.grade(input);
      if (answer.ok) return answer.result;
      const [first] = 'configErrors' in answer ? answer.configErrors : answer.inputErrors;
      return { refused: `${first?.code ?? ''} ${first?.path ?? ''}` };
    } catch (error) {
      if (error instanceof PluginFailedError) return { refused: error.message };
      throw error;
    } finally {
      await host.close();
    }
  });
}
