/** As many letters of a name stand on a button, behind « Pour ». */
const MOST_OF_NAME = 14;

export const shortened = (name: string): string =>
  name.length <= MOST_OF_NAME ? name : `${name.slice(0, MOST_OF_NAME - 1).trimEnd()}…`;
