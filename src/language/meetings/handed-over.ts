import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';
import { type Both, readBothDone } from './both-done.ts';
import { tellsTrouble } from './tells-trouble.ts';

/** What is said of something promised that has changed hands. */
export interface HandedOver {
  /** As whoever gives, lends or helps says it, or whoever gets it; null: as either would. */
  by: 'giver' | 'taker' | null;
  /** Somebody is spoken of, not to: « il est venu la chercher », « c'est prêté à Yann ». */
  isOfSomebody: boolean;
  /** To whom, as it was written: « Yann ». */
  name?: string;
  /** « tom et paul sont passés »: two of them, or more. */
  names?: readonly string[];
  /** « bien reçu merci »: perhaps what was promised, perhaps what was written last. */
  isDoubtful?: true;
  /** « les deux sont venus »: each of so many. */
  ofAll?: Both;
  /** « Fatou a pris 2 chaises »: so many of it, and perhaps not all that was promised to her. */
  isCounted?: true;
  /** « bien reçu merci Yann »: who is thanked, if it is a name. */
  thanked?: string;
  /** « j'ai la perceuse, merci »: only if just that was promised; else it is what one owns. */
  isOfNamedOnly?: true;
}

/** « la chaise cassée »: what it is called, and no trouble. */
const OF_ITS_NAME =
  /((?:^|[ ,])(?:l[ae]s?|une?|des|mon|ma|mes|the|a|my) [\p{L}-]{3,20}) (?:cass|ab[iî]m|ray|d[ée]chir|fendu|perc|tordu)[\p{L}]*/giu;

/**
 * « c'est prêté à Yann », « je l'ai récupérée », « il est venu la chercher »: something promised has changed hands. null:
 * about something else (« pas encore récupéré », « tu l'as donnée ? », « je l'ai pris en photo »).
 */
