// Makes script addresses for pages that require Trusted Types
// (https://www.w3.org/TR/trusted-types/).

/**
 * The Trusted Types policy of this script; `false` if the page forbids it. It is created only once,
 * because a page may forbid a second one of the same name.
 * @type {{ createScriptURL: (url: string) => string } | false | undefined}
 */
let policy;

/**
 * Converts the address of one of our files to a value for a script element or a Worker.
 * @param {string} url
 * @param {string} name of the policy, as in the directive `trusted-types`; only that of the first
 *   call counts
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
