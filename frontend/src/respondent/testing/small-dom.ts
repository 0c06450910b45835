/*
 * As much of a DOM as Preact draws on, without a browser: nodes that hold each other, attributes, listeners. Nothing is laid out or parsed.
 */

class SmallNode {
  parentNode: SmallElement | null = null;
  readonly childNodes: SmallNode[] = [];
  readonly ownerDocument = undefined;

  constructor(readonly nodeType: number) {}

  get firstChild(): SmallNode | null {
    return this.childNodes[0] ?? null;
  }

  get nextSibling(): SmallNode | null {
    const siblings = this.parentNode?.childNodes ?? [];
    return siblings[siblings.indexOf(this) + 1] ?? null;
  }
}

class SmallText extends SmallNode {
  constructor(public data: string) {
    super(3);
  }
}

export interface SmallEvent {
  readonly type: string;
  readonly currentTarget: SmallElement;
}

export class SmallElement extends SmallNode {
  readonly namespaceURI = 'http://www.w3.org/1999/xhtml';
  readonly style: { cssText: string; setProperty(): void } = { cssText: '', setProperty: () => undefined };
  readonly attributes = new Map<string, string>();
  // Preact looks for these to know that it may set them, or how an event is called.
  value = '';
  checked = false;
  disabled = false;
  hidden = false;
  oninput = null;
  onchange = null;
  onclick = null;
  private readonly listeners = new Map<string, (event: SmallEvent) => void>();

  constructor(readonly localName: string) {
    super(1);
  }

  get name(): string {
    return this.attributes.get('name') ?? '';
  }

  setAttribute(name: string, value: unknown): void {
    this.attributes.set(name, String(value));
  }

  removeAttribute(name: string): void {
    this.attributes.delete(name);
  }

  addEventListener(type: string, listener: (event: SmallEvent) => void): void {
    this.listeners.set(type, listener);
  }

  removeEventListener(type: string): void {
    this.listeners.delete(type);
  }

  appendChild(child: SmallNode): void {
    this.insertBefore(child, null);
  }

  insertBefore(child: SmallNode, before: SmallNode | null): void {
    const next = before === child ? child.nextSibling : before;
    child.parentNode?.removeChild(child);
    if (next !== null && next.parentNode !== this) throw new Error('Not a child of this node');
    this.childNodes.splice(next === null ? this.childNodes.length : this.childNodes.indexOf(next), 0, child);
    child.parentNode = this;
  }

  removeChild(child: SmallNode): void {
    this.childNodes.splice(this.childNodes.indexOf(child), 1);
    child.parentNode = null;
  }

  contains(other: SmallNode | null): boolean {
    for (let node = other; node; node = node.parentNode) if (node === this) return true;
    return false;
  }

  /** Only for what scrolls and gives the focus, of which there is none. */
  querySelector(): null {
    return null;
  }

  scrollIntoView(): void {}

  get textContent(): string {
    return this.childNodes
      .map((child) =>
        child instanceof SmallText ? child.data : child instanceof SmallElement ? child.textContent : '',
      )
      .join('');
  }

  dispatch(type: string): void {
    this.listeners.get(type)?.call(this as never, { type, currentTarget: this });
  }

  /** This element and all below it, in the order of the page. */
  *all(): Generator<SmallElement> {
    yield this;
    for (const child of this.childNodes) if (child instanceof SmallElement) yield* child.all();
  }
}

/** What stands for `document` while Preact draws. */
export const smallDocument = {
  createElementNS: (_namespace: string, name: string) => new SmallElement(name),
  createElement: (name: string) => new SmallElement(name),
  createTextNode: (text: string) => new SmallText(text),
};
