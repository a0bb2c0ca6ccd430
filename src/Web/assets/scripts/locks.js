// Without a touch for as long as its owner chose, the page hides itself and the visit is over on the server as well.
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
  location.replace('/sign-in');
}

export function watchForAbsence() {
  if (!locksAfter) return;
  for (const kind of ['pointerdown', 'keydown', 'scroll']) {
    addEventListener(kind, touch, { passive: true, capture: true });
  }
  document.addEventListener('visibilitychange', lockIfAbsent);
  setInterval(lockIfAbsent, 5_000);
}
