import type { PostParts } from './post-parts.ts';

/*
 * Which side a post is on by its shape alone, whatever its words weigh: on folded text behind the greeting.
 */

type Side = NonNullable<PostParts['direction']>;

/** Asked of others, whether they need it. */
const NEED =
  /^(?:(?:et )?si (?:vous avez|tu as|quelqu'un a) besoin|(?:qui a |vous avez |tu as |quelqu'un a |avez-vous |as-tu )?besoin (?:de |d')(?!aide )|il vous (?:faut|faudrait|manque)|vous (?:cherchez|recherchez|partez)|tu (?:cherches|recherches|pars)|quelqu'un cherche|(?:do you )?need (?:an?|some|someone|somebody|your|help|to)\b|who needs|any(?:one|body)?(?: [a-z]+)? (?:needs?|looking for|after|struggling)\b)[^?]{2,110}\?[ !?]*/;
/** And what the writer has for them. */
const OWN =
  /\b(?:j'ai|j'en ai|j'offre|j'habite|je (?:suis|peux|prete|donne|viens|passe|fais|garde|m'en|connais|te|vous)|on (?:en a|a|peut|prete|propose)|nous (?:avons|pretons|proposons)|mon|ma|mes|le mien|la mienne|les miens|les miennes|notre|nos|i'm|i've|i can|i have|i do|i did|i love|that's me|mine|we've|we have|we can|my|our|prete)\b/;
/** It is the writer after all who needs it. */
const OWN_NEED =
  /\?|\b(?:je (?:cherche|recherche|suis (?:preneu|interesse)\w*|(?:vous )?(?:la|le|les) ?(?:rends?|rapporte|ramene))|j'ai besoin|j'en ai besoin|il (?:me|m'en|nous) fau\w+|(?:me|m'|nous) ?(?:preter|depanner|aider|preteriez|passer)|mon [a-z]+ (?:est|a) |ma [a-z]+ (?:est|a) |i need|could you|svp|stp|s'il vous|merci d'avance|please|urgent)\b/;

/** What is finished with a cook, and not with a mason: « finir ma soupe », no « finir ma cuisine ». */
const EATEN =
  '(?:(?:grande?s?|petite?s?|gros|grosses?|bon|bonnes?|derniere?s?|enormes?|fond de|big|last|homemade) )?(?:paquets?|bocal|bocaux|boites?|bouteilles?|marmites?|casseroles?|plats?|assiettes?|restes?|repas|dessert|soupes?|potage|gateaux?|tartes?|quiches?|pizzas?|pain|fromages?|raclette|fondue|lasagnes?|gratin|couscous|paella|curry|chili|ragout|choucroute|riz|salades?|biscuits?|cookies?|chocolats?|crepes?|galettes?|buche|cake|confitures?|compotes?|yaourts?|vin|biere|cidre|jus|lait|fruits?|legumes?|pommes?|courgettes?|tomates?|leftovers?|soup|stew|cakes?|pies?|bread|cheese|milk|juice)';
/** Who gives or lends asks for nothing, whatever they say besides: « je prête ma remorque, je ne dirais pas non à une bière ». */
const GIVES =
  /\b(?:j?(?:donne|donnons|prete|pretons|offre|offrons|cede)|(?:a|de|peux|peut|veux|voudrais|souhaite) (?:donner|preter|offrir|ceder)|don de|giv(?:e|ing) away|to give|free to|lending)\b/;

const SHAPES: readonly (readonly [Side, RegExp])[] = [
  // « quelqu'un pour finir ma soupe ? », « cherche personne qui veut mon vieux skate »
  [
    'offer',
    new RegExp(
      `^(?:(?:je |on |nous )?(?:cherche|cherchons|recherche)? ?)?(?:qui|quelqu'un|personne|une personne|des gens|amateurs?|anyone|someone|somebody|who)(?: veut| voudrait| wants?)? (?:bien )?(?:pour|to|qui (?:veut|voudrait|voudrait bien|aimerait)) (?:bien )?(?:(?:manger|devorer|boire|adopter|profiter|eat|drink|adopt)(?: de| off| up)? (?:ma|mon|mes|nos|notre|les restes|le reste|my|our|these|the rest)\\b|(?:finir|finish)(?: off| up)? (?:(?:ma|mon|mes|nos|notre|la|le|les|my|our|these|the) ${EATEN}|the rest|le reste)\\b)`,
    ),
  ],
  [
    'offer',
    /^(?:(?:je |on |nous )?(?:cherche|cherchons|recherche) )(?:personne|quelqu'un|qui|amateurs?) (?:qui )?(?:veut|voudrait|voudra|aurait envie) (?:bien )?(?:de )?(?:mon|ma|mes|nos|notre|des|une?|ces|ce|cette)\b/,
  ],
  // « svp prenez mes coings »
  [
    'offer',
    /^(?:(?:svp|please|pitie|allez|bon|alors|de grace),? )*(?:prenez|prends|emportez|emmenez|take|grab|have) (?:donc |moi )?(?:mes|mon|ma|nos|notre|les miens|le mien|la mienne|my|our)\b/,
  ],
  // « qui aurait l'usage d'une bétonnière ? », « à qui rendrait service un parc ? »
  [
    'offer',
    /\b(?:qui|vous|tu|quelqu'un|avez-vous|auriez-vous|any(?:one|body))(?: a| aurait| auriez| aurais| avez| as| ferait| feriez| have| got)?(?:-t-il|-t-elle)? (?:l'usage|l'utilite|l'emploi|un bon usage|a use|any use) (?:d|for)/,
  ],
  [
    'offer',
    /^a qui (?:(?:ca |cela )?(?:rendrai[t]?|ferai[t]?|servirai[t]?|manquerai[t]?)|je peux (?:donner|passer|preter|rendre|filer|offrir)|donner|offrir)\b/,
  ],
  // “could do with a wok”, “lend us a cello stand”
  ['request', /^(?:i |we )?could (?:really )?do with\b|^lend (?:us|me)\b/],
  ['request', /^(?:j'|je |on |nous )?accepterai(?:s|t|ent)? (?:volontiers|avec plaisir|bien)\b/],
  // « qui donne ses vieilles décos ? »
  [
    'request',
    /^(?:qui|quelqu'un) (?:donne|donnerait|cede|cederait|pretera?i?t?|prete) (?:encore )?(?:ses|sa|son|leurs?)\b/,
  ],
  ['request', /^(?:(?:my |our |ma |notre |petite )?wish ?list|liste de (?:souhaits|naissance|envies))\b/],
  // « vos vieux cintres m'intéressent », « je ne dirais pas non à des pommes »; no « ça ne m'intéresse plus »
  [
    'request',
    /(?<!\b(?:ne|n'|echange|troc) ?)\bm'interess(?:e|ent|erait|eraient)(?: (?:aussi|beaucoup|vraiment|fort|enormement))?(?=[ .!]*$|[,:;])|^(?:je |on |j')?(?:ne |n')?dirai[st]? (?:vraiment )?pas non a\b|^j(?:e |')?(?:te|vous) debarrasse de (?![^.]*\bavec m)(?:ton|ta|tes|votre|vos) vie(?:ux|il|ille|illes)\b|\banything helps\b/,
  ],
  // « vous me la rendez lundi »
  ['offer', /\bvous (?:me|nous) (?:le|la|les) (?:rendez|rapportez|ramenez|rendrez|rapporterez|ramenerez)\b/],
  ['request', /^(?:emprunt|recherche|wanted) ?:/],
  // « des plants de tomates contre du compost »: what is named first is there
  [
    'offer',
    /^(?:(?:des|du|de la|une?|mes|mon|ma|some|my) |de l')(?!aide\b|coup de main\b)[a-z0-9][a-z0-9' -]{2,60} (?:contre|against) (?:du|des|de la|une?|d'autres|some|an?) (?!mur\b|douleur|mal\b)/,
  ],
];

const ASKS_WHO_GIVES = /^(?:qui|quelqu'un) /;

/** The side of a post that its shape tells; undefined: that tells nothing. */
export function knownSide(body: string): Side | undefined {
  const need = NEED.exec(body);
  if (need !== null) {
    const rest = body.slice(need[0].length);
    if (OWN.test(rest) && !OWN_NEED.test(rest)) return 'offer';
  }
  const side = SHAPES.find(([, shape]) => shape.test(body))?.[0];
  return side === 'request' && GIVES.test(body) && !ASKS_WHO_GIVES.test(body) ? undefined : side;
}
