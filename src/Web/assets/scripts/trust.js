// The one Trusted Types policy. Nothing here is made from what people wrote: htmx passes on what our own server rendered.
const pass = (/** @type {string} */ text) => text;
const rules = { createHTML: pass, createScript: pass, createScriptURL: pass };

export const trust = /** @type {any} */ (globalThis).trustedTypes?.createPolicy('app', rules) ?? rules;
