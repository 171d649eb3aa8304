import { NUMBER_WORDS, readNumber } from '../words/number.ts';

/** How one says that something is put right; all on folded text written out in full. */
const VERB =
  '(?:change[rz]?|mets|mettre|mettez|met|remplace[rz]?|corrige[rz]?|modifie[rz]?|note[rz]?|ecris|ecrivez|indique[rz]?|make(?: it| that)?|change(?: it)?(?: to)?|put(?: it)?|set it to|replace)';
const ASKING =
  "(?:tu peux|peux[- ]tu|vous pouvez|pouvez[- ]vous|il faut(?:drait)?|faut|je (?:veux|voudrais|prefere(?:rais)?)|j'aimerais|on peut|please|can you|could you|i want to|i'd rather)";
export const ASKED = new RegExp(`^[\\s,.!]*(?:(?:non|nan|no|euh)[\\s,.!]+)?${ASKING}\\b`);
/** Begins the message; `soft` alone corrects nothing. */
export const LEAD = new RegExp(
  `^[\\s,.;:!-]*(?:(?<soft>euh|heu|ah|oh|hm+|putain|mince|zut|merde|ben|bah|bon|alors|et|mais|ok|donc|well|so|but|um)|non|nan|nn|nop|nope|no(?! (?:date|deadline|limit|place|location|end|time))|pas tout a fait|presque|(?:oui|ok|yes|bien|parfait|super|c'est bon|c'est ca)[ ,]+(?:mais|but)|plutot|en faite?|au fait|enfin|finalement|au final|pardon|oups|oops|desolee?|excuse[rz]?(?:[- ]moi)?|sorry|actually|rather|instead|wait|attends?|attendez|erreur(?: de ma part)?|correction|rectificati(?:on|f)|(?:au temps|autant) pour moi|(?:je )?me suis trompee?|je voulais (?:dire|mettre|ecrire)|j'ai (?:fait une (?:erreur|faute)|(?:juste |completement )?oublie(?: d(?:e |')(?:(?:le |vous |te )?(?:dire|preciser|mettre|noter|ajouter|ecrire|indiquer|signaler)))?(?: que)?)|i (?:mean|meant)(?: to say)?|i forgot(?: to (?:say|mention|add|write))?(?: that)?|my mistake|(?:c'est|ce n'est|il y a|y a) (?:pas (?:tout a fait )?(?:ca|bon)|faux|une erreur)|${ASKING}(?: plutot)? (?:que (?:ce|ca|sa) (?:soit|serait|sois)(?: plutot)?|it to be|them to be)|${ASKING}(?: plutot)? ${VERB}|${ASKING} plutot|je (?:veux|voudrais)(?= (?:(?:a|vers|pour|le|ce) )*(?:\\d{1,2} ?h|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|demain|soir|matin|midi)(?![a-z]))|${ASKING}(?= (?:enlev|retir|supprim|effac|vir|ot|remov|delet|drop|clear|take out))|je prefere(?:rais)?|i'd rather|${VERB}(?: plutot)?(?:[- ](?:le|la|les|moi)(?= (?:a|au|en|sur|jusqu|avant|comme|pour)\\b))?)(?![a-z0-9'])[\\s,.;:!-]*`,
);
/** Ends the message; `mark` says that it corrects. */
export const TRAIL =
  /[\s,.!-]+(?:(?<mark>plutot|en fait|finalement|au final|pardon|desolee?|(?:c|c'est|ce serait|serait|ca serait) (?:mieux|plus (?:simple|pratique))|(?:is|works|would be) better|instead|rather|actually|sorry)|svp|stp|merci|please|thanks|s'il (?:te|vous) plait|hein|du coup|voila)[\s.!,]*$/;
/** In English « a » is no « à ». */
export const ENGLISH =
  /(?:^|[\s,])(?:no|sorry|actually|rather|instead|mean|meant|it's|it|make|the|please|not|wait|oops|that's)(?![a-z'])|^a (?:loan|swap|gift|request|search|favou?r)$/;
/** Says what it is. */
export const IT_IS =
  /^(?:(?:il|elle|ils|elles) (?:est|sont|se trouve(?:nt)?)(?= (?:a|au|aux|sur|vers|pres|cote) )|c'est|ce sera(?:it)?|c'etait|il s'agit de?|it's|it is|it'll be|it should be|it was|that's|donc|juste|just|plutot|bien|plus|en fait|rather|comme)[ ,:]+/;

/** « pas un fauteuil, un canapé », « c'est pas à Cesson c'est à Plérin », « pas une semaine 3 jours ». */
export const NOT_THIS =
  /^(?:(?:c'est|ce n'est|ce n'etait|c'etait|it's|it is|it isn't|it's not|this is|n'est|ce) )?(?:(?:pas|not) |(?<=isn't |it's not ))(?!de |d'|any |plus |encore |du tout)(?<no>.{1,60}?)(?: ?[,;:.-]+ ?(?:(?:mais|c'est|but|it's|plutot) )*| (?:(?:mais|c'est|but|it's|plutot) )+| (?=(?:\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|dix|quinze|one|two|three|four|five) ?(?:jours?|semaines?|mois|heures?|h|days?|weeks?|months?|hours?)\b)| (?=(?:je|on|j'|nous) ?(?:l[ea]s? |l')?(?:re)?(?:cherch|donn|prete|propos|offr|echang|demand|emprunt)))(?<yes>.+)$/;
/** « je le donne pas, je le prête ». */
export const NOT_SO_BUT =
  /^(?:je|on|nous|j'|i) ?(?:ne |n')?(?:l[ea]s? |l')?[a-z]+ (?:pas|plus|not)[ ,;.:]+(?:(?:mais|et|but) )?(?<yes>(?:je|on|nous|j'|i) ?.+)$/;
/** « c'est pas à prêter », and nothing else. */
export const DENIES =
  /^[\s,.!]*(?:(?:non|nan|no)[\s,.!]+)?(?:(?:c'est|ce n'est|il est|elle est|it's|it is) )?(?:pas|not) (?<no>[^,;.]+)$/;
/** « 3 pas 5 », « dimanche au lieu de samedi ». */
export const THIS_NOT =
  /^(?<yes>.+?) ?,? (?:(?:et |and )?(?<plain>pas|not)(?= )|au lieu d(?:e |u |')|instead of|plutot qu(?:e |')|rather than) ?(?!plus |pas |de |d'|trop |encore |tres |du tout)(?<no>.+)$/;
export const REPLACED = /^(?<no>.+?) (?:par|with|en|into) (?<yes>.+)$/;
/** Of two directions, not one is the other. */
export const NOT_A =
  /^(?:c'est |ce n'est |it's |it is )?(?:pas|not) (?:une? |an? )?(?<what>offre|proposition|demande|recherche|offer|request)$/;

export type Field = 'item' | 'quartier' | 'date' | 'limit' | 'hour' | 'quantity' | 'loan' | 'inReturn';
const FIELDS: readonly (readonly [Field, string])[] = [
  ['item', 'titre|objet|nom|intitule|title|item|name'],
  ['quartier', 'lieu|quartier|endroit|ville|commune|adresse|localisation|place|location|address'],
  ['limit', 'date limite|date de fin|limite(?: de temps| de date)?|delai|echeance|deadline|(?:time )?limit|end date'],
  ['date', 'dates?|jour|day|fin'],
  ['hour', 'heures?|horaires?|moment|creneau|time'],
  ['quantity', 'quantite|nombre|chiffre|quantity|number'],
  ['loan', 'duree|length|duration'],
  ['inReturn', 'contrepartie|echange|retour|exchange|return'],
];
const ANY_FIELD = FIELDS.map(([field, names]) => `(?<${field}>${names})`).join('|');
/** « enlève »: a field, or a whole thing. */
export const TAKES_AWAY = 'enleve[rz]?|retire[rz]?|supprime[rz]?|vire[rz]?|efface[rz]?|remove|delete';
/** « sans date », « enlève le lieu ». */
export const TAKE_OUT = new RegExp(
  `^(?:(?<verb>${TAKES_AWAY}|ote[rz]?|drop|clear|take out)|sans|pas d[e']|plus d[e']|aucune?|without|no|(?:il |n')*y a (?:pas|plus) d[e']|(?:y|il y) a (?:pas|plus) d[e']) ?(?:la |le |les |l'|une? |de |d'|the |an? |any |cette |ma |mon )?(?:${ANY_FIELD})(?: (?:precise?|particuli\\w+|fixe|specifique|du tout|at all))?[\\s.!]*$`,
);
export const NOTHING_BACK =
  /^(?:(?:sans |contre |pour )?rien(?: en (?:echange|retour|contrepartie))?|(?:for )?nothing in return)[\s.!]*$/;
/** « le titre : table ronde », « la date au 30 ». */
export const SET_FIELD = new RegExp(
  `^(?:le |la |l'|les |the |mon |ma )?(?:${ANY_FIELD})(?: ?(?::|=|->|,)| (?:en|par|pour|a|au|est|c'est|ce sera|sera|is|to|comme)(?= )) *(?<value>\\S.*)$`,
);
/** « change le lieu », « modifier la date »: which. */
export const ASKS_FIELD = new RegExp(
  `^(?:change[rz]?|modifie[rz]?|corrige[rz]?|rectifie[rz]?|edit|modify|correct|fix) (?:de |le |la |l'|les |the |mon |ma )?(?:${ANY_FIELD})[\\s.!?]*$`,
);
/** Which field a match of these above names. */
export function fieldOf(groups: Record<string, string | undefined>): Field | null {
  return FIELDS.find(([field]) => groups[field] !== undefined)?.[0] ?? null;
}

/** « une quinzaine », « une bonne vingtaine »: about as many. */
const ABOUT =
  'une? (?:petite |bonne |demi[- ])?(?:dizaine|douzaine|quinzaine|vingtaine|trentaine|cinquantaine|centaine)|a dozen';
const COUNT = `\\d{1,3}|${ABOUT}|${NUMBER_WORDS.join('|')}|une?|one|four`;
/** « y en a 3 », « 3 en tout »; without either a bare number. */
const HOW_MANY = new RegExp(
  `^(?<before>(?:il )?y ?en a(?:vait|ura)?|j'en ai|on en a|nous en avons|there(?:'s| are| is)|i(?:'ve got| have)|we have|x)?(?: |(?<=^x))?(?<only>(?:(?:plus )?que|qu'|seulement|juste|uniquement|en fait|bien|only|just) ?)*(?<n>${COUNT})(?<after> (?:seule?s?|en tout|au total|exemplaires?|pieces?|in total|of them|in all|seulement|pas plus|only))*[\\s.!]*$`,
);
/** How many, when a piece says nothing else. `isSaid`: more than the bare number. */
export function countIn(folded: string): { quantity: number; isSaid: boolean } | null {
  const groups = HOW_MANY.exec(folded)?.groups;
  if (groups?.n === undefined) return null;
  const isSaid = (groups.before ?? groups.only ?? groups.after) !== undefined;
  // an oven elsewhere
  const quantity = groups.n === 'four' ? 4 : readNumber(groups.n.replace(/ (?:petite|bonne)(?= )/, ''));
  return quantity !== null && quantity >= 1 && quantity <= 999 ? { quantity, isSaid } : null;
}
export const AT_AN_HOUR =
  /^(?:(?:vers|a|at|around|apres|after|des|from) )*\d{1,2} ?(?:h|heures?|pm|am)(?: ?\d{2})?(?: (?:du matin|du soir))?$/;

interface What {
  direction?: 'offer' | 'request';
  kind?: 'give' | 'lend' | 'swap' | 'service';
}
const IT = "(?:(?:vous )?(?:le|la|les|l'|en) ?)";
/** What sort of post it is. `verb`: without « le », a post of its own begins so. */
export const SORTS: readonly (readonly [RegExp, What])[] = [
  [
    new RegExp(
      `\\b(?:(?:un|en) emprunt|(?:a|(?:c'est )?pour) emprunter|(?:je |on |(?:c'est )?moi qui )(?:voudrais |veux |veut |souhaite |aimerais )?${IT}?emprunt\\w*|(?:i'd like |i want )?to borrow(?: it| them| one)?|borrowing(?: it)?)\\b`,
    ),
    { direction: 'request', kind: 'lend' },
  ],
  // « non, pas donner, prêter »
  [/^emprunter$/, { direction: 'request', kind: 'lend' }],
  [/^(?:preter|lend)$/, { direction: 'offer', kind: 'lend' }],
  [/^(?:donner|offrir|give)$/, { direction: 'offer', kind: 'give' }],
  [/^(?:echanger|troquer)$/, { kind: 'swap' }],
  [
    new RegExp(
      `\\b(?:(?:c'est )?(?:a|pour) preter|(?:je|on|nous|(?:c'est )?moi qui) (?:veux |voudrais |peux )?${IT}?pret(?:e|er|ons|erais)|(?:i'm |i am )?(?:lending|to lend)(?: it| them)?)\\b`,
    ),
    { direction: 'offer', kind: 'lend' },
  ],
  [
    new RegExp(
      `\\b(?:(?:a|pour) donner|(?:je|on|nous|(?:c'est )?moi qui) (?:veux |voudrais )?${IT}?(?:donne|donner|donnons|offre)|j'(?:offre|en donne)|(?:i'm |i am )?(?:giving|to give)(?: it| them)? away)\\b`,
    ),
    { direction: 'offer', kind: 'give' },
  ],
  [
    new RegExp(
      `\\b(?:(?:un|en) (?:echange|troc)|a (?:echanger|troquer)|(?:je |j'|on )${IT}?(?:echange|troque)|a swap)\\b`,
    ),
    { kind: 'swap' },
  ],
  [
    new RegExp(
      `\\b(?:une (?:demande|recherche)|(?:c'est )?moi qui (?:en )?(?:re)?cherche|(?:je|on|nous) ${IT}?(?:(?:re)?cherch(?:e|ons)|demande)|j'en ai besoin|a request|i(?:'m| am) (?:looking for|asking for)(?: it| one| that)?|i need(?: it| one)?)\\b`,
    ),
    { direction: 'request' },
  ],
  [
    new RegExp(
      `\\b(?:une (?:offre|proposition)|(?:je|on|nous) ${IT}?propos(?:e|ons)|an offer|i(?:'m| am) offering(?: it)?)\\b`,
    ),
    { direction: 'offer' },
  ],
  [/\b(?:un|en) pret\b|\ba loan\b|^loan$/, { kind: 'lend' }],
  [/\b(?:un|en) don\b|\ba gift\b|^(?:don|gift)$/, { kind: 'give' }],
  [/^(?:echange|troc|swap)$/, { kind: 'swap' }],
  [/\b(?:un |des )(?:coups? de mains?|services?)\b|\bde l'aide\b|\ba favou?r\b|\bsome help\b/, { kind: 'service' }],
];
/** Begins a post when nothing was there to correct: a verb of one's own, about a thing that follows. */
export const OWN_VERB =
  /^(?:je|on|nous|j'|i|i'm) ?(?:am )?(?:veux |voudrais |peux |aimerais )?(?:bien )?(?:donn|offr|pret|echang|troqu|(?:re)?cherch|propos|demand|emprunt|looking|need|giv|lend|offer)/;

/** A sentence, or what names no thing. */
export const NO_ITEM =
  /\b(?:je|j'[a-z]+|tu|t'[a-z]+|il|elle|on|nous|vous|ils|elles|qui|que|ne|n'[a-z]+|est|sont|suis|ai|as|avez|veux|veut|peux|prends?|i|i'm|i'll|you|we|he|she|they|is|are|aussi|egalement|also|too|blague|erreur|bonne idee|probleme|arnaque|question|faute|catastrophe|honte|merci|thanks?|joke|mistake|scam|idea|annonces?|demandes?|compte|oui|non|ok|yes|rien|tout|ca|stop|aide|help|menu|annul\w+|tomber|publi\w*)\b|^(?:une? |des )?(?:rouges?|verte?s?|bleue?s?|noire?s?|blanc(?:he)?s?|gris|jaunes?|autres?|grande?s?|petite?s?|vieux|neu[fv]e?|seule?|peu|bon|bonne|mieux|plus|moins|trop|fois|jour|one|other)$/;
