// A form that htmx has no part in is sent from here, so that nothing sent ever stands in the browser's history: where it was taken, the page
// behind it opens; where it was not, that is said in its place, and every word stays.
import htmx from 'htmx.org';
import { forget, nameOf } from './drafts.js';
import { live, lineOf, noteSaved, say, sayUnsent, sayWithADoor } from './saying.js';
import { leadsNowhere } from './settling.js';
import { askInPlace } from './unlock.js';

const main = /** @type {HTMLElement} */ (document.getElementById('main'));

/** What a request may still carry that goes on its way while its page is left. */
const light = 60_000;

/** @type {WeakSet<EventTarget>} */
const underWay = new WeakSet();

/** @param {any} form */
export function settle(form) {
  underWay.delete(form);
  for (const button of form.querySelectorAll?.('[aria-busy]') ?? []) button.removeAttribute('aria-busy');
}

// A double tap sends once.
document.addEventListener(
  'submit',
  (event) => {
    const form = /** @type {HTMLFormElement} */ (event.target);
    if (underWay.has(form)) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    underWay.add(form);
    event.submitter?.setAttribute('aria-busy', 'true');
    setTimeout(() => settle(form), 10_000);
  },
  true,
);

/** @param {HTMLFormElement} form */
const isOurs = (form) =>
  form.getAttribute('method') === 'post' &&
  !form.matches('[hx-post], [target], [enctype], [action="/sign-out"]') &&
  form.hasAttribute('action');

/** @param {HTMLFormElement} form @returns {HTMLInputElement | null} */
export const idOf = (form) => form.querySelector('input[type="hidden"][name="id"]');

// What was sent from a page is written into its place in the history: opened again, that page knows.

/** @param {HTMLFormElement} form */
function noteSent(form) {
  if (!form.hasAttribute('data-once')) return;
  history.replaceState({ ...history.state, sent: { ...history.state?.sent, [nameOf(form)]: idOf(form)?.value } }, '');
}

/** @param {HTMLFormElement} form */
function shut(form) {
  const id = history.state?.sent?.[nameOf(form)];
  if (!id || form.hidden) return;
  /** @type {HTMLInputElement} */ (idOf(form)).value = id;
  form.hidden = true;
  const line = lineOf('sent');
  line.querySelector('button')?.addEventListener('click', () => {
    history.replaceState(null, '');
    location.replace(location.pathname + location.search);
  });
  form.before(line);
}

/** Forms of this page that were sent before it was left say so, and are not sent again. */
export function shutSent() {
  for (const form of document.querySelectorAll('form[data-once]')) shut(/** @type {HTMLFormElement} */ (form));
}

/** @param {string} to */
function goOn(to) {
  const there = new URL(to, location.href);
  if (there.pathname + there.search !== location.pathname + location.search || !there.hash) location.assign(there);
  else {
    history.replaceState(null, '', there);
    location.reload();
  }
}

/** @param {HTMLFormElement} form @param {number} status @param {string} text */
async function showInPlace(form, status, text) {
  say('');
  const before = document.activeElement;
  await htmx.swap(
    /** @type {any} */ ({ text, target: main, select: '#main > *', swap: 'innerHTML', sourceElement: form, response: { status } }),
  );
  // Something else than a refusal, or an undoing, is read from its beginning.
  if (document.activeElement !== before && main.contains(document.activeElement)) return;
  scrollTo(0, 0);
  main.focus({ preventScroll: true });
}

/** @param {HTMLFormElement} form @param {HTMLElement | null} button */
async function send(form, button) {
  const action = button?.getAttribute('formaction') ?? form.getAttribute('action') ?? '';
  const body = new URLSearchParams(/** @type {any} */ (new FormData(form, button)));
  const headers = { 'Goldseam-In-Place': '1' };
  const keepalive = String(body).length < light;
  const answer = await fetch(action, { method: 'POST', body, headers, keepalive, cache: 'no-store' });
  const to = answer.headers.get('Goldseam-Go-On');
  if (to !== null) {
    noteSent(form);
    forget(nameOf(form));
    noteSaved(form);
    goOn(to);
    return;
  }
  leadsNowhere();
  settle(form);
  if (answer.status === 401 && 'signedIn' in document.body.dataset) {
    if (await askInPlace(form, button)) say(live.dataset.ended);
    else sayWithADoor();
  } else if (answer.status >= 400 && answer.status !== 422 && form.hasAttribute('data-draft')) sayUnsent('unsaved', form);
  else {
    if (answer.status < 400) forget(nameOf(form));
    await showInPlace(form, answer.status, await answer.text());
  }
}

document.addEventListener('submit', (event) => {
  const form = /** @type {HTMLFormElement} */ (event.target);
  if (event.defaultPrevented || !isOurs(form)) return;
  event.preventDefault();
  send(form, event.submitter).catch(() => {
    leadsNowhere();
    settle(form);
    sayUnsent('unreachable', form);
  });
});
