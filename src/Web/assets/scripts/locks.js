// Without a touch for as long as its owner chose, the page hides itself and the visit is over on the server as well.
import { thisPage } from './everywhere.js';

const { locksAfter } = document.body.dataset;

let touched = Date.now();

// Tabs of one browser are one person: a touch in one keeps all of them open.
const tabs = new BroadcastChannel('touched');
tabs.onmessage = () => (touched = Date.now());

function touch() {
  if (Date.now() - touched > 5_000) tabs.postMessage('');
  touched = Date.now();
}

function lockIfAbsent() {
  if (Date.now() - touched < Number(locksAfter) * 60_000) return;
  document.body.hidden = true;
  // The door stands before the page that was open; what answered a form has no address of its own.
  location.replace(document.querySelector('[data-failed]') ? '/sign-in' : thisPage);
}

export function watchForAbsence() {
  if (!locksAfter) return;
  for (const kind of ['pointerdown', 'keydown', 'scroll']) {
    addEventListener(kind, touch, { passive: true, capture: true });
  }
  document.addEventListener('visibilitychange', lockIfAbsent);
  setInterval(lockIfAbsent, 5_000);
}
