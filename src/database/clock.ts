/** Where the time comes from: real in service, movable in the emulator, fixed in tests. */
export interface Clock {
  now(): Date;
}

export const systemClock: Clock = { now: () => new Date() };
