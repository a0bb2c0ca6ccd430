// In the table of a month the arrow keys lead from day to day, as they do in other calendars. Tab still goes through all of them.
/** @type {Record<string, number>} */
const steps = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -7, ArrowDown: 7 };

document.addEventListener('keydown', (event) => {
  const day = /** @type {Element} */ (event.target).closest?.('.month td a');
  const step = steps[event.key];
  if (!day || !step || event.altKey || event.ctrlKey || event.metaKey) return;
  const days = /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll('.month td a'));
  const next = days[[...days].indexOf(/** @type {HTMLElement} */ (day)) + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
});
