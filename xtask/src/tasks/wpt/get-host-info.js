// In place of get-host-info.sub.js: the other port is the other origin.
function get_host_info() {
  return { HTTPS_ORIGIN: location.origin, HTTPS_NOTSAMESITE_ORIGIN: "OTHER_ORIGIN" };
}
