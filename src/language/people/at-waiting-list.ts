import { readPlainAnswer } from '../replies/small-answers.ts';
import { fold } from '../words/fold.ts';

/*
 * What is written to « Je peux te prévenir quand il ouvrira » beside its buttons' words: « ouais ok », « previens moi », « jveux
 * bien l'ouvrir moi », « combien vous êtes à attendre ? ».
 */

export type AtList = 'notify' | 'found' | 'unlist' | 'asks';

const plain = (text: string): string =>
  fold(text.slice(0, 120))
    .replace(/[’`]/g, "'")
    .replace(/[.!…,;]+/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

const ASKS =
  /(?:combien|how many|du (?:nouveau|neuf)|any news|c'?(?:est)? (?:pour )?quand|quand (?:est-ce|ca|c'?est)|when|(?:ca|c'?est) (?:deja )?ouvert|is it open)/;
const STAYS =
  /(?:^|[^a-z])(?:j'? ?attends? (?:encore|toujours)|je reste|i'?(?:ll| will)? (?:still )?wait(?:ing)?|keep me)(?![a-z])/;
const UNLIST =
  /(?:(?:enleve|retire|supprime|sors|desinscris|efface|raye)[zr]?[- ]moi|(?:remove|take|delete) me(?: off)?|(?:n'? ?|je )?(?:attends?|veux attendre) plus|plus attendre|no longer wait|stop waiting)/;
const FOUND =
  /(?:^|[^a-z])(?:l'? ?|de l'? ?|d')?(?:ouvrir|louvrir|l ouvrir|ouvre|creer|lancer|monter|demarrer)(?![a-z]).{0,20}$|(?:open|start|create|run|set) (?:it|one)(?: up)?(?: myself)?(?![a-z])/;
const MYSELF = /(?:^|[^a-z])(?:je|j'?|jveux|jpeux|moi|on|i|we|myself)(?![a-z])/;
const NOTIFY =
  /(?:(?:previen|averti|prevene|avertisse)[sz]?(?:[- ]moi)?|me prevenir|m'avertir|au courant|(?:tell|notify|warn|inform) me|let me know|(?:mets?|inscris|ajoute)[- ]moi|sur la liste|j'attends|je veux bien attendre|je vais attendre)(?![a-z])/;

/** null: none of these, perhaps a commune. */
export function readAtList(text: string): AtList | null {
  const said = plain(text);
  if (ASKS.test(said)) return 'asks';
  if (text.includes('?')) return null;
  if (STAYS.test(said)) return 'asks';
  if (UNLIST.test(said)) return 'unlist';
  if (FOUND.test(said) && MYSELF.test(said)) return 'found';
  if (NOTIFY.test(said)) return 'notify';
  // « oui stp », « ouais ok », « je veux bien »
  const bare = said.replace(/ (?:stp|svp|merci|please|thanks|ok|d'accord|volontiers)$/, '');
  return readPlainAnswer(text) === 'yes' || readPlainAnswer(bare) === 'yes' ? 'notify' : null;
}
