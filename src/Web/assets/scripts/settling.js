// What has just come under a thumb takes no taps for a moment: the second tap was meant for what stood there before. So it is after a swap,
// and on the page that a form leads to. The way out is not part of it.

const main = /** @type {HTMLElement} */ (document.getElementById('main'));
const moment = 700;
const lately = 5000;
const sent = 'sent-at';

/** @type {ReturnType<typeof setTimeout> | undefined} */
let timer;

function settle() {
  main.dataset.settling = '';
  clearTimeout(timer);
  timer = setTimeout(() => delete main.dataset.settling, moment);
}

/** @param {(storage: Storage) => void} deed */
function withStorage(deed) {
  try {
    deed(sessionStorage);
  } catch {
    // Switched off: then only swaps are waited for.
  }
}

document.addEventListener('htmx:after:swap', settle);

// What asks first opens under the thumb: a second tap neither shuts it nor does the deed.
document.addEventListener('toggle', ({ target }) => target instanceof Element && target.matches('.ask[open]') && settle(), true);

document.addEventListener('submit', () => withStorage((storage) => storage.setItem(sent, `${Date.now()}`)));

/** What was answered in its place leads to no page. */
export const leadsNowhere = () => withStorage((storage) => storage.removeItem(sent));

document.addEventListener('htmx:finally:request', leadsNowhere);

/** @param {MouseEvent} event Enter in a field sends its form by a click that no thumb made. */
const isOfAField = ({ detail, target }) => detail === 0 && document.activeElement !== target && document.activeElement?.matches('input');

// A key can repeat itself as a thumb can.
document.addEventListener(
  'click',
  (event) => {
    if (isOfAField(event)) return;
    if (!(/** @type {Element} */ (event.target).closest?.('[data-settling]'))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  },
  true,
);

withStorage((storage) => {
  const at = Number(storage.getItem(sent));
  storage.removeItem(sent);
  if (Date.now() - at < lately) settle();
});
