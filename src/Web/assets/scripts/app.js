import htmx from 'htmx.org';
import { thisPage } from './everywhere.js';
import './month.js';
import { bringBackAll, forget, nameOf, tidyDrafts } from './drafts.js';
import { isLive, listen } from './live.js';
import { watchForAbsence } from './locks.js';
import { standOnRefused } from './refused.js';
import { connected, live, say, sayBriefly, saySaved, sayUnsent, sayWithADoor } from './saying.js';
import { settle, shutSent } from './sending.js';
import './settling.js';
import { trust } from './trust.js';
import { askInPlace, goOn } from './unlock.js';
import { mindZones } from './zones.js';

const noEval = () => {
  throw new Error('Nothing is evaluated here.');
};
htmx.registerExtension('tt', { init: (/** @type {any} */ api) => api.initSecurity(trust, noEval, noEval) });

/** @param {ParentNode} within */
function prepare(within) {
  mindZones(within);
  for (const button of within.querySelectorAll('button:is([data-copy], [data-show], [data-print])')) button.removeAttribute('hidden');
  bringBackAll(within);
}

// The code of an invitation travels behind the hash, where no server sees it, from page to page, and does not stay in the address.
function takeCode() {
  const field = document.querySelector('input[data-code]');
  const carriers = /** @type {NodeListOf<HTMLAnchorElement>} */ (document.querySelectorAll('a[data-carry]'));
  // Seven groups of four; anything else behind the hash is a place on the page.
  if (!/^#[0-9a-z-]{28,40}$/i.test(location.hash) || (!field && carriers.length === 0)) return;
  if (field instanceof HTMLInputElement) field.value = location.hash.slice(1);
  for (const link of carriers) link.hash = location.hash;
  history.replaceState(null, '', location.pathname + location.search);
}

document.addEventListener('click', async (event) => {
  const button = /** @type {Element} */ (event.target).closest?.('button[data-copy]');
  if (!(button instanceof HTMLElement)) return;
  const source = /** @type {any} */ (document.querySelector(button.dataset.copy ?? ''));
  await navigator.clipboard?.writeText(source?.value ?? source?.textContent?.trim() ?? '');
  sayBriefly(live.dataset.copied);
});

document.addEventListener('click', (event) => {
  if (/** @type {Element} */ (event.target).closest?.('button[data-print]')) print();
});

// A passphrase that nobody looks at may be seen while it is typed. It is hidden again before it is sent.
/** @param {HTMLButtonElement} button */
function turn(button) {
  const field = /** @type {HTMLInputElement} */ (document.querySelector(button.dataset.show ?? ''));
  field.type = field.type === 'password' ? 'text' : 'password';
  [button.textContent, button.dataset.other] = [button.dataset.other ?? '', button.textContent ?? ''];
}

document.addEventListener('click', (event) => {
  const button = /** @type {Element} */ (event.target).closest?.('button[data-show]');
  if (button instanceof HTMLButtonElement) turn(button);
});

document.addEventListener('submit', () => {
  for (const button of document.querySelectorAll('button[data-show]')) {
    const field = document.querySelector(/** @type {HTMLElement} */ (button).dataset.show ?? '');
    if (field instanceof HTMLInputElement && field.type === 'text') turn(/** @type {HTMLButtonElement} */ (button));
  }
});

/** @param {any} ctx */
function forgetIfTaken({ sourceElement: form, response }) {
  if (response?.status < 400 && form?.hasAttribute?.('data-draft')) forget(nameOf(form));
}

document.addEventListener('htmx:after:request', (event) => {
  const { ctx } = /** @type {CustomEvent} */ (event).detail;
  forgetIfTaken(ctx);
  if (ctx.response.status < 400) say('');
});

document.addEventListener('htmx:finally:request', (event) => settle(/** @type {CustomEvent} */ (event).detail.ctx.sourceElement));

document.addEventListener('htmx:response:error', async (event) => {
  const { response, sourceElement } = /** @type {CustomEvent} */ (event).detail.ctx;
  // What a page looks for by itself may fail without a word.
  if (response.status === 422 || isLive(event)) return;
  if (response.status !== 401) sayUnsent('unsaved', sourceElement);
  else if (await askInPlace(sourceElement)) say(live.dataset.ended);
  else sayWithADoor();
});

document.addEventListener('htmx:after:swap', goOn);

document.addEventListener('htmx:error', (event) => {
  if (!isLive(event)) sayUnsent('unreachable', /** @type {CustomEvent} */ (event).detail.ctx?.sourceElement);
});

addEventListener('online', connected);

/** @returns What wants to be known and has not been; from here on it has. */
function toAnnounce() {
  const news = /** @type {HTMLElement[]} */ ([...document.querySelectorAll('[data-announce]:not([data-announced])')]);
  for (const one of news) one.dataset.announced = '';
  return news;
}

/**
 * The button that had the focus is gone: where it stood, what undoes the deed takes it, or else the heading, so that the next key goes on there.
 * @param {HTMLElement} news
 */
function stand(news) {
  const undo = news.querySelector('[data-focus]');
  const there = /** @type {HTMLElement} */ (
    undo ?? (document.activeElement === document.body && (news.querySelector('h1, h2, h3') ?? news))
  );
  if (!there) return;
  if (!undo) there.tabIndex = -1;
  there.focus({ preventScroll: !undo });
}

// What a swap wants to be known is said once; a refusal takes the focus.
document.addEventListener('htmx:after:swap', (event) => {
  // A field that left the page with its form may have been noted once more.
  forgetIfTaken(/** @type {CustomEvent} */ (event).detail.ctx);
  prepare(document);
  const [news] = toAnnounce();
  if (news && !isLive(event)) {
    say(news.dataset.announce);
    stand(news);
  }
  standOnRefused();
});

// A page taken from the browser's memory shows nothing until the visit is known to be open.
addEventListener('pageshow', async (event) => {
  if (!event.persisted) return;
  const reveal = document.querySelector('.reveal input');
  if (reveal instanceof HTMLInputElement) reveal.checked = false;
  for (const form of document.forms) settle(form);
  shutSent();
  if (!('signedIn' in document.body.dataset)) return;
  document.body.hidden = true;
  try {
    const { status } = await fetch('/visit', { cache: 'no-store', redirect: 'manual' });
    if (status === 200 || status === 204) document.body.hidden = false;
    else location.replace(thisPage);
  } catch {
    location.replace(thisPage);
  }
});

toAnnounce();
watchForAbsence();
tidyDrafts();
shutSent();
prepare(document);
takeCode();
saySaved();
listen();
addEventListener('hashchange', takeCode);
