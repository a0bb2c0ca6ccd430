// Typed words outlive a lost connection or an ended visit: forms that ask for it (data-draft) are kept in this tab until their own sending was
// answered. They belong to who typed them, to the day they were typed for, and to what was saved then: where one of these is another, they
// are offered, and never put over anything newer.
import { draftPrefix, forgetDrafts } from './everywhere.js';
import { offerWords } from './offering.js';

/** @typedef {{ words: [string, string][], day: string, began: number, at: number, id?: string }} Draft */

const owner = document.body.dataset.drafts ?? '';
const aside = '~';
const oldest = 7 * 24 * 60 * 60 * 1000;
const most = 20;

// Not form.id: a field called "id" would hide it, and all forms would share one draft.
/** @param {Element} form */
export const nameOf = (form) => `${owner}:${form.getAttribute('id') ?? form.getAttribute('action')}`;

/** @param {(storage: Storage) => void} deed */
function withStorage(deed) {
  try {
    deed(sessionStorage);
  } catch {
    // Full or switched off: the page works without.
  }
}

/** @param {string} name @returns {Draft | undefined} */
function read(name) {
  let draft;
  withStorage((storage) => (draft = JSON.parse(storage.getItem(draftPrefix + name) ?? 'null') ?? undefined));
  return draft;
}

/** @param {string} name @param {Draft} draft */
const write = (name, draft) => withStorage((storage) => storage.setItem(draftPrefix + name, JSON.stringify(draft)));

/** @param {string} name */
export const forget = (name) => withStorage((storage) => storage.removeItem(draftPrefix + name));

/** @param {EventTarget | null} target @returns {HTMLFormElement | null} */
function keptForm(target) {
  return target instanceof Element ? target.closest('form[id][data-draft]') : null;
}

/** @param {HTMLFormElement} form @returns {any[]} */
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

/** @param {HTMLFormElement} form @returns {HTMLInputElement | null} */
const hidden = (form, /** @type {string} */ name) => form.querySelector(`input[type="hidden"][name="${name}"]`);

/** @param {HTMLFormElement} form The day it asks about, or else today as this phone has it. */
const dayOf = (form) => hidden(form, 'day')?.value ?? new Date().toLocaleDateString('sv');

/** @param {any} field As the server sent it. */
const servedIn = (field) =>
  isTicked(field)
    ? field.value + field.defaultChecked
    : field.options
      ? [...field.options].filter((one) => one.defaultSelected).map((one) => one.value)
      : field.defaultValue;

/** @param {HTMLFormElement} form What it showed and carried when it came, in short: of what is saved nothing can be read in it. */
function beganFrom(form) {
  const served = [...form.elements]
    .filter((/** @type {any} */ field) => field.name && !['__token', 'id'].includes(field.name))
    .map((/** @type {any} */ field) => [field.name, servedIn(field)]);
  let sum = 0x811c9dc5;
  for (const sign of JSON.stringify(served)) sum = Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193);
  return sum >>> 0;
}

const isRefused = () => document.getElementById('refusal') !== null;

/** @param {HTMLFormElement} form @param {boolean} [sent] */
function keep(form, sent = false) {
  const words = fieldsOf(form)
    .filter((field) => !isTicked(field) || field.checked)
    .map((field) => /** @type {[string, string]} */ ([field.name, field.value]));
  // What was refused shows what was typed, and began where it began.
  const before = isRefused() ? read(nameOf(form)) : undefined;
  const { day, began } = before ?? { day: dayOf(form), began: beganFrom(form) };
  write(nameOf(form), { words, day, began, at: Date.now(), id: sent ? hidden(form, 'id')?.value : undefined });
}

/** @param {HTMLFormElement} form @param {Draft} draft */
const fieldsFor = (form, draft) => fieldsOf(form).filter((field) => draft.day === dayOf(form) || !field.closest('[data-of-its-day]'));

/** @param {HTMLFormElement} form @param {Draft} draft */
function putIn(form, draft) {
  for (const field of fieldsFor(form, draft)) {
    const values = draft.words.filter(([name]) => name === field.name).map(([, value]) => value);
    if (isTicked(field)) field.checked = values.includes(field.value) || (values.length === 0 && field.checked);
    else if (values.length > 0) field.value = values[0];
  }
}

/** @param {HTMLFormElement} form @param {Draft} draft Something that was typed, and that the page does not show. */
const isWorthAWord = (form, draft) =>
  fieldsFor(form, draft).some((field) =>
    draft.words.some(
      ([name, value]) => name === field.name && !isTicked(field) && !field.options && value !== '' && value !== field.defaultValue,
    ),
  );

/** @param {HTMLFormElement} form @param {Draft} draft */
function offer(form, draft) {
  const name = nameOf(form) + aside;
  offerWords(form, draft.day === dayOf(form) ? undefined : draft.day, {
    use() {
      putIn(form, draft);
      keep(form);
      forget(name);
      fieldsFor(form, draft)[0]?.focus();
    },
    letGo: () => forget(name),
    undo: () => write(name, draft),
  });
}

/** @param {HTMLFormElement} form */
function bringBack(form) {
  // What was refused came back with the words as they were understood.
  if (isRefused() || form.hidden) return;
  const name = nameOf(form);
  const [draft, before] = [read(name), read(name + aside)];
  const isOfThis = (/** @type {Draft | undefined} */ one) => one?.day === dayOf(form) && one.began === beganFrom(form);
  if (draft && isOfThis(draft)) {
    putIn(form, draft);
    // It was sent, and nobody knows whether it arrived: sent once more, it is the same.
    const id = hidden(form, 'id');
    if (draft.id && id) id.value = draft.id;
  } else if (draft) {
    forget(name);
    if (isWorthAWord(form, draft)) write(name + aside, draft);
  }
  const other = read(name + aside) ?? before;
  if (!other) return;
  if (isWorthAWord(form, other)) offer(form, other);
  else forget(name + aside);
}

/** @param {ParentNode} within */
export function bringBackAll(within) {
  for (const form of within.querySelectorAll('form[id][data-draft]')) bringBack(/** @type {HTMLFormElement} */ (form));
}

/** Those of somebody else, of long ago, and more than anybody has begun are forgotten before any form is filled. */
export function tidyDrafts() {
  const isOld = (/** @type {Draft | undefined} */ draft) => !draft?.words || !(Date.now() - draft.at < oldest);
  forgetDrafts((name) => (owner !== '' && !name.startsWith(`${owner}:`)) || isOld(read(name)));
  withStorage((storage) => {
    const names = Object.keys(storage)
      .filter((key) => key.startsWith(draftPrefix))
      .map((key) => key.slice(draftPrefix.length));
    const newestFirst = names.sort((one, other) => (read(other)?.at ?? 0) - (read(one)?.at ?? 0));
    for (const name of newestFirst.slice(most)) forget(name);
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
  if (form) keep(form, true);
});
