// Addresses of scripts on pages that require Trusted Types (https://www.w3.org/TR/trusted-types/).

/**
 * The one policy of a published file; `false` if the page forbids it. Made once: a second one of the same name may be
 * forbidden, and the browser reports every attempt.
 * @type {{ createScriptURL: (url: string) => string } | false | undefined}
 */
let policy;

/**
 * Turns an address of ours into what a script element or Worker accepts.
 * @param {string} url
 * @param {string} name of the policy, as the page's Content-Security-Policy lists it
 * @returns {string | false} `false` if the page forbids the policy
 */
export function trustedScriptUrl(url, name) {
  const { trustedTypes } = /** @type {any} */ (globalThis);
  if (!trustedTypes) return url;
  policy ??= makePolicy(trustedTypes, name);
  return policy ? policy.createScriptURL(url) : false;
}

/** @param {any} trustedTypes @param {string} name */
function makePolicy(trustedTypes, name) {
  try {
    return trustedTypes.createPolicy(name, { createScriptURL: (/** @type {string} */ url) => url });
  } catch {
    return false;
  }
}
