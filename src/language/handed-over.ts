import { spellOut } from './spell-out.ts';

/** What is said of something promised that has changed hands. */
export interface HandedOver {
  /** As whoever gives, lends or helps says it, or whoever gets it; null: as either would. */
  by: 'giver' | 'taker' | null;
  /** Somebody is spoken of, not to: « il est venu la chercher », « c'est prêté à Yann ». */
  isOfSomebody: boolean;
  /** To whom, as it was written: « Yann ». */
  name?: string;
  /** « bien reçu merci »: perhaps what was promised, perhaps what was written last. */
  isDoubtful?: true;
}

/**
 * « c'est prêté à Yann », « je l'ai récupérée », « il est venu la chercher »: something promised has changed hands. null:
 * about something else (« pas encore récupéré », « tu l'as donnée ? », « je l'ai pris en photo »).
 */
export function readHandedOver(text: string): HandedOver | null {
  if (text.length > 140 || text.includes('?')) return null;
  const said = spellOut(text)
    .text.replace(/\bjl'?ai\b/g, "je l'ai")
    .replace(/\bjla\b/g, "je l'ai")
    .replace(/\s+/g, ' ')
    .replace(/[ .!…]+$/u, '')
    .trim();
  if (NOT.test(said)) return null;
  const name = NAMED.exec(text)?.[1] ?? SUBJECT.exec(text)?.[1];
  const named = name === undefined ? {} : { name };
  if (CAME.test(said)) return { by: 'giver', isOfSomebody: true, ...named };
  if (GIVER.test(said))
    return { by: 'giver', isOfSomebody: name !== undefined || /\b(?:lui|him|her|them)\b/.test(said), ...named };
  if (name !== undefined && THING_GIVEN.test(said)) return { by: 'giver', isOfSomebody: true, name };
  if (CAME_BY.test(said)) return { by: 'giver', isOfSomebody: true, ...nameFirst(text, name) };
  const thanked = RECEIVED.test(said) ? THANKED.exec(text)?.[1] : undefined;
  if (thanked !== undefined) return { by: 'taker', isOfSomebody: false, name: thanked };
  if (RECEIVED.test(said)) return { by: 'taker', isOfSomebody: false, isDoubtful: true };
  if (TAKER.test(said) || HAS_IT.test(said) || IT_CAME.test(said))
    return { by: 'taker', isOfSomebody: false, ...named };
  return EITHER.test(said) ? { by: null, isOfSomebody: name !== undefined, ...named } : null;
}

const NOT =
  /\b(?:pas|jamais|plus|not|never|n't|yet|quand|si|demain|vais|va|vas|dois|doit|peux|peut|veux|voudrais|tu|vous|will|when|if|you|photos?|contact|rendez|rdv|message|msg|mot|reponse|train|bus|retard|temps|note|en compte|adresse|address|numero|number|code|infos?|horaires?|lien)\b/;
/** « à Yann », « chez Yann », “to Yann”: a name, as names are written. */
const NAMED = /(?<=\s)(?:à|a|chez|avec|to|with)\s+(?!(?:Midi|Noël|Cesson|Demain)\b)(\p{Lu}[\p{L}'’-]+)/u;
/** « Yann est venu », “Yann has it”. */
const SUBJECT =
  /^(?:[Cc]['’]est bon[ ,]+|[CcÇç]a y est[ ,]+|[Vv]oilà[ ,]+)?(?!(?:Il|Elle|Ils|Elles|On|He|She|They|It|The|Le|La|Les)\b)(\p{Lu}[\p{L}-]+) (?:est|a|l['’]a|les a|has|came|took|picked|collected)\b/u;
const LEAD =
  "^(?:(?:c'est bon|c'est fait|ca y est|voila|bonjour|bonsoir|salut|coucou|ok|oui|alors|au fait|hop|done|hello|hi|hey|yes|merci|thanks)(?:[ ,.!:]+|$))*";
const HE = '(?:il|elle|ils|elles|on|he|she|they|[a-z][a-z-]{2,20})';
const GIVEN =
  '(?:donnee?s?|pretee?s?|remise?s?|confiee?s?|livree?s?|deposee?s? chez|laissee?s? a|partie?s? (?:avec|chez))';
const GOT = '(?:recuperee?s?|prise?s?|eue?s?|recue?s?|emportee?s?|emmenee?s?)';
const ADVERB = '(?:(?:bien|deja|enfin|finalement|tout|now|just|already|been) )*';
const ARTICLE = "(?:le |la |les |l'|mon |ma |mes |ton |ta |tes |the |my |your )";

const CAME = new RegExp(
  `${LEAD}${HE} (?:(?:est|sont) ${ADVERB}(?:venue?s?|passee?s?|repartie?s? avec)(?: (?:le |la |les |l')?(?:chercher|prendre|recuperer)|(?: (?:le|la|les|l'))| avec)|(?:l'|les |la |le )(?:a|as|ont) ${ADVERB}${GOT}|a ${ADVERB}(?:recupere|pris|emporte) ${ARTICLE}|(?:has |have |'s )?(?:come|came|been) (?:to |and )?(?:collect|pick|fetch|get|got|took)|(?:has |have )?(?:picked (?:it|them) up|collected (?:it|them)|took (?:it|them)|taken (?:it|them))|(?:has|have)(?: got)? (?:it|them)\\b)`,
);
/** « inès est venue », « Paul est bien passé ce matin »: somebody by name, and no more. */
const CAME_BY = new RegExp(
  `${LEAD}(?!(?:il|elle|ils|elles|on|qui|personne|tout|rien|le|la|les|ca|ce|the|it|nobody|everyone)\\b)[a-z][a-z-]{2,20} (?:est|has|a) ${ADVERB}(?:venue?|passee?|come|been)(?: (?:hier|ce (?:matin|midi|soir)|cet apres-midi|tout a l'heure|a l'heure|yesterday|today|merci))*$`,
);
/** « bien reçu merci Yann » */
const THANKED = /(?:merci|thanks|thank you)(?: beaucoup| bien| encore)? (\p{Lu}[\p{L}'’-]+)/u;

/** Whoever writes no capitals names people all the same. */
function nameFirst(text: string, found: string | undefined): { name?: string } {
  const first = /^\W*(\p{L}[\p{L}-]{2,20})/u.exec(text)?.[1];
  const name = found ?? first;
  return name === undefined ? {} : { name };
}

const GIVER = new RegExp(
  `${LEAD}(?:(?:c'est|elle est|il est|elles sont|ils sont|${ARTICLE}[a-z' -]{2,40}? (?:est|sont|a ete)) ${ADVERB}${GIVEN}\\b|(?:je|j'|on|nous) ?(?:(?:te |la |le |les |l'|lui |leur )*)(?:ai|a|avons) ${ADVERB}(?:donnee?s?|pretee?s?|remise?s?|confiee?s?) ?(?:$|a |hier|ce |cet|aujourd|tout|a l'instant|${ARTICLE})|je viens de (?:la |le |les |l')?(?:lui |leur )?(?:donner|preter|remettre)|${ADVERB}${GIVEN} a [a-z]|(?:given|lent|handed over) to [a-z]|(?:i|we)(?:'ve| have)? ${ADVERB}(?:gave|given|lent|handed)(?: over)? (?:it|them|him|her|${ARTICLE})|(?:it's|it is|it was|it has|they're|${ARTICLE}[a-z -]{2,40}? (?:is|was|has been)) ${ADVERB}(?:given|lent|handed over|gone to|with))`,
);
/** « perceuse prêtée à Yann », “drill lent to Yann”: of a thing, and to whom. */
const THING_GIVEN = new RegExp(
  `${LEAD}${ARTICLE}?[a-z][a-z' -]{1,40}? ${ADVERB}(?:${GIVEN} (?:a|chez)|(?:given|lent|handed over) to) [a-z]`,
);
const TAKER = new RegExp(
  `${LEAD}(?:(?:je|j'|on|nous) ?(?:l'|la |le |les )(?:ai|a|avons) ${ADVERB}${GOT}(?: |$)|(?:j'|on |nous )(?:ai|a|avons) ${ADVERB}(?:recupere|recu) ${ARTICLE}|(?:je suis|on est|nous sommes) ${ADVERB}(?:allee?s?|passee?s?|venue?s?) (?:le |la |les |l')?(?:chercher|prendre|recuperer)|c'est ${ADVERB}(?:recupere|recu|chez moi|a la maison)|(?:i|we)(?:'ve| have)? ${ADVERB}(?:got|collected|received|fetched|picked up) (?:it|them|the )|(?:i|we)(?:'ve| have)? ${ADVERB}picked (?:it|them|the [a-z ]{2,30}) up|(?:i|we) have (?:it|them)(?: now)?$)`,
);
/** « c'est bon j'ai la lampe », « ça y est je l'ai », « j'ai bien la lampe merci »: where nothing leads to it, it is what one owns. */
const DONE = "(?:c'?est bon|c'?est fait|ca y est|cay est|sa y est|voila|hop|done|that's it)";
const THANKS = '(?:[ ,.!]+(?:merci|thanks|thank you)(?: (?:beaucoup|bien|encore|a toi|so much|a lot|[a-z]{3,20}))?)';
const HAVE = "(?:(?:je|j'|on) ?(?:l'|les )?(?:ai|a)|(?:i|we)(?:'ve| have)(?: got)?)";
const IT = "(?: (?:le|la|les|mon|ma|mes|the|it|them|my)| l')(?: ?[a-z][a-z'-]+){0,3}?";
const HAS_IT = new RegExp(
  `^(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|oui|yes)[ ,.!]+)*(?:(?:${DONE}[ ,.!:]+)+${HAVE}(?: bien| maintenant| now)*(?:${IT})?(?: (?:maintenant|now))?${THANKS}?|${HAVE} bien${IT}${THANKS}|je (?:l'|les )ai${THANKS}?|i(?:'ve| have) (?:got )?(?:the [a-z-]{2,20}|it|them)(?: now)?${THANKS}|(?:je|j') ?(?:l'|les )?ai (?:bien )?(?:recue?s?|eue?s?)${THANKS}|(?:all good[ ,.!]+)i(?:'ve| have)(?: got)? (?:it|them)(?: now)?${THANKS}?)$`,
);
/** « la lampe est bien arrivée merci », « lampe reçue merci », “got the lamp, thanks”. */
const IT_CAME = new RegExp(
  `${LEAD}(?:${ARTICLE}?[a-z][a-z'-]*(?: [a-z'-]+){0,2}?(?: (?:est|sont|a ete))? ${ADVERB}(?:arrivee?s?|recue?s?|recuperee?s?)${THANKS}|(?:(?:merci|thanks)[ ,.!]+)?j'ai bien (?:recu|eu|recupere) ${ARTICLE}[a-z' -]{3,40}|(?:got|picked up|collected) (?:the [a-z-]{2,20}|it|them)?,? ?(?:thanks|thank you)(?: [a-z ]+)?|picked up, thanks)$`,
);
const RECEIVED = new RegExp(
  `^(?:(?:${DONE}|oui|super|nickel|top|parfait|ok)[ ,.!:]+)*(?:(?:bien|tout|well) )*(?:recu|recue|recus|recues|recupere|recuperee|arrivee?s?|received|got)(?: (?:5/5|ce matin|hier|aujourd'hui|today))?${THANKS}?$`,
);
const EITHER =
  /^(?:(?:voila|ca y est|hop|ok|oui|done)[ ,.!:]+)*(?:c'est (?:fait|regle|remis|echange)|echange fait|it's (?:done|sorted)|all done)(?: avec [a-z]+| with [a-z]+)?$/;
