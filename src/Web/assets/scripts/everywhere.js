// What every page does, the calm one too: leave at once, and be there without a connection.
import { trust } from './trust.js';

export const draftPrefix = 'draft:';
export const sentPrefix = 'sent:';

/** @param {(name: string) => boolean} which */
export function forgetDrafts(which = () => true) {
  try {
    for (const prefix of [draftPrefix, sentPrefix]) {
      for (const key of Object.keys(sessionStorage)) {
        if (key.startsWith(prefix) && which(key.slice(prefix.length))) sessionStorage.removeItem(key);
      }
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
  forgetDrafts();
  location.replace(link.href);
});

navigator.serviceWorker?.register(trust.createScriptURL('/sw.js')).catch(() => {});
