import { ruleList } from './verb-rule.ts';
import { BEFORE, behind, KIN, SMS, SOMEONE } from './verb-words.ts';

/** Selling, and giving. */
export const VERBS_GIVING = ruleList((add) => {
  // ---- Selling and buying: no post, but told apart
  add(
    'offer',
    undefined,
    [
      `${BEFORE}${SMS}vend(?:s|re|ons|rais)?\\b(?! pas)`,
      '(?:souhait\\w+|voudrai[st]|veux|cherche a|compte) vendre',
      `${BEFORE}(?:selling|sell)\\b`,
      '(?:want|looking|like) to sell',
      `${BEFORE}${SMS}loue\\b(?! (?:pas|plus|rien))`,
      '\\b(?:re|)vends? (?:mon|ma|mes|un|une|des)\\b',
      `(?:who|${SOMEONE}) wants? to buy`,
    ],
    { sale: true, standsAlone: true },
  );
  add('offer', undefined, ['\\b(?:a|en) (?:vendre|vente)\\b', 'for sale\\b', 'a louer\\b'], {
    sale: true,
    thing: 'before-first',
    standsAlone: true,
  });
  add(
    'request',
    undefined,
    [
      '(?:cherche|souhait\\w+|voudrai[st]|veux|aimerai[st])(?: a)? (?:acheter|louer)\\b(?! ou emprunter)',
      "j'achete(?:rais)?\\b|je rachete\\b",
      '(?:looking|want|like) to (?:buy|rent)',
      `${BEFORE}(?:achete(?:rais)?|wtb)\\b`,
    ],
    { sale: true, standsAlone: true },
  );

  // ---- Giving
  add(
    'offer',
    'give',
    [
      behind(`(?<=${KIN})`, `(?:vous )?donn(?:e|ent|erait|eraient)(?= (?!des nouvelles|son avis))`),
      behind(BEFORE, `\\[?(?:don|dons|offre|a donner|donne)\\b ?[\\])]+ ?[:-]?`),
      behind(
        BEFORE,
        `${SMS}(?:vous |te |t')?donn(?:e|erais?|erai|ons)\\b(?:,| gratuitement| gratos| :)?(?! (?:moi|mon avis|ma (?:reponse|langue|place)|rdv|rendez|mon (?:accord|numero|adresse|tel)|des nouvelles|quoi|envie|suite)\\b)(?!-)`,
      ),
      "(?:souhait\\w+|voudrai[st]|veux|veut|voulons|peux|peut|pourrai[st]|aimerai[st]|cherche a|charge[a-z]* d[e'e]|compte|vais|va|propose de|desir\\w+|prefere)(?: aussi| bien| vous| me| nous)? (?:donner|ceder|offrir|debarr?asser d[eu']?|separer d[eu'])(?: gratuitement)?",
      "\\bfai(?:s|t|sons) (?:un )?dons? (?:des|du|de\\b|d')",
      behind(BEFORE, `${SMS}(?:dons? (?:de|d'|du|des|gratuit\\w*|:|!)|dons?(?= [a-z]))`),
      behind(BEFORE, `${SMS}(?:offr(?:e|ons|irais)(?! d'emploi)|ced(?:e|erais|ons))\\b(?: gratuitement)?`),
      `\\b(?:me|nous|m'|(?<!qui |quelqu'un )se) (?:debarr?ass\\w+|separ(?:e|er|ons)|defaire|defais) ?(?:d[eu]s?\\b|d')?`,
      "(?:i'm |im |am |we're |i |we )?(?:giving|give)(?:ing)? ?away\\b(?: for free| free)?",
      behind(BEFORE, `(?:giving|i give|we give)\\b`),
      '(?:like|want|happy|love) to give(?: away)?',
    ],
    { standsAlone: true },
  );
  add(
    'offer',
    'give',
    [
      '\\b(?:a|pour) (?:vous )?(?:don+er|ceder|offrir|debarr?asser)\\b(?: gratuitement)?',
      '^a donne\\b',
      "(?= a donne\\b)(?<=\\b(?:j'ai|on a|nous avons|il y a)\\b[^.!?]*) a donne\\b(?! (?:a|au))",
      'to (?:give ?away|give)\\b',
      'en don\\b',
      'for free\\b',
      'going (?:spare|free)\\b|to spare\\b|for the taking|to a good home|free,',
      '(?:a|reste a) (?:vider|sauver|debarrasser)\\b',
      'free to (?:good home|collect)',
      '(?<=[a-z]{3} )(?:re)?cherche(?:nt)? (?:son |sa |leur |un |une |de )?(?:nouveau |nouvelle |nouveaux |future? |bonne |gentil(?:le)? )+(?:foyer|maison|proprietaires?|proprio|famille|maitres?|toit|jardin)\\b|needs? a (?:new|good) (?:home|owner|garden|family)\\b',
      '(?<!\\b(?:i|we|you|they) )(?:needs?|must|has to|have to|got to)(?: (?:it|them|this|to))?(?: be)? (?:gone|go|out)\\b(?= (?:by|before|asap|today|tonight|tomorrow|this)\\b|[.!,]|$)',
    ],
    { thing: 'before-first', standsAlone: true },
  );
  // « quelqu'un collectionne les bouchons ? j'en ai un sac »
  add(
    'offer',
    'give',
    [
      `(?:${SOMEONE}|qui) (?:ici |parmi vous )?(?:recupere|collectionne|ramasse|garde|utilise|collects|uses|saves)\\b(?=[^?]{3,50}\\?[^?]{0,10}\\b(?:j'en ai|j'ai|on en a|i have|i've got|we have)\\b)`,
    ],
    { asks: true, wins: true },
  );
  // « qui récupérerait du polystyrène ? »
  add(
    'offer',
    'give',
    [
      `(?:${SOMEONE}|qui) (?:en )?(?:recuper(?:er)?ait|prendrait|adopterait|sauverait|debarrasserait|would take|wants? to save)\\b(?! (?:la|le|les) (?:place|suite|relais|mien))`,
    ],
    { asks: true },
  );
  add(
    'offer',
    'give',
    [
      `${BEFORE}(?:gratuit(?:e|s|es)? ?:?|gratos|free ?:?|cadeau :)(?= [a-z]|\\n)`,
      'servez[- ]vous',
      `(?:\\ba|(?<!pour |peux |pourrai |pourrais |puis |de )\\bvenir) (?:venir )?(?:recuperer|prendre|chercher|emporter|enlever|sauver)\\b`,
      '\\ben trop\\b|\\ben surplus\\b|\\bfree[.!,]',
      `a saisir\\b`,
      '(?:is|are) yours if',
      'a (?:volonte|foison|gogo|ramasser|cueillir)\\b',
      '(?:qui )?(?:cherche|attend)\\w* (?:un )?preneur',
      'gratuit\\w*\\b|gratos\\b',
      '(?:doit|doivent|faut que ca|il faut que ca) (?:partir|parte|degager|degage)',

      'gratuit(?:e|s|es|ement)?\\b$',
    ],
    { thing: 'before-first', weak: true },
  );
  add(
    'offer',
    'give',
    [
      behind(
        BEFORE,
        `(?:distribu(?:e|ons|tion d[e'])|partag(?:e|eons)(?! (?:un|mon|le|une|cette|ce|votre) (?:trajet|covoit|avis|post|annonce|info\\w*|photo)))`,
      ),
      'fai[st] (?:du|un peu de|de la|le|un grand|un peu) (?:vide|tri|place|rangement)\\b',
      'have (?:an?|some)(?=[^.!?]{3,40}, (?:anyone|anybody)\\b)',
      `(?:il )?(?:(?:me|nous) )?rest(?:e|ent)\\b(?= (?:encore |toujours |plein |beaucoup )*(?:une?|des|du|de|d'|quelques|\\d|deux|trois|quatre|cinq|six|dix))`,
      behind(BEFORE, `(?:leftover|spare|surplus)\\b(?= [a-z])`),
      '(?<=\\b(?:cooked|baked|made|grown|picked|bought|got|have) )too many(?= [a-z])',
      behind(
        BEFORE,
        `propos(?:e|ons|erais)(?: a qui (?:en )?(?:veut|voudra)| aux? [a-z]+)?(?= (?:une?|des|du|de|d'|mes|mon|ma|quelques|\\d))(?! (?:mon aide|mes services|(?:un|une|des)? ?rdv|de [a-z]+er\\b|une? (?:idee|solution|date|creneau)))`,
      ),
      behind(
        BEFORE,
        `(?:laisse|depose|mets)(?= (?:sur le trottoir|dehors|devant|une?|des|mon|ma))(?! (?:un message|un mot|mon numero))`,
      ),
      "\\b(?:trop|plein) (?:de |d')(?=[a-z ]{3,40} (?:en trop|a donner))",
      "(?:on|j')? ?(?:ai|a|avons) (?:fait|cuisine|recolte|recupere|cueilli|achete|ramasse|prepare) (?:trop|beaucoup trop|bien trop|plein) (?:de |d')",
      behind(BEFORE, `(?:filer?|refile)(?= (?:une?|des|du|mes|mon|ma|\\d))`),
      "(?:offering|we've got|got|i've got)(?= (?:an?|some|my|two|three|\\d)\\b)(?=[^.!?]*\\b(?:good home|spare|if anyone|free|collect)\\b)",
      behind(BEFORE, `(?:surplus|trop[- ]plein|exces) (?:des|du|de\\b|d')`),
      "(?:plus|pas) besoin (?:des|du|de\\b|d')(?=[^.!?\\n]{2,60}\\bje (?:le|la|les) donne)",
      `(?:j'ai|jai|j ai|g|on a|nous avons) (?:beaucoup |bien |vraiment )?(?:trop|plein|enormement|beaucoup|un surplus|une tonne) (?:de |d')`,
      `(?:j'ai|jai|j ai|g|j'aurais|on a|nous avons|i have|i've got|we have) (?=[^.!?\\n]{2,80}?(?:\\b(?:en trop|en rab|en plus|qui (?:ne )?(?:me |nous )?ser(?:t|vent)|(?:qui|elle|il) (?:prend(?:nent)? (?:juste |toute |trop de |de )?(?:la )?(?:poussiere|place)|(?:m'|nous )?encombre(?:nt)?|dor(?:t|ment) (?:au|a la|dans)\\b|train(?:e|ent))|gathering dust|taking up (?:space|room)|dont je (?:ne )?me sers|si (?:ca|cela|quelqu|vous|tu|qqn|qq|besoin)|a disposition|going spare|to spare|if anyone)))`,
    ],
    { weak: true },
  );
});
