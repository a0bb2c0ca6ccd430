// A visit has ended, or the drawer asks once more, while a form stands here with words in it: the digits are asked for above that form, and
// it is sent again once they were right.
import htmx from 'htmx.org';
import { thisPage } from './everywhere.js';
import { trust } from './trust.js';

/** @type {HTMLFormElement | undefined} */
let waiting;

/** @type {HTMLElement | null} */
let tapped = null;

/** @param {any} form @param {HTMLElement | null} [button] @returns {Promise<boolean>} whether there is anything to ask for here */
export async function askInPlace(form, button = null) {
  if (!(form instanceof HTMLFormElement) || form.id === 'unlock') return false;
  const answer = await fetch('/unlock', { cache: 'no-store', headers: { 'HX-Request': 'true' } }).catch(() => undefined);
  if (answer?.status !== 200) return false;
  document.getElementById('unlock')?.remove();
  const holder = document.createElement('template');
  holder.innerHTML = trust.createHTML(await answer.text());
  form.before(holder.content);
  [waiting, tapped] = [form, button];
  const door = /** @type {HTMLElement} */ (document.getElementById('unlock'));
  htmx.process(door);
  door.querySelector('button[data-show]')?.removeAttribute('hidden');
  const other = door.querySelector('a.door');
  if (other instanceof HTMLAnchorElement) other.search += `&to=${encodeURIComponent(thisPage)}`;
  /** @type {HTMLElement | null} */ (door.querySelector('input:not([type="hidden"])'))?.focus();
  return true;
}

/** The door has answered: every form here carries the token of the new visit, and the one that waited goes on its way. */
export function goOn() {
  const opened = document.querySelector('#unlock[data-token]');
  if (!(opened instanceof HTMLElement)) return;
  const { token = '', drafts } = opened.dataset;
  opened.remove();
  // Somebody else came in: what stands here is not theirs to see.
  if (drafts !== document.body.dataset.drafts) {
    location.replace('/today');
    return;
  }
  for (const field of document.querySelectorAll('input[name="__token"]')) /** @type {HTMLInputElement} */ (field).value = token;
  const form = waiting;
  waiting = undefined;
  if (form?.isConnected) form.requestSubmit(tapped?.isConnected ? tapped : null);
}
