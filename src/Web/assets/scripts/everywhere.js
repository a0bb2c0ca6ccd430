// What every page does, the calm one too: leave at once, and be there without a connection.
import { trust } from './trust.js';

export const draftPrefix = 'draft:';

/** @param {(name: string) => boolean} which */
export function forgetDrafts(which = () => true) {
  try {
    for (const key of Object.keys(sessionStorage)) {
      if (key.startsWith(draftPrefix) && which(key.slice(draftPrefix.length))) sessionStorage.removeItem(key);
    }
  } catch {
    // Storage may be switched off; then there is nothing to forget.
  }
}

document.addEventListener('click', (event) => {
  const link = /** @type {Element} */ (event.target).closest?.('a.leave');
  if (!(link instanceof HTMLAnchorElement)) return;
  event.preventDefault();
  document.body.hidden = true;
  document.title = '';
  forgetDrafts();
  // The service worker leads away where we cannot be reached. Without it the visit is ended here, for as long as somebody can wait.
  if (navigator.serviceWorker?.controller) location.replace(link.href);
  else
    Promise.race([fetch(link.href, { redirect: 'manual', keepalive: true }), new Promise((go) => setTimeout(go, 1500))]).finally(() =>
      location.replace(link.dataset.to ?? link.href),
    );
});

// Pages that are the same for everybody cannot know that this browser is to say nothing: the others tell them.
const { alike, discreet } = document.body.dataset;
try {
  if (alike === undefined) localStorage.setItem('discreet', discreet === undefined ? '' : '1');
  else if (localStorage.getItem('discreet')) document.title = alike;
} catch {
  // Storage may be switched off; then they have their own names, which are not ours.
}

/** The page that is open, for coming back to it. */
export const thisPage = location.pathname + location.search;

navigator.serviceWorker?.register(trust.createScriptURL('/sw.js')).catch(() => {});
