import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

interface Executable {
  readonly executablePath: string;
  readonly args: string[];
}

/**
 * A real Chromium: that of CHROMIUM, that of the system, or the one of an npm package.
 * @returns null when none can be had outside CI; in CI that fails
 */
export async function launchBrowser(): Promise<Browser | null> {
  const executable = await findChromium();
  if (executable) return chromium.launch(executable);
  if (process.env['CI']) throw new Error('No Chromium: install it or set CHROMIUM');
  process.stderr.write('\n  Browser tests are SKIPPED: no Chromium found (install chromium, or set CHROMIUM)\n');
  return null;
}

async function findChromium(): Promise<Executable | null> {
  const given = process.env['CHROMIUM'];
  if (given) return { executablePath: given, args: [] };
  const system = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((path) => existsSync(path));
  return system ? { executablePath: system, args: [] } : findPackagedChromium();
}

async function findPackagedChromium(): Promise<Executable | null> {
  try {
    const { default: packaged } = await import('@sparticuz/chromium');
    return { executablePath: await packaged.executablePath(), args: packaged.args };
  } catch {
    return null;
  }
}
