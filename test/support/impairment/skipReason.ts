import { RoomNetwork } from "./RoomNetwork.ts";

/** A user without root has them run in namespaces of their own, where the kernel lets people make such. */
const withoutRoot = "unshare -Urnm sh -c 'mount -t tmpfs none /run && ip link set lo up && npm test -- e2e link'";

/** Why tests on rooms' own networks can't run on this machine, said aloud; `null` where they can. */
export async function skipReason(): Promise<string | null> {
  const missing = await RoomNetwork.missing();
  // Jest keeps the console's words to itself where every test of a file is skipped.
  if (missing !== null)
    process.stderr.write(`SKIPPED: tests of rooms on bad networks; ${missing}\n  without root: ${withoutRoot}\n`);
  return missing;
}
