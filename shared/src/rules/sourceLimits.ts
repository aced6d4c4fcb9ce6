import type { SourceKind } from "../model/point.ts";

/** Most sources of each kind that one device may offer (PROTOCOL M10). */
export const sourceLimits = { camera: 4, microphone: 2, screen: 1 } as const satisfies Record<SourceKind, number>;
