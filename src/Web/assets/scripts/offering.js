// "Words you typed on Tuesday are still here": above the form they were typed in, to be used or let go.
import { lineOf } from './saying.js';

/** @param {HTMLElement} line @param {string} day */
function nameDay(line, day) {
  const words = /** @type {HTMLElement} */ (line.querySelector('[data-on]'));
  const weekday = new Intl.DateTimeFormat(document.documentElement.lang, { weekday: 'long', timeZone: 'UTC' });
  words.textContent = words.dataset.on?.replace('{0}', weekday.format(new Date(day))) ?? '';
}

/**
 * @param {HTMLFormElement} form
 * @param {string | undefined} day where it is another than that of the form
 * @param {{ use: () => void, letGo: () => void, undo: () => void }} deeds
 */
export function offerWords(form, day, { use, letGo, undo }) {
  if (form.previousElementSibling?.matches('[data-line]')) return;
  const [line, gone] = [lineOf('kept'), lineOf('gone')];
  if (day) nameDay(line, day);
  const [first, second] = line.querySelectorAll('button');
  const back = gone.querySelector('button');
  first.addEventListener('click', () => {
    line.remove();
    use();
  });
  second.addEventListener('click', () => {
    letGo();
    line.replaceWith(gone);
    back?.focus();
  });
  back?.addEventListener('click', () => {
    undo();
    gone.replaceWith(line);
    first.focus();
  });
  form.before(line);
}
