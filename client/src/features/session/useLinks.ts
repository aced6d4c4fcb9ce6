import type { PointLinks } from "@diemcau/shared/protocol/link";
import { useEffect, useState } from "react";
import { useSession } from "./useConference.ts";

/** What the server last told of every point's link, for pages that have the wall. */
export function useLinks(): PointLinks {
  const session = useSession();
  const [links, setLinks] = useState<PointLinks>({});
  useEffect(() => session.on("media.links", setLinks), [session]);
  return links;
}
