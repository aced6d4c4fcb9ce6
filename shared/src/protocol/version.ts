/** Version of the socket protocol. A client built for another one is told to reload (PROTOCOL C1). */
export const protocolVersion = 3;

/** Version of the event shapes that new commits carry; older ones are lifted when read. */
export const eventVersion = 3;
