import type { ReactNode } from 'react';
import { LanguageSwitch } from '../shell/language-switch';
import { ProductMark } from '../shell/product-mark';

/** The card in the middle of the page, for whatever comes before the console. */
export function Entrance({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <main className="entrance">
      <title>{title}</title>
      <section className="entrance-card">
        <div className="entrance-head">
          <ProductMark />
          <LanguageSwitch />
        </div>
        <h1>{title}</h1>
        {children}
      </section>
    </main>
  );
}
