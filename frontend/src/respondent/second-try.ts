// Stands in the page beside its own script and knows nothing of it but whether it has started: where it has not, the page is opened again
// with what has arrived so far, and where that does not help, it says so in words.

const pauses = [300, 2_000, 5_000] as const;

function look(): void {
  if (document.documentElement.dataset['started'] !== undefined) return;
  const { again = 0 } = (history.state ?? {}) as { readonly again?: number };
  const pause = pauses[again];
  if (pause !== undefined) {
    history.replaceState({ again: again + 1 }, '');
    setTimeout(() => location.reload(), pause);
    return;
  }
  history.replaceState(null, '');
  document.querySelector('.first-screen')?.classList.add('first-screen-failed');
  // Opened anew, with the card that stands behind the address.
  document.querySelector('.first-screen button')?.addEventListener('click', () => location.reload());
}

// The load event waits for the scripts of the page, whether they arrive or not.
if (document.readyState === 'complete') look();
else window.addEventListener('load', () => setTimeout(look));
