import { tellsTrouble } from '../../language/meetings/tells-trouble.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { hasStrayed } from '../../language/posts/strayed.ts';
import { fold } from '../../language/words/fold.ts';
import { toWhom } from '../questions/may-mean.ts';
import { type Part, type Session, top } from '../session.ts';

/** « j'ai récupéré les chaises mais ya que 3 », « je l'ai cassée »: of what they have had of a neighbour, who reads it; no post of theirs. */
export function* troubleTold(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || top(s) || !tellsTrouble(text)) return false;
  const said = fold(text);
  if (opensPost(text) || hasStrayed(text)) return false;
  return OF_IT.test(said) && !OF_ALL.test(said) && (yield* toWhom(s, text));
}

const OF_IT =
  /^\W*(?:(?:merci|ok|oui|bonjour|salut|coucou|desolee?|dsl|ah|oh|oups|mince|zut|aie|sorry|hi|hello|thanks)[ ,!.]+)*(?:(?:je |j'|j|on )(?:l'|les |la )?(?:ai|a) |jl'?ai |g |j'en ai |il |elle |ils |elles |bien recu|recu|recup|i (?:got|have|broke|lost|damaged)|got |it |they )/;
/** Said to everybody. */
const OF_ALL =
  /\b(?:cherche|recherche|besoin|quelqu'un|qqn|qui (?:peut|a|sait)|reparer|a (?:donner|recuperer|preter|echanger)|pour pieces|chats?|chiens?|doudous?|trouve|someone|cat|dog|somebody|anyone|looking|need)\b/;
