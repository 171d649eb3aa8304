import { fold } from '../words/fold.ts';
import { namingWords } from '../words/naming.ts';
import { spellOut } from '../words/spell-out.ts';

const BEFORE =
  '(?:(?:non|nan|ah|oh|euh|bon|ok|alors|mais|mince|finalement|en fait|du coup|desolee?|dsl|pardon|bonjour|salut|sorry|actually|no)[ ,!.:]+)*';
const OPENS =
  "(?:(?:non|bon|ok|alors|finalement|en fait|desolee?|dsl|pardon|svp|stp|bonjour|salut|je (?:veux|voudrais|souhaite|dois)|tu peux|peux[- ]tu|on peut|sorry|please|can you|i (?:want|would like) to|i'd like to)[ ,!]+)*(?:j[' ]?)?";
const TAKES_BACK = new RegExp(
  `^${OPENS}(?:je |j'|i(?:'d like to |'ll | want to )?)?(?:annul|retir|supprim|enlev|effac|cancel|withdraw|take back|remove|delete)(?:e[rzs]?)? (?:(?:toutes?|all|both) )?(?:(?:ma|mes|my) (?:deux |trois )?|les (?:deux|trois|\\d) |of my )(?:reponses?|reservations?|participation|candidature|answers?|reply|replies|claims?)(?<about>.{0,60})$`,
);
/** « je laisse la perceuse », « je laisse tomber le vélo », said of a thing that one has answered. */
const LETS_GO = new RegExp(
  `^${OPENS}(?:i(?:'ll| will)? )?(?:(?:je |j')?(?:laisse(?: tomber)?|abandonne|renonce a|libere)|give up(?: on)?|let go of|drop) (?:le |la |les |l'|the |au |aux )(?<about>[a-z][a-z'-]{2,24}(?: [a-z][a-z'-]{1,20})?)$`,
);
/** « je laisse ma place », “I give up my place”, “how do I cancel my answer?”. */
const GIVES_UP = new RegExp(
  `^${OPENS}(?:i(?:'ll| will)? )?(?:(?:je |j')?(?:laisse|cede|libere|rends?|abandonne|donne)|give up|leave|release|let go of) (?:ma|my) (?:place|spot|tour|turn)(?<about>.{0,60})$`,
);
const ASKS_HOW =
  /^(?:comment (?:est-ce que je |je |on |(?:puis|peut)[- ](?:je|on) )?(?:peux |fais pour |faire pour )?|how (?:do|can|could) i )/;
const POLITE = /\b(?:svp|stp|s'il (?:te|vous) plait|merci|please|thanks|finalement|du coup)\b/g;

/** « annule ma réponse », « je retire ma réponse pour la lampe 43 »: with the words that name what it is to. null: something else. */
export function readOwnAnswerBack(text: string): string[] | null {
  const said = fold(text)
    .replace(ASKS_HOW, '')
    .replace(/[ .!?]+$/, '');
  const about = (TAKES_BACK.exec(said) ?? GIVES_UP.exec(said))?.groups?.about;
  return about === undefined ? null : namingWords(about.replace(POLITE, ''));
}

/** « finalement je laisse la perceuse »: the words that name it; whether they have answered one is looked up. null: something else. */
export function readLetsGoOf(text: string): string[] | null {
  const about = LETS_GO.exec(fold(text).replace(/[ .!]+$/, ''))?.groups?.about;
  return about === undefined ? null : namingWords(about.replace(POLITE, ''));
}

/** « je laisse tomber les livres », « je renonce à la perceuse », « je veux plus du lit »: nothing but that. */
const DROPS = new RegExp(
  `^${BEFORE}(?:(?:je |j'|on )?(?:laisse tomber|abandonne|annule|oublie)|(?:je |on )renonce a|(?:je |on )(?:ne |n')?(?:veux|prends|prendrai|reserve) (?:finalement )?plus(?: de)?|(?:je |j')(?:ne |n')?ai (?:finalement )?plus besoin de|i (?:drop|give up(?: on)?|don't want|no longer want|no longer need)|never ?mind|forget(?: about)?) ?(?:le |la |les |l'|du |des |de la |de l'|cet? |cette |the |my )(?<thing>[a-z][a-z' -]{2,40}?)(?:[ ,]+(?:finalement|en fait|du coup|desolee?|dsl|pardon|merci|svp|stp|tant pis|sorry|thanks|after all|then))*[ .!…]*$`,
);

/** What is given up by its name, folded; whether they have answered such a post is looked up. null: nothing by its name. */
export function readDropsThing(text: string): string[] | null {
  if (text.length > MOST_LETTERS || text.includes('?')) return null;
  const thing = DROPS.exec(spellOut(text).text.replace(/\s+/g, ' ').trim())?.groups?.thing;
  const words = thing === undefined ? [] : namingWords(thing);
  return words.length === 0 || words.length > MOST_OF_NAME ? null : words;
}

const MOST_LETTERS = 100;
const MOST_OF_NAME = 4;
