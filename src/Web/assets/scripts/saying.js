// What is said to who cannot see it, and shown where it has to be seen; and the lines that lie ready for a script.
import { thisPage } from './everywhere.js';

export const live = /** @type {HTMLElement} */ (document.getElementById('live'));

/** @param {string | undefined} words @param {boolean} [shown] */
export function say(words, shown = false) {
  live.classList.toggle('shown', shown);
  live.textContent = words ?? '';
}

export function sayWithADoor() {
  say(live.dataset.ended, true);
  const door = document.createElement('a');
  door.href = `/sign-in?to=${encodeURIComponent(thisPage)}`;
  door.textContent = live.dataset.signIn ?? '';
  live.append(' ', door);
}

/** @param {string} name @returns {HTMLElement} */
export function lineOf(name) {
  const { content } = /** @type {HTMLTemplateElement} */ (document.getElementById('lines'));
  return /** @type {HTMLElement} */ (content.querySelector(`[data-line="${name}"]`)?.cloneNode(true));
}
