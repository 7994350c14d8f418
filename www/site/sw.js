// The site's service worker: after one visit everything works with the network off. Knows the list of files that the
// build writes in; must not touch what is not ours (other origins, other paths, anything but GET).

/** @type {ServiceWorkerGlobalScope} */
const worker = /** @type {any} */ (globalThis);

/** Caches are shared by the whole origin, so the name tells this site from another copy under another path. */
const OURS = `nutgraf ${worker.registration.scope} `;
const CACHE = OURS + NUTGRAF_VERSION;
const FILES = new Set(NUTGRAF_FILES.map((file) => canonical(new URL(file, worker.location.href))));

worker.addEventListener("install", (event) => event.waitUntil(install()));
worker.addEventListener("activate", (event) => event.waitUntil(activate()));
worker.addEventListener("fetch", (event) => {
  const file = fileOf(event.request);
  if (file) event.respondWith(answer(file, event.request));
});

/** All files or none: a cache with a hole in it would break offline use later, where nobody sees why. */
async function install() {
  const cache = await caches.open(CACHE);
  // "no-cache" asks the server whether its copy is newer: a version must not be filled with files of the one before.
  await cache.addAll([...FILES].map((file) => new Request(file, { cache: "no-cache" })));
  await worker.skipWaiting();
}

async function activate() {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(OURS) && name !== CACHE).map((name) => caches.delete(name)),
  );
  await worker.clients.claim();
}

/**
 * The address of the cached file that answers a request, if one does.
 * @param {Request} request
 */
function fileOf(request) {
  const file = canonical(new URL(request.url));
  return request.method === "GET" && FILES.has(file) ? file : null;
}

/**
 * Queries and fragments choose no other file here, and a folder stands for its `index.html` (which some hosts redirect
 * to the folder, and a redirected answer must not be given to a navigation).
 * @param {URL} url
 */
function canonical(url) {
  return url.origin + url.pathname.replace(/\/index\.html$/, "/");
}

/**
 * @param {string} file
 * @param {Request} request
 */
async function answer(file, request) {
  const cache = await caches.open(CACHE);
  return (await cache.match(file)) ?? fetch(request);
}
