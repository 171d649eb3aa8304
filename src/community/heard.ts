/** The slots of words that are kept to be read anew, see conversation/questions/read-again.ts: an effect that settles what they meant clears them. */
export const HEARD = ['heard', 'event', 'rule'] as const;

/** The same, where they lapse: since when they are kept as well. */
export const HELD_BACK = [...HEARD, 'held'] as const;
