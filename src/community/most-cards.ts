/** As many cards stand in one message: Messenger shows no more. */
export const MOST_CARDS = 10;
