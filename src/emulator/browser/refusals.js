import { fr } from './words.js';

/** What Meta's error numbers mean, for somebody who has never read its documentation. Code, or code/subcode. */
const MEANINGS = {
  '10/2018278': 'la fenêtre de 24~heures est fermée, la Page doit attendre un signe de la personne.',
  '10/1893063': 'la Page n’a plus le droit d’écrire pendant un moment.',
  '551/1545041': 'cette personne a bloqué la Page.',
  '100/2018001': 'cette personne n’a jamais écrit à la Page.',
  '1/1357046': 'Meta annonce une erreur, mais le message est arrivé.',
  100: 'le message n’a pas la forme que Meta demande.',
  190: 'la clé d’accès de la Page ne vaut plus rien.',
  104: 'il manque la clé d’accès de la Page.',
  613: 'trop de messages en peu de temps, le bot réessaie plus tard.',
  80006: 'trop de messages en peu de temps, le bot réessaie plus tard.',
  4: 'trop d’appels en peu de temps, le bot réessaie plus tard.',
  1: 'panne passagère chez Meta, le bot réessaie.',
  2: 'panne passagère chez Meta, le bot réessaie.',
};

/** A refused send in plain French, and as Meta worded it: { words, numbers, original }. */
export function refusalOf({ answer, fault }) {
  const { code, error_subcode: subcode, message = '' } = answer?.error ?? {};
  const numbers = [code, subcode].filter((number) => number !== undefined).join('/');
  const meaning = MEANINGS[numbers] ?? MEANINGS[code] ?? message;
  return {
    words: fr(fault ? `${meaning} (Panne demandée dans les coulisses.)` : meaning),
    numbers,
    original: message,
  };
}
