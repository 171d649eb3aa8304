/** Said behind anything, and saying nothing: one list for all who leave it out. A source for a pattern on folded text. */
export const POLITELY = "stp|svp|s'il (?:te|vous) plait|please|pls|plz";
