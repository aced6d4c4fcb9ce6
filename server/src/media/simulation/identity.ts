/** What tells simulated points apart, for people and for tests. `index` is the point's place in the conference. */
export interface SimulatedIdentity {
  /** Colour of the room, in degrees of the colour circle. */
  hue: number;
  /** Frequency of its hum, in Hz; whole, so that any whole number of seconds of it joins without a click. */
  tone: number;
}

/** Turning by the golden angle keeps the rooms' colours apart, however many there are. */
const goldenAngle = 137.508;

export function simulatedIdentity(index: number): SimulatedIdentity {
  return { hue: Math.round(index * goldenAngle) % 360, tone: 300 + 40 * index };
}

/** The device that a simulated point's sources are said to come from. */
export function simulatedDeviceId(pointId: string): string {
  return `sim-${pointId}`;
}
