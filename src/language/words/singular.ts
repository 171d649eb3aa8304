/** A folded word in the singular: « gateaux » → « gateau », « chaises » → « chaise »; « bus » stays, as short words do. */
export const singular = (word: string): string =>
  word.length > 3 ? word.replace(/(?<=eau|eu|ou)x$|(?<=[^s])s$/, '') : word;
