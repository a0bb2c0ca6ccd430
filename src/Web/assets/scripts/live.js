// Where a page says so (data-live), it looks again when the other has saved something. Nothing moves under a hand that is typing: then it
// waits until the field is left. What was typed, chosen or opened stays as it is.
import htmx from 'htmx.org';

const place = /** @type {HTMLElement | null} */ (document.querySelector('[data-live]'));
let waits = false;

/** @param {Event} event */
export const isLive = (event) => /** @type {CustomEvent} */ (event).detail?.ctx?.target?.dataset?.live !== undefined;

const isBusy = () => document.activeElement?.matches('input:not([type="hidden"]), textarea, select') ?? false;

function look() {
  waits = isBusy();
  if (waits || !place?.isConnected) return;
  htmx.ajax('GET', location.pathname + location.search, {
    target: `#${place.id}`,
    select: `#${place.id}`,
    swap: 'outerMorph',
    headers: { 'Goldseam-By-Itself': '1' },
  });
}

/** @type {EventSource | undefined} */
let source;
let patience = 2000;

// A stream that broke comes back by itself; one that never began is tried again, less and less often.
function connect() {
  source?.close();
  if (document.visibilityState !== 'visible') return;
  source = new EventSource('/live');
  source.addEventListener('changed', look);
  source.addEventListener('waiting', () => (patience = 2000));
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED) return;
    setTimeout(connect, patience);
    patience = Math.min(patience * 2, 60_000);
  };
}

// What was saved while nobody looked is fetched when somebody does.
function wake() {
  if (document.visibilityState === 'visible') look();
  connect();
}

export function listen() {
  if (!place || typeof EventSource === 'undefined') return;
  document.addEventListener('focusout', () => setTimeout(() => waits && look()));
  document.addEventListener('visibilitychange', wake);
  addEventListener('pagehide', () => source?.close());
  connect();
}
