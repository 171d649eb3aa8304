import { fold } from '../../language/words/fold.ts';
import type { Part, Session } from '../session.ts';
import { findButton, tryBegin } from '../start.ts';
import { isFree } from '../talk.ts';
import type { ButtonsAnswer } from '../turn.ts';

/** The button by which an admin tells whoever was refused why. */
const WHY = 'give-reason';
/** « il vend des trucs », « car pas de la commune », “fake profile”: hardly anything but why somebody is refused. */
const PLAIN =
  /^[^a-z0-9]*(?:(?:(?:car|parce que|puisque|c'est (?:car|parce que?)|because|since) ?)?(?:(?:il|elle|iel|ils|elles|he|she|they) (?:ne |n')?(?:vend|vendent|spamm?e|spamment|arnaque\w*|escroque\w*|habite(?:nt)?|vit|vivent|connai\w+ personne|sells?|spams?|scams?|(?:does|do)n't live|lives? (?:elsewhere|in|far))(?![a-z]).*|(?:(?:il|elle|c|ce|he|she|it)(?:'?s| est| is|'est)? )?(?:pas|not|n'est pas) (?:d'ici|du (?:coin|quartier|village|secteur)|de (?:la|notre) (?:commune|ville|region)|from (?:here|around|our|this|the)|local|a local).*|(?:c'est (?:une?|du) |it's (?:a )?)?(?:faux|fausse|fake) (?:comptes?|profils?|accounts?|profiles?|personne)(?![a-z]).*|(?:compte|profil|profile|account) (?:vide|faux|fake|louche|suspecte?|bizarre|empty|suspicious).*|(?:spam\w*|arnaq\w*|scam\w*)[ !.]*)|(?:parce qu(?:e |')|because ).+)$/;
/** The same, where nothing else that we know is said. */
const PERHAPS =
  /^[^a-z0-9]*(?:car (?:il|elle|ils|elles|on|pas|trop|je|j'|c'|ce|le|la|les|son|sa|ses|nous|vous|tu) ?.+|(?:il|elle|iel|ils|elles|he|she|they) (?!y )(?:[a-z']+ ).+|(?:pas|trop|faux|fausse|compte|profil|n'habite|habite|not|fake) .+)$/;
const MOST = 300;

/** Right below « … est refusée [Dire pourquoi] », and nothing else that we know: whether it is the reason is asked before anybody is told. */
export function* reasonBehind(s: Session, text: string, is: 'plain' | 'perhaps'): Part<boolean> {
  if (!s.ctx.isAdmin || !isFree(s) || text.length > MOST || text.includes('?')) return false;
  if (!(is === 'plain' ? PLAIN : PERHAPS).test(fold(text).replaceAll('’', "'"))) return false;
  const shown = (yield { ask: 'buttons', names: [WHY], of: 'last' }) as ButtonsAnswer;
  const [only, other] = shown;
  const found = findButton(s, WHY);
  if (!only || other || !found?.start.fills) return false;
  return yield* tryBegin(s, found, { [found.start.fills]: only.id, reason: text });
}
