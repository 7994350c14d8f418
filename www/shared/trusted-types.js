// Makes script addresses for pages that require Trusted Types
// (https://www.w3.org/TR/trusted-types/).

/**
 * The Trusted Types policy of this script; `false` if the page forbids it. It is created only once,
 * because a page may forbid a second policy of the same name, and the browser reports every
 * attempt.
 * @type {{ createScriptURL: (url: string) => string } | false | undefined}
 */
let policy;

/**
 * Converts an address of ours to a value that a script element or Worker accepts.
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

/** Creates the policy, if the page allows it. @param {any} trustedTypes @param {string} name */
function makePolicy(trustedTypes, name) {
  try {
    return trustedTypes.createPolicy(name, { createScriptURL: (/** @type {string} */ url) => url });
  } catch {
    return false;
  }
}
