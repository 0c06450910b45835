/** Which methods exist at which path, so that a wrong method is told apart from a wrong path (RFC 9110 15.5.6). */
export class RouteTable {
  private readonly routes: { pattern: RegExp; methods: string[] }[] = [];

  add(url: string, methods: string | readonly string[]): void {
    if (url === '*' || url === '/*') return;
    const source = url
      .replace(/[.+?^${}()|[\]\\]/g, '\\$&')
      .replace(/:[A-Za-z]+/g, '[^/]+')
      .replace(/\*/g, '.*');
    this.routes.push({ pattern: new RegExp(`^${source}/?$`), methods: [methods].flat() });
  }

  methodsAt(url: string): string[] {
    const path = url.split('?', 1)[0] ?? url;
    const methods = this.routes.filter(({ pattern }) => pattern.test(path)).flatMap((route) => route.methods);
    return [...new Set(methods)].sort();
  }
}
