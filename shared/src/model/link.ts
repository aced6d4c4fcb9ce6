/** How a point's link stands, from what the server receives of it and what it receives itself. */
export const linkStates = ["good", "weak", "lost"] as const;
export type LinkState = (typeof linkStates)[number];

/** What a link suffers from. */
export const linkCauses = ["loss", "roundTrip", "jitter", "frozen", "silent", "noMedia", "rate"] as const;
export type LinkCause = (typeof linkCauses)[number];
