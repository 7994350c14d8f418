// The site's service worker. After one visit, the site works offline: the worker answers GET
// requests for the files that the build lists.

/** @type {ServiceWorkerGlobalScope} */
const worker = /** @type {any} */ (globalThis);

/**
 * Prefix of the names of this site's caches. It contains the path of the site, because all sites of
 * an origin share their caches.
 */
const CACHE_PREFIX = `nutgraf ${worker.registration.scope} `;
const CACHE_NAME = CACHE_PREFIX + NUTGRAF_VERSION;
const CACHED_FILES = new Set(
  NUTGRAF_FILES.map((file) => canonicalAddress(new URL(file, worker.location.href))),
);

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("fetch", (event) => {
  const file = fileOf(event.request);
  if (file) event.respondWith(respond(file, event.request));
  else if (isShare(event.request)) event.respondWith(takeShare(event.request));
});
worker.addEventListener("message", ({ data }) => {
  if (data === "activate") void worker.skipWaiting();
});

/** Caches all files, or none if one fails: an incomplete cache would break the site offline. */
async function install() {
  const cache = await caches.open(CACHE_NAME);
  // "no-cache" revalidates each file, so that a new version never contains a file of an earlier
  // one.
  await cache.addAll([...CACHED_FILES].map((file) => new Request(file, { cache: "no-cache" })));
}

/** Deletes the caches of earlier versions and takes control of open pages. */
async function activate() {
  const names = await caches.keys();
  await Promise.all(
    names
      .filter((name) => name.startsWith(CACHE_PREFIX) && name !== CACHE_NAME)
      .map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

/**
 * Returns the address of the cached file for a request; `null` if there is none.
 * @param {Request} request
 */
function fileOf(request) {
  const file = canonicalAddress(new URL(request.url));
  return request.method === "GET" && CACHED_FILES.has(file) ? file : null;
}

/**
 * Returns an address without query and fragment, and without `index.html`. Some hosts redirect
 * `index.html` to the folder, and a redirected response must not answer a navigation.
 * @param {URL} url
 */
function canonicalAddress(url) {
  return url.origin + url.pathname.replace(/\/index\.html$/, "/");
}

/**
 * Answers from the cache, or else from the network.
 * @param {string} file
 * @param {Request} request
 */
async function respond(file, request) {
  const cache = await caches.open(CACHE_NAME);
  return (await cache.match(file)) ?? fetch(request);
}

/**
 * Address of the page for texts and files that other apps share (`share_target` in the manifest).
 */
const SHARE_TARGET = canonicalAddress(new URL("text.html", worker.location.href));

/** Checks if a request is a text or file shared by another app. @param {Request} request */
function isShare(request) {
  return request.method === "POST" && canonicalAddress(new URL(request.url)) === SHARE_TARGET;
}

/**
 * Stores a shared text or file until the page takes it. Nothing is sent over the network.
 * @param {Request} request
 */
async function takeShare(request) {
  const cache = await caches.open("nutgraf-shared");
  await cache.put("shared", new Response(await request.blob(), { headers: typeOf(request) }));
  return Response.redirect(`${SHARE_TARGET}?shared`, 303);
}

/**
 * Returns a header with the content type of a form, without which the form cannot be parsed.
 * @param {Request} request
 */
function typeOf(request) {
  return { "content-type": request.headers.get("content-type") ?? "" };
}
