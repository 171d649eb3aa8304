import { foldAligned, words } from '../words/fold.ts';
import { isThing } from './things.ts';

/** « lit en ville »: anywhere in it, which names no quartier, and is no part of what it is. */
const SOMEWHERE = /(?<=\S),? (?:en ville|in town|around town)$/;
/** What is told of them says what they are for: « la vie en ville », « abonnement de bus en ville », « parking en ville ». */
const FOR_TOWN =
  /\b(?:vie|vivre|conduite|conduire|circul\w*|roul\w*|trajets?|bus|metro|tram|abonnements?|cartes?|tickets?|balades?|visites?|jardins?|potagers?|parkings?|garages?|box|places?|studio|logements?|chambres?|appart\w*|maisons?|animaux|cours|guides?|plans?|life|living|driving|parking|garden|room|flat|tour|map)\b/;

/** « vieux vélo en ville » → « vieux vélo »; « vélo de ville » and what is no thing stay. */
export function withoutSomewhere(item: string): string {
  const { text, at } = foldAligned(item);
  const found = SOMEWHERE.exec(text);
  if (!found || FOR_TOWN.test(text) || !words(text).slice(0, 3).some(isThing)) return item;
  return item.slice(0, at[found.index]);
}
