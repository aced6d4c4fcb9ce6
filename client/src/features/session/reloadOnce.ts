import { protocolVersion } from "@diemcau/shared/protocol/version";

const key = "dc.reloadedFor";

/** Reloads an outdated page; if the same version comes back, the page stays and says so (PROTOCOL C1). */
export function reloadOnce(): boolean {
  if (sessionStorage.getItem(key) === String(protocolVersion)) return false;
  sessionStorage.setItem(key, String(protocolVersion));
  location.reload();
  return true;
}
