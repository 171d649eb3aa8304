import { fold } from '../words/fold.ts';

const SAID_WITH_IT = new Set(
  `merci mercis mercii thanks thank thx ty cheers you u beaucoup bcp bien infiniment encore grand grande gros enorme immense
  mille milles fois plein tout tous toutes le la les l monde a au pour de du d ta ton tes votre vos cette c est t es etes vous
  tu toi te super top genial geniale parfait nickel cool trop tres vraiment si gentil gentille gentils sympa adorable chouette
  aide reponse reponses info infos service avance et un une oui non ok okay oh ah ben bonne bon journee soiree week end
  parallele so much a lot very many great perfect lovely kind nice of that s for the your help ever again anyway quand meme`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);

/** « merci », « merci beaucoup, c’est super »; not « merci, je viens avec la voiture », which tells somebody something. */
export function isOnlyThanks(text: string): boolean {
  // « super merci ! vous êtes là quand ? »
  if (text.includes('?') || /\bquand\b(?! meme\b)/.test(fold(text))) return false;
  return fold(text)
    .split(/[^\p{L}\p{N}]+/u)
    .every((word) => word === '' || SAID_WITH_IT.has(word));
}
