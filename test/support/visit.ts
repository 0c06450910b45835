import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';

export const desk = { viewport: { width: 1440, height: 900 }, locale: 'en-GB' } satisfies BrowserContextOptions;
export const phone = {
  viewport: { width: 390, height: 844 },
  locale: 'zh-CN',
  isMobile: true,
  hasTouch: true,
  deviceScaleFactor: 2,
} satisfies BrowserContextOptions;

/** What no page may ever do: ask another host, break the content security policy, or throw. */
export interface Complaint {
  readonly page: string;
  readonly what: string;
}

/** A person at a device of their own. */
export interface Visit {
  readonly context: BrowserContext;
  readonly page: Page;
}

/** Opens devices of one server and writes down what their pages do wrong. */
export class Visits {
  readonly complaints: Complaint[] = [];

  constructor(
    private readonly browser: Browser,
    readonly url: string,
  ) {}

  /** Things stand where they belong at once, as for whoever asks for less motion; a device that wants the motion says so. */
  async begin(device: BrowserContextOptions): Promise<Visit> {
    const context = await this.browser.newContext({
      reducedMotion: 'reduce',
      ...device,
      baseURL: this.url,
      acceptDownloads: true,
    });
    context.setDefaultTimeout(40_000);
    context.on('request', (request) => {
      const { protocol, origin } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== this.url) this.complain(request.frame().url(), `asks ${origin}`);
    });
    context.on('weberror', (error) => this.complain(error.page()?.url(), `throws ${error.error().message}`));
    context.on('console', (message) => {
      if (/content security policy|trusted ?type/i.test(message.text()))
        this.complain(message.page()?.url(), message.text());
    });
    return { context, page: await context.newPage() };
  }

  private complain(page: string | undefined, what: string): void {
    // The fragment of a respondent's page is a card.
    this.complaints.push({ page: (page ?? '').replace(/#.*/, ''), what });
  }
}
