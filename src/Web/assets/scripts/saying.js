// What is said to who cannot see it, and shown where it has to be seen; and the lines that lie ready for a script.
import { thisPage } from './everywhere.js';

export const live = /** @type {HTMLElement} */ (document.getElementById('live'));

/** @param {string | undefined} words @param {boolean} [shown] */
export function say(words, shown = false) {
  live.classList.toggle('shown', shown);
  live.classList.remove('brief');
  live.textContent = words ?? '';
}

const briefly = 4000;

/** Seen for as long as it takes to read: of a deed that shows nowhere else on its page. @param {string | undefined} words */
export function sayBriefly(words) {
  say(words, true);
  live.classList.add('brief');
  setTimeout(() => {
    if (live.textContent === words) say('');
  }, briefly);
}

const saved = 'says-saved';

/** What was sent from here is said by the page that follows. @param {HTMLFormElement} form */
export function noteSaved(form) {
  if (!form.hasAttribute('data-saved')) return;
  try {
    sessionStorage.setItem(saved, '1');
  } catch {
    // Full or switched off: the page works without.
  }
}

export function saySaved() {
  try {
    if (sessionStorage.getItem(saved) === null) return;
    sessionStorage.removeItem(saved);
  } catch {
    return;
  }
  sayBriefly(live.dataset.saved);
}

/** @param {'unreachable' | 'unsaved'} why @param {any} form Of words only where some can be written. */
export const sayUnsent = (why, form) => say(live.dataset[form?.hasAttribute?.('data-draft') ? why : `${why}Bare`], true);

/** What was said of a missing connection, or of a place that did not answer, is not so any more. */
export function connected() {
  const { unreachable, unreachableBare } = live.dataset;
  if ([unreachable, unreachableBare].includes(live.textContent ?? '')) say('');
}

export function sayWithADoor() {
  say(live.dataset.ended, true);
  const door = document.createElement('a');
  door.href = `/sign-in?to=${encodeURIComponent(thisPage)}`;
  door.textContent = live.dataset.signIn ?? '';
  live.append(' ', door);
}

/** @param {string} name @returns {HTMLElement} What it says, and a button for each thing that can be done about it. */
export function lineOf(name) {
  const { content } = /** @type {HTMLTemplateElement} */ (document.getElementById('lines'));
  const words = /** @type {HTMLElement} */ (content.querySelector(`[data-line="${name}"]`)?.cloneNode(true));
  const line = document.createElement('div');
  line.className = 'notice line';
  line.dataset.line = name;
  delete words.dataset.line;
  line.append(words);
  for (const deed of words.dataset.deeds?.split('|') ?? []) {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'button small';
    button.textContent = deed;
    line.append(button);
  }
  return line;
}
