// The zone of this phone: chosen where one begins, offered where one has a zone already, and told on Today where the two differ.
// Nothing of it is sent but by a form that somebody sends, and only this browser knows what was put away.
const PUT_AWAY = 'zone-put-away';

const phone = () => {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone === 'UTC' ? 'Etc/UTC' : zone;
};

/** @param {string} zone */
const placeOf = (zone) => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

/**
 * The phone's zone by the name it has here: browsers say old ones for some.
 * @param {HTMLSelectElement} select
 * @returns {string | undefined} Nothing for a zone that is not known here.
 */
function named(select) {
  const zone = phone() ?? '';
  if ([...select.options].some((option) => option.value === zone)) return zone;
  const [area, ...rest] = zone.split('/');
  const places = select.dataset.known?.split(';').find((one) => one.startsWith(`${area} `));
  const [, now] =
    places
      ?.split(' ')
      .slice(1)
      .map((one) => [...one.split('='), one])
      .find(([place]) => place === rest.join('/')) ?? [];
  if (now) return `${area}/${now}`;
  return 'any' in select.dataset && rest.length > 0 && area !== 'Etc' ? zone : undefined;
}

/** @param {HTMLSelectElement} select @param {string} zone */
function choose(select, zone) {
  if (![...select.options].some((option) => option.value === zone)) select.add(new Option(placeOf(zone), zone));
  select.value = zone;
}

/** @param {HTMLSelectElement} select */
function prefer(select) {
  const touched = [...select.options].some((option) => option.selected !== option.defaultSelected && option.index > 0);
  const zone = named(select);
  if (zone && !touched) choose(select, zone);
}

/** @param {HTMLElement} offer */
function offerPhones(offer) {
  const select = offer.closest('form')?.querySelector('select[data-known]');
  if (!(select instanceof HTMLSelectElement)) return;
  const zone = named(select);
  if (!zone || zone === select.value) return;
  /** @type {HTMLElement} */ (offer.querySelector('p')).textContent = (offer.dataset.phoneZone ?? '').replace('{0}', placeOf(zone));
  offer.hidden = false;
  /** @type {HTMLElement} */ (offer.querySelector('button')).onclick = () => {
    choose(select, zone);
    offer.hidden = true;
    select.focus();
  };
}

/** What is said is the clock, not the name: Oslo and Berlin begin their days together. @param {string} one @param {string} other */
function showTheSame(one, other) {
  const now = new Date();
  try {
    const [here, there] = [one, other].map((timeZone) => now.toLocaleString('en', { timeZone, dateStyle: 'short', timeStyle: 'short' }));
    return here === there;
  } catch {
    return true;
  }
}

/** @param {HTMLElement} card */
function tellThatThePhoneIsElsewhere(card) {
  const zone = phone();
  const isAPlace = zone?.includes('/') && !zone.startsWith('Etc/');
  if (!isAPlace || 'discreet' in document.body.dataset || showTheSame(zone, card.dataset.keepsZone ?? zone)) return;
  try {
    if (localStorage.getItem(PUT_AWAY) === zone) return;
  } catch {
    // A browser that keeps nothing says it again.
  }
  /** @type {HTMLElement} */ (card.querySelector('p')).textContent = (card.dataset.says ?? '').replace('{0}', placeOf(zone));
  card.hidden = false;
  /** @type {HTMLElement} */ (card.querySelector('button')).onclick = () => {
    card.hidden = true;
    try {
      localStorage.setItem(PUT_AWAY, zone);
    } catch {
      // It is put away for this page.
    }
  };
}

/** @param {ParentNode} within */
export function mindZones(within) {
  for (const select of within.querySelectorAll('select[data-zone="true"], select[data-zone=""]'))
    prefer(/** @type {HTMLSelectElement} */ (select));
  for (const offer of within.querySelectorAll('[data-phone-zone]')) offerPhones(/** @type {HTMLElement} */ (offer));
  for (const card of within.querySelectorAll('[data-keeps-zone]')) tellThatThePhoneIsElsewhere(/** @type {HTMLElement} */ (card));
}
