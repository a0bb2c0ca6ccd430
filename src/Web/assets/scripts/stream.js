// One stream a browser, however many windows are open: over plain http a browser has six connections for all of them, and each stream would
// hold one. The window that holds the lock listens and tells the others. It gives it up when it is hidden or left, for it may be put to sleep
// then; one that sleeps all the same is heard to be silent, and the lock is taken from it.
import { connected } from './saying.js';

const { drafts: member } = document.body.dataset;
const name = `live ${member}`;
const { locks } = navigator;

const beat = 15_000;
const silence = 3 * beat;

/** Whoever waited longer than this for the lock took over from another window, and something may have been saved in between. */
const atOnce = 500;

/** @type {EventSource | undefined} */
let source;
let patience = 2000;
let givenWay = false;

/** @type {(() => void) | undefined} */
let giveUp;

let heard = Date.now();
/** @type {BroadcastChannel | undefined} */
let others;

/** @type {() => void} */
let changed = () => {};

const isSeen = () => document.visibilityState === 'visible';

// A stream that broke comes back by itself; one that never began is tried again, less and less often.
/** @param {boolean} [takenOver] */
function connect(takenOver = false) {
  source?.close();
  source = new EventSource('/live');
  source.addEventListener('changed', tell);
  source.addEventListener('waiting', () => {
    patience = 2000;
    connected();
    others?.postMessage('connected');
    if (takenOver) tell();
    takenOver = false;
  });
  source.addEventListener('elsewhere', () => {
    givenWay = true;
    source?.close();
  });
  source.onerror = () => {
    if (source?.readyState !== EventSource.CLOSED || givenWay) return;
    const broken = source;
    setTimeout(() => source === broken && connect(true), patience);
    patience = Math.min(patience * 2, 60_000);
  };
}

function disconnect() {
  source?.close();
  source = undefined;
}

function tell() {
  others?.postMessage('changed');
  changed();
}

/** @param {boolean} [fromOneThatSleeps] */
async function takeTurn(fromOneThatSleeps = false) {
  const asked = new AbortController();
  giveUp?.();
  giveUp = () => asked.abort();
  const since = performance.now();
  const options = fromOneThatSleeps ? { steal: true } : { signal: asked.signal };
  const listening = () =>
    new Promise((/** @type {(value?: unknown) => void} */ done) => {
      if (asked.signal.aborted) return done();
      giveUp = done;
      connect(fromOneThatSleeps || performance.now() - since > atOnce);
    });
  try {
    await locks.request(name, options, listening);
  } catch {
    // It was taken from this window, or this one did not wait for it any longer.
    disconnect();
    if (!asked.signal.aborted && isSeen()) takeTurn();
  }
}

function rest() {
  giveUp?.();
  giveUp = undefined;
  disconnect();
}

function wake() {
  givenWay = false;
  heard = Date.now();
  if (!isSeen()) rest();
  else if (others) takeTurn();
  else connect(true);
}

function mind() {
  if (source) others?.postMessage('here');
  else if (isSeen() && Date.now() - heard > silence) {
    heard = Date.now();
    takeTurn(true);
  }
}

/** @param {() => void} deed What is done when the other has saved something, while this window can be seen. */
export function whenChanged(deed) {
  changed = deed;
  if (locks && typeof BroadcastChannel !== 'undefined') {
    others = new BroadcastChannel(name);
    others.onmessage = ({ data }) => {
      heard = Date.now();
      if (data === 'connected') connected();
      if (data === 'changed' && isSeen()) changed();
    };
    setInterval(mind, beat);
  }
  document.addEventListener('visibilitychange', wake);
  addEventListener('pagehide', rest);
  addEventListener('pageshow', ({ persisted }) => persisted && wake());
  if (!isSeen()) return;
  if (others) takeTurn();
  else connect();
}
