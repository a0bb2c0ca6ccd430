// Without a touch for as long as its owner chose, the page hides itself and the visit is over on the server as well.
const { locksAfter } = document.body.dataset;

let touched = Date.now();

function lockIfAbsent() {
  if (Date.now() - touched < Number(locksAfter) * 60_000) return;
  document.body.hidden = true;
  location.replace('/sign-in');
}

export function watchForAbsence() {
  if (!locksAfter) return;
  for (const kind of ['pointerdown', 'keydown', 'scroll']) {
    addEventListener(kind, () => (touched = Date.now()), { passive: true, capture: true });
  }
  document.addEventListener('visibilitychange', lockIfAbsent);
  setInterval(lockIfAbsent, 5_000);
}
