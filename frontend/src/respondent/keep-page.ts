const patienceMs = 3_000;

/** Has the page kept on the phone once it stands, where the browser can and the address is secure. What fails there fails quietly: the page works without. */
export function keepPage(): void {
  if (import.meta.env.DEV || !('serviceWorker' in navigator)) return;
  const address = '/respondent-worker.js';
  // The one address of a script that this page asks for by name.
  const policy = window.trustedTypes?.createPolicy('pingyi-worker', { createScriptURL: (_asked: string) => address });
  const script = policy?.createScriptURL(address) ?? address;
  // The network is for the first question first.
  window.addEventListener('load', () => {
    setTimeout(() => {
      navigator.serviceWorker.register(script as unknown as string, { scope: '/s/' }).catch(() => undefined);
    }, patienceMs);
  });
}
