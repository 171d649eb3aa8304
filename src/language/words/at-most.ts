/** « 2 jours max », « au plus », “at most”: one list for all who read a length, a day or a number. A source for a pattern on folded text. */
export const AT_MOST = '(?:maxi?(?:mum)?|grand max|au plus|at most)';
