import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

const systemPaths = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * A real Chromium: that of CHROMIUM, that of the system, or the one of an npm package.
 * @returns null when none can be had outside CI; in CI, or when the one that was named does not start, that fails
 */
export async function launchBrowser(): Promise<Browser | null> {
  const given = process.env['CHROMIUM'];
  if (given) return chromium.launch({ executablePath: given });
  try {
    const system = systemPaths.find((path) => existsSync(path));
    return await (system ? chromium.launch({ executablePath: system }) : launchPackaged());
  } catch (error) {
    if (process.env['CI']) throw error;
    process.stderr.write(
      `\n  Browser tests are SKIPPED: no Chromium starts (install chromium, or set CHROMIUM): ${String(error).split('\n', 1)[0]}\n\n`,
    );
    return null;
  }
}

async function launchPackaged(): Promise<Browser> {
  const { default: packaged } = await import('@sparticuz/chromium');
  // Its own arguments are for one page of one process, and switch web security off.
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
}
