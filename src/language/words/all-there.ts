/** As many as there are: more than there ever are. */
export const ALL_THERE = 999;
