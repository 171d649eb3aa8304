/** Two who were to meet have met after so long: what became of it is asked from then on. */
export const MET_FOR_MS = 2 * 3_600_000;
