/** Where a register was left for the form that it needs, for as long as the browser tab is open. */
export interface LeftRegister {
  /** Path of the page to come back to. */
  readonly path: string;
  readonly title: { readonly 'zh-CN': string; readonly en: string };
}

const place = 'register-waiting-for-form';

export const leaveForForm = (left: LeftRegister): void => sessionStorage.setItem(place, JSON.stringify(left));

export function leftRegister(): LeftRegister | undefined {
  const kept = sessionStorage.getItem(place);
  return kept === null ? undefined : (JSON.parse(kept) as LeftRegister);
}

export const forgetLeftRegister = (): void => sessionStorage.removeItem(place);
