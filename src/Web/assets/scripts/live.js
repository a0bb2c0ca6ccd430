// Where a page says so (data-live), it looks again when the other has saved something. Nothing moves under a hand: what is new offers itself,
// and is shown when it is asked for, or when somebody comes back to the page. What was typed, chosen or opened stays as it is.
import htmx from 'htmx.org';
import { lineOf, live } from './saying.js';
import { whenChanged } from './stream.js';
import { trust } from './trust.js';

const place = /** @type {HTMLElement | null} */ (document.querySelector('[data-live]'));

/** @param {Event} event */
export const isLive = (event) => /** @type {CustomEvent} */ (event).detail?.ctx?.target?.dataset?.live !== undefined;

const isBusy = () => document.activeElement?.matches('input:not([type="hidden"]), textarea, select') ?? false;

/** What is no news: the greeting of the hour, what only this page has, and what a script has put there. */
const own = '.head, [data-stays], [data-line], #unlock, input, button:is([data-copy], [data-show], [data-print])';

/** @param {Element} from @param {string[]} without */
function seenIn(from, without) {
  const copy = /** @type {Element} */ (from.cloneNode(true));
  for (const one of copy.querySelectorAll(own)) one.remove();
  for (const id of without) copy.querySelector(`#${CSS.escape(id)}`)?.remove();
  const leads = [...copy.querySelectorAll('[href]')].map((one) => one.getAttribute('href'));
  return JSON.stringify([copy.textContent?.replace(/\s+/g, ' ').trim(), leads]);
}

const staying = () => /** @type {HTMLElement[]} */ ([...(place?.querySelectorAll('[data-stays]') ?? [])]);

/** @param {Element} fresh */
function differs(fresh) {
  const ids = staying()
    .map((one) => one.id)
    .filter(Boolean);
  return place !== null && seenIn(place, ids) !== seenIn(fresh, ids);
}

// The way back from one's own deeds stays where it stands.
/** @param {Element} fresh */
function keepWaysBack(fresh) {
  for (const one of staying()) {
    const copy = document.importNode(one, true);
    const there = one.id && fresh.querySelector(`#${CSS.escape(one.id)}`);
    if (there) there.replaceWith(copy);
    else {
      let before = one.previousElementSibling;
      while (before && !(before.id && fresh.querySelector(`#${CSS.escape(before.id)}`))) before = before.previousElementSibling;
      const parent = one.parentElement?.id ? fresh.querySelector(`#${CSS.escape(one.parentElement.id)}`) : null;
      if (before) fresh.querySelector(`#${CSS.escape(before.id)}`)?.after(copy);
      else (parent ?? fresh).append(copy);
    }
  }
}

// Words that the other has changed or taken back are not read any longer. What stands around them stays where it is.
/** @param {Element} fresh */
function takeAway(fresh) {
  const there = [...fresh.querySelectorAll('[data-theirs]')].map((one) => seenIn(one, []));
  for (const one of /** @type {HTMLElement[]} */ ([...(place?.querySelectorAll('[data-theirs]') ?? [])])) {
    if (there.includes(seenIn(one, []))) continue;
    one.style.blockSize = `${one.getBoundingClientRect().height}px`;
    one.style.overflow = 'hidden';
    one.replaceChildren(...lineOf('changed').children);
  }
}

const offered = () => document.querySelector('[data-line="new"]');

/** @param {Element} fresh */
async function show(fresh) {
  offered()?.remove();
  keepWaysBack(fresh);
  for (const one of /** @type {HTMLElement[]} */ ([...(place?.querySelectorAll('[data-theirs]') ?? [])])) one.removeAttribute('style');
  await htmx.swap(/** @type {any} */ ({ text: fresh.outerHTML, target: place, swap: 'outerMorph', sourceElement: place }));
}

async function showAsked() {
  const fresh = await fetched(null);
  if (!fresh) return location.reload();
  await show(fresh);
  scrollTo(0, 0);
  document.getElementById('main')?.focus({ preventScroll: true });
}

const still = 4000;

/** @param {Element} bar Whether it would lie over something to tap. */
function covers(bar) {
  const { top, bottom, left, right } = bar.getBoundingClientRect();
  return [...document.querySelectorAll('main :is(a, button, input, select, textarea, summary, label)')].some((one) => {
    const spot = one.getBoundingClientRect();
    return spot.width > 0 && spot.bottom > top && spot.top < bottom && spot.right > left && spot.left < right;
  });
}

// It stands above the places, and comes where nothing lies that could be tapped, or once no hand has moved for a while.
function offer() {
  if (offered()) return;
  const bar = lineOf('new');
  bar.querySelector('button')?.addEventListener('click', showAsked);
  bar.dataset.waits = '';
  (document.querySelector('nav.tabs') ?? document.body).prepend(bar);
  if (!live.classList.contains('shown')) live.textContent = bar.querySelector('p')?.textContent ?? '';
  /** @type {ReturnType<typeof setTimeout> | undefined} */
  let timer;
  const hands = ['pointerdown', 'keydown', 'scroll'];
  const come = () => {
    clearTimeout(timer);
    for (const kind of hands) removeEventListener(kind, moved, true);
    delete bar.dataset.waits;
    bar.dataset.settling = '';
    setTimeout(() => delete bar.dataset.settling, 700);
  };
  const moved = () => {
    clearTimeout(timer);
    if (!bar.isConnected || !covers(bar)) come();
    else timer = setTimeout(come, still);
  };
  for (const kind of hands) addEventListener(kind, moved, { capture: true, passive: true });
  moved();
}

let swaps = 0;
document.addEventListener('htmx:after:swap', () => swaps++);

/** @param {string | null} byItself Null where a hand asked for it. @returns {Promise<Element | null>} The same part of this page, as it is now. */
async function fetched(byItself) {
  const headers = byItself ? { 'Goldseam-By-Itself': byItself } : undefined;
  const answer = await fetch(location.pathname + location.search, { headers, cache: 'no-store' }).catch(() => undefined);
  if (answer?.status !== 200) return null;
  const page = new DOMParser().parseFromString(trust.createHTML(await answer.text()), 'text/html');
  return page.getElementById(place?.id ?? '');
}

/** @param {boolean} [back] Somebody has just come back to the page. */
async function look(back = false) {
  if (!place?.isConnected) return;
  const before = swaps;
  const fresh = await fetched(back && !isBusy() ? 'back' : '1');
  if (!fresh) return;
  // Meanwhile something was done here, which that does not know yet.
  if (swaps !== before) await look();
  else if (!differs(fresh)) offered()?.remove();
  else if (back && !isBusy()) await show(fresh);
  else {
    takeAway(fresh);
    offer();
  }
}

// What was saved while nobody looked is fetched when somebody does.
function wake() {
  if (document.visibilityState === 'visible') look(true);
}

export function listen() {
  if (!place || typeof EventSource === 'undefined') return;
  document.addEventListener('visibilitychange', wake);
  whenChanged(() => look());
}
