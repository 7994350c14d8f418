// Replaces get-host-info.sub.js: a server on another port is the other origin.
function get_host_info() {
  return { HTTPS_ORIGIN: location.origin, HTTPS_NOTSAMESITE_ORIGIN: "OTHER_ORIGIN" };
}