export function readHandedOver(text: string): HandedOver | null {
  if (text.length > 140 || text.includes('?') || tellsTrouble(text.replace(OF_ITS_NAME, '$1'))) return null;
  const of = OF_ONE.exec(spellOut(text).text);
  if (of?.groups?.who !== undefined && isName(of.groups.who)) {
    const rest = readHandedOver(text.slice(-(spellOut(text).text.length - of[0].length)));
    return rest === null ? null : { ...rest, isOfSomebody: true, name: of.groups.who };
  }
  const said = spellOut(text)
    .text.replace(/\bjl'?ai\b/g, "je l'ai")
    .replace(/\bjla\b/g, "je l'ai")
    .replace(/\s+/g, ' ')
    .replace(/[ .!…]+$/u, '')
    .trim();
  if (NOT.test(said)) return null;
  const both = readBothDone(said);
  if (both !== null) return { by: null, isOfSomebody: true, ofAll: both };
  const name = [NAMED, SUBJECT].map((one) => one.exec(text)?.[1]).find((one) => one !== undefined && isName(one));
  const named = name === undefined ? {} : { name };
  const several = SEVERAL_CAME.exec(said)?.groups?.who;
  if (several) {
    const names = several.split(/ et | and |, ?/);
    return { by: 'giver', isOfSomebody: true, ...(names.some(isName) ? { names } : {}) };
  }
  const fetched = CAME.exec(said)?.groups;
  if (fetched) {
    const { who = '' } = fetched;
    return { by: 'giver', isOfSomebody: true, ...(name === undefined && isName(who) ? { name: who } : named) };
  }
  const took = TOOK_SOME.exec(said)?.groups;
  if (took && !A_THING_OF_ONES_OWN.test(said)) {
    const { who = took.she } = took;
    if (who === undefined) return { by: 'taker', isOfSomebody: false, isCounted: true, ...named };
    const isNamed = name === undefined && isName(who);
    return { by: 'giver', isOfSomebody: true, isCounted: true, ...(isNamed ? { name: who } : named) };
  }
  const came = BARELY_CAME.exec(said)?.groups;
  if (came) {
    const { who = '' } = came;
    return { by: 'giver', isOfSomebody: true, ...(name === undefined && isName(who) ? { name: who } : named) };
  }
  if (GIVER.test(said))
    return { by: 'giver', isOfSomebody: name !== undefined || /\b(?:lui|him|her|them)\b/.test(said), ...named };
  if (name !== undefined && THING_GIVEN.test(said)) return { by: 'giver', isOfSomebody: true, name };
  if (RECEIVED.test(said)) {
    const thanked = THANKED.exec(text)?.[1];
    const isThanked = thanked !== undefined && isName(thanked);
    return { by: 'taker', isOfSomebody: false, isDoubtful: true, ...(isThanked ? { thanked } : {}) };
  }
  if (TAKER.test(said) || HAS_IT.test(said) || IT_CAME.test(said))
    return { by: 'taker', isOfSomebody: false, ...named };
  const doneFor = EITHER.test(said) ? undefined : DONE_FOR.exec(said)?.groups;
  if (doneFor) {
    const names = (doneFor.ahead ?? doneFor.behind ?? '')
      .split(/ et | and |, ?/)
      .filter((one) => isName(one) && !HOW.test(one));
    const [one, another] = names;
    if (one !== undefined)
      return { by: null, isOfSomebody: true, ...(another === undefined ? { name: one } : { names }) };
  }
  if (IS_GONE.test(said)) return { by: 'giver', isOfSomebody: false, ...named };
  if (HOLDS.test(said)) return { by: 'taker', isOfSomebody: false, isOfNamedOnly: true };
  if (!EITHER.test(said) && !DONE_SWAPPED.test(said)) return null;
  const other = name ?? WITH.exec(said)?.[1]?.replace(HOW, '') ?? '';
  return { by: null, ...(isName(other) ? { isOfSomebody: true, name: other } : { isOfSomebody: false }) };
}

/** The same with a name that is written small: « c'est remis à maelle ». Whether anybody called so was promised something is looked up. */
export function tellsToWhom(text: string): boolean {
  const read = readHandedOver(text);
  return read !== null && (read.isOfSomebody || (read.by === 'giver' && TO_SOMEBODY.test(text.toLowerCase())));
}

const TO_SOMEBODY = /\s(?:à|a|chez|to)\s(?!(?:midi|noël|noel|cesson|demain)\b)[\p{L}-]{2,}[\s.!]*$/u;

const NOT =
  /\b(?:pas|jamais|plus|not|never|n't|yet|quand|si|demain|vais|va|vas|dois|doit|peux|peut|veux|voudrais|tu|vous|will|when|if|you|photos?|contact|rendez|rdv|message|msg|mot|reponse|train|bus|retard|temps|note|en compte|adresse|address|numero|number|code|infos?|horaires?|lien|mails?|emails?|sms|textos?|texts?|repl(?:y|ies)|answers?|appels?|calls?|coup de fil|explications?|explanations?|details?|nouvelles|news|instructions?)\b/;
/** « à Yann », « chez Yann », “to Yann”: a name, as names are written. */
const NAMED = /(?<=\s)(?:à|a|chez|avec|to|with)\s+(?!(?:Midi|Noël|Cesson|Demain)\b)(\p{Lu}[\p{L}'’-]+)/u;
/** « Yann est venu », “Yann has it”. */
const SUBJECT =
  /^(?:[Cc]['’]est bon[ ,]+|[CcÇç]a y est[ ,]+|[Vv]oilà[ ,]+)?(?!(?:Il|Elle|Ils|Elles|On|He|She|They|It|The|Le|La|Les)\b)(\p{Lu}[\p{L}-]+) (?:est|a|l['’]a|les a|has|came|took|picked|collected)\b/u;
const LEAD =
  "^(?:(?:c'est bon|c'est fait|ca y est|voila|bonjour|bonsoir|salut|coucou|ok|oui|alors|au fait|hop|done|hello|hi|hey|yes|merci|thanks)(?:[ ,.!:]+|$))*";
/** « c'est bon pour yann, il est venu » */
const OF_ONE =
  /^(?:c'est (?:bon|fait|ok)|ok|bon) (?:pour|avec|for|with) (?<who>[a-z][a-z-]{1,20})[ ,.!:]+(?=(?:il|elle|he|she) )/;
const HE = "(?:il|elle|ils|elles|on|he|she|they|quelqu'un|[a-z][a-z-]{2,20})";
const GIVEN =
  '(?:donnee?s?|pretee?s?|remise?s?|confiee?s?|livree?s?|deposee?s? chez|laissee?s? a|partie?s? (?:avec|chez))';
const GOT = '(?:recuperee?s?|prise?s?|eue?s?|recue?s?|emportee?s?|emmenee?s?)';
const ADVERB = '(?:(?:bien|deja|enfin|finalement|aussi|tout|now|just|also|already|been) )*';
const ARTICLE = "(?:le |la |les |l'|mon |ma |mes |ton |ta |tes |the |my |your )";

const CAME = new RegExp(
  `${LEAD}(?:c'est )?(?<who>${HE}) (?:qui )?(?:(?:est|sont) ${ADVERB}(?:venue?s?|passee?s?|repartie?s? avec)(?: (?:(?:le |la |les |l'|en )?(?:chercher|prendre|recuperer))|(?: (?:le|la|les|l'))| avec)|(?:l'|les |la |le )(?:a|as|ont) ${ADVERB}${GOT}|l'a(?: (?:deja|bien|maintenant|chez (?:elle|lui)))*$|a ${ADVERB}(?:recupere|pris|emporte) ${ARTICLE}|(?:has |have |'s )?(?:come|came|been) (?:to |and )?(?:collect|pick|fetch|get|got|took)|(?:has |have )?(?:picked (?:it|them) up|collected (?:it|them)|took (?:it|them)|taken (?:it|them))|(?:has|have)(?: got)? (?:it|them)\\b)`,
);
/** « fatou a pris 2 chaises », « paul en a pris 1 », « j'ai pris 1 chaise hier », “tom took 2 chairs” */
const SOME = '(?:[1-9]\\d{0,2}|une?|deux|trois|quatre|cinq|six|sept|huit|dix|one|two|three|four|five|six)';
const NO_UNIT = '(?! ?(?:h|min|heures?|jours?|minutes?|semaines?|mois|ans?|hours?|days?|weeks?|months?)(?![a-z]))';
/** « 3 bocaux », « deux des chaises », “two of them”; “took three jars to the dump” says where, and is of something else. */
const THINGS =
  "(?: (?:des|de|d'|of (?:the|them|my|these|those)|of)(?= |$|[a-z]))?(?: (?!(?:to|into|at|from|for|with|off|in|after|thanks|chez|pour|dans|sur|finalement|merci|hier|comme|vu)\\b)[a-z][a-z'-]{2,20}){0,3}";
/** When it was, or « finalement, j'ai vu avec marcel ». */
const BEHIND_SOME =
  "(?:[ ,.!]+(?:hier(?: soir)?|merci|chez [a-z]+|ce (?:matin|midi|soir)|aujourd'hui|finalement|en fait|du coup|comme convenu|(?:j'ai |on a )?vu (?:ca )?avec [a-z-]+|yesterday|today|this (?:morning|afternoon|evening)|just now|already|earlier|last night|thanks|in the end|after all|with [a-z-]+))*";
const TOOK =
  '(?:took|taken|takes|picked up|collected|got|gotten|fetched|(?:came|come) (?:and |to )?(?:took|take|collect(?:ed)?|fetch(?:ed)?|g[eo]t|pick(?:ed)? up))';
const TOOK_SOME = new RegExp(
  `${LEAD}(?:(?<who>${HE}) (?:en )?(?:a|ont) |(?:je |j'|on |nous )(?:en )?(?:ai|avons) )${ADVERB}(?:pris|recupere|emporte|embarque)(?: que)? ${SOME}${NO_UNIT}${THINGS}${BEHIND_SOME}$|${LEAD}(?:i|we|(?<she>${HE}))(?:'s|'ve| has| have)? (?:(?:only|just|already|now|also|finally|both) )*${TOOK} (?:only |just )?${SOME}${NO_UNIT}${THINGS}${BEHIND_SOME}$`,
);
/** « j'ai récupéré une remorque », “I got a van”: said of anything; « j'en ai pris une » is of what was promised. */
const A_THING_OF_ONES_OWN =
  /(?:^|[ ,.!])(?:(?:j'|je |on |nous )(?:ai|a|avons)|i|we) [a-z' ]{0,30}\b(?:pris|recupere|emporte|embarque|took|taken|picked up|collected|got) (?:que )?(?:une?|one) [a-z]/;
/** « inès est venue », « elle est bien passée hier »: the contrary of « n'est pas venue ». */
const WHEN =
  "(?:[ ,.!]+(?:aussi|egalement|too|as well|hier(?: soir)?|ce matin|ce midi|ce soir|cet aprem|cet apres-midi|aujourd'hui|tout a l'heure|a l'instant|a l'heure|comme prevu|finalement|au rendez-vous|au rdv|(?:a|vers) \\d{1,2} ?h(?:\\d\\d)?|yesterday|today|this (?:morning|afternoon|evening)|as (?:planned|agreed)|on time|just now|in the end|merci|thanks|tout (?:va|est) (?:bien|bon)|c'est (?:bon|fait|regle)))*$";
const BARELY_CAME = new RegExp(
  `${LEAD}(?<who>(?!(?:je|tu|on|nous|vous|personne|nobody|i|you|we|ca|ce|cela|it|qui|who|train|bus|facteur|maman|papa|mamie|papi|noel|paques|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|(?:mon|tues|wednes|thurs|fri|satur|sun)day|christmas|easter)\\b)[a-z][a-z-]{1,20}) (?:(?:est|sont) ${ADVERB}(?:venue?s?|passee?s?)|(?:has |did )?${ADVERB}(?:came|come|showed up|turned up|been|show up|turn up))${WHEN}`,
);
/** « elle », « madame », “someone”. */
const NO_NAME =
  /^(?:|ils?|elles?|lui|eux|leur|on|moi|toi|nous|vous|cela|ca|celui|celles?|ceux|quelqu'?un|tous|toutes?|tout|mme|mr|mlle|madame|monsieur|mademoiselle|messieurs|mesdames|dame|he|she|they|him|her|hers|them|me|you|us|it|this|that|some(?:one|body)|any(?:one|body)|every(?:one|body)|all|both|ma'am|sir|madam|mister)$/;
/** How it was done, written small: « avec plaisir », “with care”. */
const HOW =
  /^(?:plaisir|joie|bonheur|soin|amour|succes|brio|amusement|amitie|gratitude|grand|beaucoup|thanks|care|pleasure|love|joy|success|ease|great|many|much|no)$/;
const isName = (word: string): boolean => !NO_NAME.test(fold(word));
/** « tom et paul sont passés », “tom and paul came”, « Tom, Paul et Léa ont pris leurs chaises » */
const SEVERAL_CAME = new RegExp(
  `${LEAD}(?<who>[a-z][a-z-]{1,20}(?:, ?[a-z][a-z-]{1,20}){0,4} (?:et|and) (?!(?:je|j'|on|nous|moi|i|we)\\b)[a-z][a-z-]{1,20}) (?:sont ${ADVERB}(?:tous |toutes )?(?:(?:les|tous les) (?:deux|trois) )?(?:venue?s?|passee?s?)(?: (?:le |la |les |l')?(?:chercher|prendre|recuperer)(?: [a-z' -]{2,30})?)?|(?:l'|les |en )ont ${ADVERB}${GOT}|ont ${ADVERB}(?:pris|recupere|emporte) (?:leurs?|le|la|les|l')\\b[a-z' -]{0,30}|(?:have )?(?:both |all )?(?:came|come|been|picked (?:it|them) up|collected (?:it|them|theirs)|took (?:it|them|theirs)|got (?:it|them|theirs)))${WHEN}`,
);
/** « bien reçu merci beaucoup Yann » */
const THANKED =
  /(?:merci|thanks|thank you)(?: (?:beaucoup|bien|encore|so much|a lot))*[ ,]+(?!(?:beaucoup|bien|encore|a|à|toi|so|much|lot)\b)([\p{L}][\p{L}-]{1,19})[\s!.]*$/iu;
const GIVER = new RegExp(
  `${LEAD}(?:(?:c'est|elle est|il est|elles sont|ils sont|${ARTICLE}[a-z' -]{2,40}? (?:est|sont|a ete)) ${ADVERB}${GIVEN}\\b|(?:je|j'|on|nous) ?(?:(?:te |la |le |les |l'|lui |leur )*)(?:ai|a|avons) ${ADVERB}(?:donnee?s?|pretee?s?|remise?s?|confiee?s?) ?(?:$|a |hier|ce |cet|aujourd|tout|a l'instant|${ARTICLE})|je viens de (?:la |le |les |l')?(?:lui |leur )?(?:donner|preter|remettre)|${ADVERB}${GIVEN} a [a-z]|(?:given|lent|handed over) to [a-z]|(?:i|we)(?:'ve| have)? ${ADVERB}(?:gave|given|lent|handed)(?: over)? (?:it|them|him|her|${ARTICLE})|(?:it's|it is|it was|it has|they're|${ARTICLE}[a-z -]{2,40}? (?:is|was|has been)) ${ADVERB}(?:given|lent|handed over|gone to|with))`,
);
/** « perceuse prêtée à Yann », “drill lent to Yann”: of a thing, and to whom. */
const THING_GIVEN = new RegExp(
  `${LEAD}${ARTICLE}?[a-z][a-z' -]{1,40}? ${ADVERB}(?:${GIVEN} (?:a|chez)|(?:given|lent|handed over) to) [a-z]`,
);
const TAKER = new RegExp(
  `${LEAD}(?:(?:je|j'|on|nous) ?(?:l'|la |le |les )(?:ai|a|avons) ${ADVERB}${GOT}(?: |$)|(?:j'|on |nous )(?:ai|a|avons) ${ADVERB}(?:recupere|recu|pris|emporte) ${ARTICLE}|(?:je suis|on est|nous sommes) ${ADVERB}(?:allee?s?|passee?s?|venue?s?) (?:le |la |les |l')?(?:chercher|prendre|recuperer)|c'est ${ADVERB}(?:recupere|recu|chez moi|a la maison)|(?:i|we)(?:'ve| have)? ${ADVERB}(?:got|collected|received|fetched|picked up) (?:it|them|the )|(?:i|we)(?:'ve| have)? ${ADVERB}picked (?:it|them|the [a-z ]{2,30}) up|(?:i|we) have (?:it|them)(?: now)?$)`,
);
/** « c'est bon j'ai la lampe », « ça y est je l'ai », « j'ai bien la lampe merci »: where nothing leads to it, it is what one owns. */
const DONE = "(?:c'?est bon|c'?est fait|ca y est|cay est|sa y est|voila|hop|done|that's it)";
const THANKS =
  '(?:[ ,.!]+(?:merci|thanks|thank you)(?: (?:beaucoup|bien|encore|a toi|so much|a lot))?(?: [a-z]{3,20})?)';
const HAVE = "(?:(?:je|j'|on) ?(?:l'|les )?(?:ai|a)|(?:i|we)(?:'ve| have)(?: got)?)";
const IT =
  "(?: (?:le|la|les|mon|ma|mes|the|it|them|my|tout|everything)| l')(?: [1-9]\\d{0,2}(?! ?(?:h|min)))?(?: ?[a-z][a-z'-]+){0,3}?";
const HAS_IT = new RegExp(
  `^(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|oui|yes)[ ,.!]+)*(?:(?:${DONE}[ ,.!:]+)+${HAVE}(?: bien| maintenant| now)*(?:${IT})?(?: (?:maintenant|now))?${THANKS}?|${HAVE} bien${IT}${THANKS}|je (?:l'|les )ai${THANKS}?|i(?:'ve| have) (?:got )?(?:the [a-z-]{2,20}|it|them)(?: now)?${THANKS}|(?:je|j') ?(?:l'|les )?ai (?:bien )?(?:recue?s?|eue?s?)${THANKS}|(?:${DONE}[ ,.!:]+)+(?:on|j'ai|je l'ai|je les ai|j'ai bien|on a) (?:a )?(?:bien )?(?:eue?s?|recue?s?)(?:${IT})?${THANKS}?|(?:j'ai|on a) (?:bien )?eue?s? (?:mes|le|la|les|tes|ton|ta|l')(?! ?memes?\\b)(?: [1-9]\\d{0,2})?(?: ?[a-z][a-z'-]+){1,3}?${THANKS}|(?:all good[ ,.!]+)i(?:'ve| have)(?: got)? (?:it|them)(?: now)?${THANKS}?)$`,
);
/** « j'ai la perceuse, merci », « ok super jai la remorque chez moi merci bcp Marie » */
const HOLDS = new RegExp(
  `^(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|oui|yes|ok|super|nickel|alors|merci|thanks)[ ,.!]+)*(?:(?:j'|on )(?:ai|a)|(?:i|we)(?:'ve| have)(?: got)?) (?:bien |deja |already )?(?:le |la |les |l'|mon |ma |mes |the |my )[a-z][a-z'-]+(?: (?!(?:et|pour|qui|que|ou|mais|and|for|to|but|a [a-z]+er)\\b)[a-z'-]+){0,3}?(?:,? (?:depuis (?:hier|ce matin|tout a l'heure)|chez moi|a la maison|avec moi|entre les mains|maintenant|now|with me|at home))?(?:${THANKS}(?: (?:a toi|beaucoup))?(?:[ ,.!]+(?:super|top|nickel|a bientot|bonne journee))?)?$`,
);
/** « la lampe est bien arrivée merci », « lampe reçue merci », “got the lamp, thanks”. */
const IT_CAME = new RegExp(
  `${LEAD}(?:${ARTICLE}?[a-z][a-z'-]*(?: [a-z'-]+){0,2}?(?: (?:est|sont|a ete))? ${ADVERB}(?:arrivee?s?|recue?s?|recuperee?s?)${THANKS}|(?:(?:merci|thanks)[ ,.!]+)?j'ai bien (?:recu|eu|recupere) ${ARTICLE}[a-z' -]{3,40}|(?:all good[ ,.!]+)?(?:i(?:'ve)? )?(?:got|picked up|collected) (?:(?:the|my|your) [a-z-]{2,20}|it all|it|them|everything)?,? ?(?:thanks|thank you)(?: [a-z ]+)?|picked up, thanks)$`,
);
const RECEIVED = new RegExp(
  `^(?:(?:${DONE}|oui|super|nickel|top|parfait|ok)[ ,.!:]+)*(?:(?:bien|tout|well) )*(?:recu|recue|recus|recues|recupere|recuperee|arrivee?s?|received|got)(?: (?:5/5|ce matin|hier|aujourd'hui|today))?${THANKS}?$`,
);
/** « échange fait avec fatou » */
const WITH =
  /(?:fait|faite|regle|remis|echange|conclu|termine|done|made|sorted|swapped) (?:avec|with) ([a-z][a-z-]{1,20})\b/;
const FINISHED =
  "(?:c'est|c|est|sont) (?:bien |deja |enfin |tout )?(?:fait|faite|faits|faites|regle|reglee|fini|finie|monte|montee)";
const OF_IT = `(?: ${ARTICLE}[a-z][a-z'-]*(?: [a-z'-]+){0,2}?)`;
const ONE_OF_THEM =
  "(?!(?:le|la|les|un|une|mon|ma|mes|ton|ta|tes|ca|ce|cela|tout|moi|toi|pour|voila|oui|ok|non|merci|bon|donc|alors|bref|hop|deja|bien|the|my|that|it|all|and|et|demain|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|aujourd'hui)\\b)[a-z][a-z-]{1,20}";
const THEM = `${ONE_OF_THEM}(?:(?:, ?| et | and )${ONE_OF_THEM}){0,4}`;
/** « fatou c'est fait », « c'est fait pour yann et fatou », “done for tom” */
const DONE_FOR = new RegExp(
  `^(?:(?:voila|ca y est|hop|ok|oui|bonjour|salut|coucou|hello|hi|et)[ ,.!:]+)*(?:(?<ahead>${THEM}),? (?:c'est|c|est|it's|is) (?:bien |deja |enfin |all )?(?:fait|regle|bon c'est fait|remis|done|sorted)|(?:c'est|c|it's|all)? ?(?:bien |deja |enfin )?(?:fait|regle|remis|done|sorted)(?: aussi)? (?:pour|a|for|with) (?<behind>${THEM}))(?: (?:aussi|too))?${THANKS}?$`,
);
/** « c'est fait, la table est partie », « il est parti merci », “it's gone, thanks”: not « je suis parti ». */
const GONE = `(?:(?:il|elle|ils|elles|tout|${ARTICLE}[a-z][a-z'-]*(?: [a-z'-]+){0,2}?) (?:est|sont) ${ADVERB}(?:partie?s?|envolee?s?)|(?:it's|it is|they're|they are|(?:the|my) [a-z -]{2,30}? (?:is|are)|everything's) ${ADVERB}gone)`;
const IS_GONE = new RegExp(
  `^(?:(?:${DONE}[ ,.!:]+)+${GONE}(?: (?:avec|chez|with) [a-z-]+)?${THANKS}?|${GONE}${THANKS}|(?:merci|thanks)[ ,.!]+${GONE}|(?:${ARTICLE}[a-z][a-z'-]*(?: [a-z'-]+){0,2}?) (?:est|sont) ${ADVERB}partie?s?)$`,
);
/** « c'est fait on a échangé »; alone it may be of words or numbers. */
const DONE_SWAPPED = new RegExp(
  `^(?:${DONE}[ ,.!:]+)+(?:on a|nous avons|we(?:'ve| have)?) (?:bien |deja |enfin |tout |all )?(?:echange|troque|swapped|traded)e?s?(?: (?:avec|with) [a-z]+)?${THANKS}?$`,
);
/** « c'est fait », « le frigo c'est fait merci Erwan », « c'est fait le frigo », “the fridge is done, thanks Erwan”. */
const EITHER = new RegExp(
  `^(?:(?:voila|ca y est|hop|ok|oui|done|bonjour|bonsoir|salut|coucou|hello|hi)[ ,.!:]+)*(?:(?:c'est (?:fait|regle|remis|echange)|(?:l')?(?:echange|troc) (?:(?:a ete |est |c'est )?(?:bien )?)(?:fait|faite|conclu|termine)|on a (?:bien |deja |enfin )?fait (?:l'|notre |un )echange|(?:we )?swapped|it's (?:done|sorted)|all done|(?:the )?(?:swap|exchange|trade) (?:is |was |'s )?(?:all )?(?:done|made|sorted))(?: avec [a-z]+| with [a-z]+)?${THANKS}?|${ARTICLE}[a-z][a-z'-]*(?: [a-z'-]+){0,2}?,? ${FINISHED}${THANKS}?|c'est (?:bien |enfin |tout )?(?:fait|regle|fini)${OF_IT}?${THANKS}?|(?:the |my |your )[a-z][a-z'-]*(?: [a-z'-]+){0,2}? (?:is|'s|has been) (?:all )?(?:done|sorted|finished)${THANKS}?|(?:it's |all )(?:done|sorted)${THANKS})$`,
);
