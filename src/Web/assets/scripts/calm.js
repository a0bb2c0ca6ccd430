import './everywhere.js';

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
