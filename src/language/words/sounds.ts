import { remembered } from './remembered.ts';

/** How a folded word sounds, roughly, without its ending: « preter », « prété » and « pretai » are one, so are « ki » and « qui ». */
export const soundOf = remembered((word) =>
  word
    .replace(/ph/g, 'f')
    .replace(/qu?|c(?![eiyh])|k/g, 'k')
    .replace(/c(?=[eiy])/g, 's')
    .replace(/g(?=[eiy])/g, 'j')
    .replace(/(?:e?aux?|ot)(?![a-z])/g, 'o')
    .replace(/eau|au/g, 'o')
    .replace(/(?:er|ez|ees?|ai[stx]?|ait|aient|et|es|ent)$/, 'e')
    .replace(/(.)\1+/g, '$1')
    .replace(/ai|ei|ay/g, 'e')
    .replace(/y/g, 'i')
    .replace(/h/g, '')
    .replace(/[estxdp]+$/, '')
    .slice(0, 7),
);
