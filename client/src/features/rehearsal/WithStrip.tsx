import type { CSSProperties, ReactNode } from "react";
import { RehearsalStrip } from "./RehearsalStrip.tsx";
import { useConference, useMay } from "../session/useConference.ts";

/** A board, and above it the strip where it is a rehearsal's and whoever sits there may steer that. */
export function WithStrip({ children }: { children: ReactNode }) {
  const { state } = useConference();
  const mayHold = useMay("rehearsal.hold");
  const { conference } = state;
  if (!conference || conference.rehearsalOf === null || !mayHold) return children;
  return (
    <div style={stripHeight}>
      <RehearsalStrip conferenceId={conference.rehearsalOf} rehearsalId={conference.id} />
      {children}
    </div>
  );
}

const stripHeight: CSSProperties = { "--dc-strip": "44px" };
