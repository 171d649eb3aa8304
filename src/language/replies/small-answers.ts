import { MOST_MESSAGES, remembered } from '../words/remembered.ts';
import { spellOut } from '../words/spell-out.ts';

const YES = new Set(
  `oui|ouais|ouai|ouep|yep|yes|yeah|yup|y|o|ui|si|ok|okay|oki|okey|dac|d'ac|d'acc|d'accord|dacc|dacord|daccord|entendu|bien sur
  |biensur|volontiers|avec plaisir|parfait|tres bien|c'est bon|c bon|c'est ca|c ca|exact|exactement|tout a fait|carrement
  |vas-y|vas y|allez|allez-y|go|sure|of course|please do|correct|right|that's right|je confirme|confirmer|confirme
  |oui je veux bien|je veux bien|oui c'est ca|c'est ok|c'est d'accord|oui c'est bon`
    .split('|')
    .map((form) => form.trim()),
);
/** Said to a summary: it may go out. */
const CONFIRMS = new Set(
  `publie|publier|valide|publie la|publie le|publie ca|publiez|oui publie|ok publie|vas y publie|tu peux publier|oui tu peux publier|publish|publish it
  |post it|yes publish|va y|vasy|oui vas y|oui va y|ok vas y|ok c'est bon|ok c bon|oui c bon|cest bon|oui cest bon|c'est tout bon|tout est bon
  |c'est parfait|oui c'est parfait|oui parfait|c'est nickel|nickel|impec|impeccable|envoie|envoyer|tu peux envoyer|valider|je valide|tu peux valider|ok valider|poster|poste|mets en ligne|mettre en ligne|tu peux mettre en ligne
  |ok c'est parti|oui c'est parti|allez c'est parti|super c'est parti|allez on y va|ok on y va|ok let's go|let's go|go ahead|yes go ahead|here we go
  |ca me va|ca me va bien|oui ca me va|ok ca me va|ca me convient|ok pour moi|c'est ok|c'est ok pour moi|pour moi c'est bon|exactement|c'est exactement ca|tout a fait|works for me|that works|fine by me|perfect|it's perfect|exactly
  |je publie|on publie|sauvegarder|enregistrer|enregistre|c'est complet|send|send it|save it|submit|looks good|all good|that's fine`
    .split('|')
    .map((form) => form.trim()),
);
const NO = new Set(
  `non|nan|nn|nop|nope|no|n|pas du tout|non pas du tout|surtout pas|jamais|pas question|c'est pas ca|ce n'est pas ca|faux
  |non ce n'est pas ca|non c'est pas ca|pas d'accord|je ne veux pas|je veux pas|not really|no way|wrong|never|pas maintenant`
    .split('|')
    .map((form) => form.trim()),
);
const NONE = new Set(
  `aucun|aucune|rien|sans|neant|0|zero|pas de date|sans date|aucune date|pas de limite|sans limite|pas de delai|pas d'urgence
  |pas de quartier|aucun quartier|pas de photo|sans photo|aucune photo|aucune idee|je ne sais pas|je sais pas|jsp|j'sais pas
  |sais pas|je sais po|ne sait pas|peu importe|n'importe|n'importe quand|n'importe ou|comme vous voulez|comme tu veux|partout
  |passer|passe|passe la question|suivant|suivante|ignorer|plus tard|skip|skip it|next|none|nothing|no date|no deadline
  |no limit|no photo|no idea|i don't know|don't know|dunno|whatever|any time|anytime|later|pass|quand on veut|quand vous voulez
  |pas besoin|rien de special|rien de particulier|non rien|-|x|/`
    .split('|')
    .map((form) => form.trim()),
);
const DECLINED = new Set(
  `rien|non rien|rien de special|rien de particulier|ca ira|non ca ira|ca va aller|non ca va aller|non c'est bon|pas la peine
  |non pas la peine|pas besoin|non pas besoin|sans facon|non sans facon|aucun|aucune|nothing|none|i'm good|no i'm good
  |no need|no that's fine|not needed`
    .split('|')
    .map((form) => form.trim()),
);
const THUMB_UP = /^\s*(?:(?:👍|👌|✅|✔️?|🆗|💯)[\u{1F3FB}-\u{1F3FF}]?\s*)+$/u;
const THUMB_DOWN = /^\s*(?:(?:👎|❌|✖️?|🚫)[\u{1F3FB}-\u{1F3FF}]?\s*)+$/u;
const POLITE = /[\s,]+(?:merci(?: beaucoup| bien)?|svp|stp|s'il (?:te|vous) plait|please|thanks|thank you|bien sur)$/;

/** The whole message, without what politeness and haste add: « Ouiii !! merci » → « oui ». */
const bare = remembered((text) => {
  const plain = spellOut(text.slice(0, 200))
    .text.replace(/\s+/g, ' ')
    .replace(/[.!?…,;]+(?=\s|$)/g, '')
    .trim();
  const short = plain.replace(POLITE, '').trim();
  // « ouiii », « nooon », « okkk »
  return short.replace(/([a-z])\1{2,}/g, '$1').replace(/^noon$/, 'non');
}, MOST_MESSAGES);

/** The whole message says yes: « oui », « ok », « d'accord », « 👍 ». */
export function isYes(text: string): boolean {
  return THUMB_UP.test(text) || YES.has(bare(text));
}

const AGREEMENT =
  /^(?:(?:oui|ouais?|ui|si|ok(?:ay|i)?|d'?ac+|d'?ac+ord|super|parfait|nickel|impec(?:cable)?|top|genial|cool|entendu|bien sur|volontiers|avec plaisir|(?:ca|sa) (?:marche|me va|me convient|roule|colle|va)|c ?'?(?:est)? ?(?:bon|ok|d'accord|parfait|nickel|note)|je suis (?:ok|d'accord)|t'inquiete(?: pas)?|pas de (?:souc[iy]s?|problemes?|pb)|aucun (?:souci|probleme)|va pour|on fait comme ca|je confirme|no (?:worries|problem)|yes|yeah|yep|yup|sure|fine|(?:that|it)(?:'?s| is) (?:fine|ok|good|perfect|great)|that works|works for me|sounds good|great|perfect|deal|all good)(?: pour moi| for me)?(?: |$))+$/;

/** The whole message agrees to what somebody proposed: a yes, « ça marche », « oui pas de souci », “that's fine”. */
export function isAgreed(text: string): boolean {
  return isYes(text) || AGREEMENT.test(`${bare(text)} `);
}

/** The whole message says that what was shown is right: a yes, « publie stp », « c bon ». */
export function isConfirmation(text: string): boolean {
  const said = bare(text).replace(/-/g, ' ').replace(IN_HASTE, '');
  return isYes(text) || CONFIRMS.has(said) || PUBLISHES.test(said) || AND_PUBLISHES.test(said);
}

/** The whole message asks that it be published, whatever was asked: « publie », « ok publie tout », “post it”. */
export function saysPublish(text: string): boolean {
  const said = bare(text).replace(/-/g, ' ').replace(IN_HASTE, '');
  return PUBLISHES.test(said) || AND_PUBLISHES.test(said);
}

const IT_ALL =
  "(?: (?:l[ea]s?|ca|cela|tout|tous|toutes|le tout|les deux|l'annonce|mon annonce|it|them|them all|all|both|everything))?(?: comme (?:ca|ca alors)| like that| as it is)?";
/** « publie tout » */
const PUBLISHES = new RegExp(`^(?:(?:je|on) )?(?:publie[rz]?|poste[rz]?|valide[rz]?|publish|post)${IT_ALL}$`);

/** « publie stp vite » */
const IN_HASTE = /(?: (?:stp|svp|vite|tout de suite|de suite|merci|please|pls|quickly|now))+$/;

/** « oui c bon publie », « ok vas y publie la » */
const AND_PUBLISHES = new RegExp(
  `^(?:(?:oui|ouais?|ok(?:ay)?|d'accord|super|parfait|allez|c ?'?(?:est)? ?(?:tout )?bon|c'est parfait|(?:oui )?vas? ?y|bah|bon|tu peux|you can|yes|go ahead|looks good)[ ,]+)+(?:publie[rz]?|poste[rz]?|valide[rz]?|envoie|envoyer|publish|post|send)${IT_ALL}$`,
);
const OFF =
  /^(?:(?:ok|oui|allez|bon|super|hop|et|voila|parfait|yes|alright) )*(?:c'est parti|on y va|let's go|here we go|go(?: go)*)$/;

/** « c'est parti ! », said while something is being written: off we go. Nothing is gone that nobody has seen. */
export const isOffWeGo = (text: string): boolean => OFF.test(bare(text).replace(/,/g, ''));

/** The whole message says no: « non », « nope », « 👎 ». */
export function isNo(text: string): boolean {
  return THUMB_DOWN.test(text) || NO.has(bare(text));
}

/** « j'ai pas de photo » */
const HAVING = /^(?:(?:je n'ai|j'ai|on a|il y a|y a|ya|i have|i've got) (?=(?:pas|aucune?|plus|no) ))/;

/** The whole message leaves a question open: « passer », « aucun », « pas de date », « skip », and « non ». */
export function isNone(text: string): boolean {
  return isNo(text) || NONE.has(bare(text).replace(HAVING, '')) || /^[-/x]+$/.test(text.trim());
}

/** The whole message kindly leaves out what need not be said: « non merci », « rien, merci », « non ça ira », “no thanks”. */
export function isDeclined(text: string): boolean {
  return isNo(text) || DECLINED.has(bare(text).replace(/^(?:merci|thanks|thank you) /, ''));
}

const OF_THEM = '(?:elle|lui|eux|elles|ca|cela|her|him|them|that)';
const IT_IS = new RegExp(
  `^(?:(?:oui|ouais?|ok|si|yes|yeah|yep|it is|right)[ ,]*)?(?:(?:c'est|it'?s|it is|that'?s) (?:bien |right )?(?:(?:pour|a|avec|for) )?${OF_THEM}|(?:pour|for) ${OF_THEM}|it is|that'?s (?:it|right))$`,
);
const IT_IS_NOT = new RegExp(
  `^(?:non|nan|no|nope)[ ,]+(?:merci|thanks|(?:c'est |ce n'est )?pas (?:pour|a|avec) ${OF_THEM}|(?:it'?s )?not (?:for )?${OF_THEM}|it'?s not|it isn't)$`,
);

/** The answer to a plain question, « C'est pour Amélie ? »: « ok oui », « oui c'est pour elle », “yeah sure”. Who asks back gives none. */
export function readPlainAnswer(text: string): 'yes' | 'no' | null {
  if (text.includes('?')) return null;
  if (isNo(text) || IT_IS_NOT.test(bare(text))) return 'no';
  const isConfirmed = isConfirmation(text) && !SENDS_OFF.test(bare(text));
  return isAgreed(text) || isConfirmed || IT_IS.test(bare(text)) ? 'yes' : null;
}

/** « publier », « enregistrer », “send it”: of a post that is being written, and no yes to anything else. */
const SENDS_OFF =
  /\b(?:publi|post(?:e[rz]?|)(?![a-z])|enregistr|sauvegard|valide|envoi|envoy|en ligne|submit|send|save)/;
