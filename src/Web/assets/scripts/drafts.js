// Typed words outlive a lost connection or an ended visit: forms that ask for it (data-draft) are kept in this tab until they are sent.
// They belong to who typed them: on a page of somebody else they are forgotten before any form is filled.
import { draftPrefix, forgetDrafts, sentPrefix } from './everywhere.js';

const owner = document.body.dataset.drafts ?? '';

// Not form.id: a field called "id" would hide it, and all forms would share one draft.
/** @param {Element} form */
export const nameOf = (form) => `${owner}:${form.getAttribute('id')}`;

/** @param {(storage: Storage) => void} deed */
function withStorage(deed) {
  try {
    deed(sessionStorage);
  } catch {
    // Full or switched off: the page works without.
  }
}

/** @param {EventTarget | null} target @returns {HTMLFormElement | null} */
function keptForm(target) {
  return target instanceof Element ? target.closest('form[id][data-draft]') : null;
}

/** @param {HTMLFormElement} form */
function fieldsOf(form) {
  return [...form.elements].filter(
    (field) =>
      (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement || field instanceof HTMLSelectElement) &&
      field.name !== '' &&
      !['hidden', 'password', 'file', 'submit'].includes(field.type) &&
      // Also while it is shown as it is typed.
      !field.autocomplete.includes('password'),
  );
}

/** @param {any} field */
const isTicked = (field) => field.type === 'radio' || field.type === 'checkbox';

/** @param {HTMLFormElement} form */
function keep(form) {
  const words = fieldsOf(form)
    .filter((/** @type {any} */ field) => !isTicked(field) || field.checked)
    .map((/** @type {any} */ field) => [field.name, field.value]);
  withStorage((storage) => storage.setItem(draftPrefix + nameOf(form), JSON.stringify(words)));
}

/** @param {HTMLFormElement} form */
function bringBack(form) {
  // What was refused came back with the words as they were understood.
  if (form.querySelector('.refusal')) return;
  withStorage((storage) => {
    const kept = storage.getItem(draftPrefix + nameOf(form));
    if (kept === null) return;
    /** @type {[string, string][]} */
    const words = JSON.parse(kept);
    for (const field of /** @type {any[]} */ (fieldsOf(form))) {
      const values = words.filter(([name]) => name === field.name).map(([, value]) => value);
      if (isTicked(field)) field.checked = values.includes(field.value) || (values.length === 0 && field.checked);
      else if (values.length > 0) field.value = values[0];
    }
  });
}

/** @param {string} name */
export function forget(name) {
  withStorage((storage) => {
    storage.removeItem(draftPrefix + name);
    storage.removeItem(sentPrefix + name);
  });
}

/** @param {ParentNode} within */
export function bringBackAll(within) {
  for (const form of within.querySelectorAll('form[id][data-draft]')) bringBack(/** @type {HTMLFormElement} */ (form));
}

/** A form sent without htmx arrived when its answer redirected to a page of the same visit that reports nothing wrong. */
export function forgetArrived() {
  forgetDrafts((name) => owner !== '' && !name.startsWith(`${owner}:`));
  const [visit] = /** @type {PerformanceNavigationTiming[]} */ (performance.getEntriesByType('navigation'));
  const arrived = visit?.redirectCount > 0 && 'signedIn' in document.body.dataset && !document.querySelector('[data-failed]');
  withStorage((storage) => {
    for (const key of Object.keys(storage).filter((name) => name.startsWith(sentPrefix))) {
      if (arrived) forget(key.slice(sentPrefix.length));
      else storage.removeItem(key);
    }
  });
}

for (const kind of ['input', 'change']) {
  document.addEventListener(kind, (event) => {
    const form = keptForm(event.target);
    if (form) keep(form);
  });
}

document.addEventListener('submit', (event) => {
  if (event.target instanceof Element && event.target.matches('form[action="/sign-out"]')) forgetDrafts();
  const form = keptForm(event.target);
  if (form) withStorage((storage) => storage.setItem(sentPrefix + nameOf(form), ''));
});
