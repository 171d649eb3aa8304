/**
 * How long a sentence may be, in the worst case (design §3.8). Messenger allows 2000 letters in a text; some are left
 * for the line that goes before a repeated question.
 */
export const LIMITS = {
  text: 1900,
  /** The text above buttons. */
  buttons: 640,
  /** On a button or a quick reply. */
  title: 20,
  card: 80,
  /** Not counted: the renderer cuts it (the name of a commune on a quick reply). */
  cut: Number.POSITIVE_INFINITY,
} as const;
export type Room = keyof typeof LIMITS;

export const MOST_BUTTONS = 3;
export const MOST_CHOICES = 13;

/**
 * On a card, values are what members wrote, and the renderer cuts what does not fit: what must fit are the words
 * around them, with this many letters of each value.
 */
export const CARD_VALUE = 20;

/** Letters a variable is counted with when nothing better is known. */
export const LONGEST = {
  text: 80,
  name: 30,
  place: 60,
  number: 6,
  date: 40,
  period: 21,
  town: 45,
  id: 40,
  list: 400,
  other: 40,
} as const;
