/**
 * Where the fields of a form stand as they were typed, only the refusal arrives: the field that it is about is marked here.
 * @param {HTMLElement} notice
 */
function mark(notice) {
  const fields = /** @type {HTMLInputElement[]} */ ([...document.querySelectorAll('form[hx-target="#refused"] [name]')]);
  for (const field of fields) {
    const isRefused = field.name.toLowerCase() === notice.dataset.about?.toLowerCase();
    if (isRefused) field.ariaInvalid = 'true';
    else field.removeAttribute('aria-invalid');
    if (isRefused) field.setAttribute('aria-describedby', notice.id);
  }
}

/** What was refused takes the focus: the field, or the sentence where it is about no field. */
export function standOnRefused() {
  const notice = /** @type {HTMLElement | null} */ (document.querySelector('.notice.refusal[tabindex]'));
  if (notice?.closest('#refused')) mark(notice);
  const refused = document.querySelector('[aria-invalid="true"]') ?? notice;
  if (refused instanceof HTMLElement) refused.focus();
}
