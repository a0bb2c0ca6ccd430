import { thisPage } from './everywhere.js';

// Whoever came from a page of ours goes back to it; the link is for everybody else.
document.addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest?.('a.return, a.back[href="/"]');
  if (!link || !(/** @type {any} */ (globalThis).navigation?.canGoBack)) return;
  event.preventDefault();
  history.back();
});

// Without a connection this stands at the address of the page that was asked for.
const again = document.querySelector('a.again');
if (again instanceof HTMLAnchorElement && location.pathname !== '/offline') again.href = thisPage;

// The end of a silence for two is said, too.
document.addEventListener('animationend', (event) => {
  const said = document.querySelector('[data-over]');
  if (event.animationName === 'over' && said instanceof HTMLElement) said.textContent = said.dataset.over ?? '';
});

// The breath runs in CSS. Here the screen is only kept from going dark in the middle of it.
/** @type {WakeLockSentinel | undefined} */
let light;

async function stayLit() {
  if (document.visibilityState !== 'visible' || !document.querySelector('.breath')) return;
  try {
    light = await navigator.wakeLock?.request('screen');
  } catch {
    light = undefined;
  }
}

document.addEventListener('visibilitychange', stayLit);
addEventListener('pagehide', () => light?.release());
stayLit();
