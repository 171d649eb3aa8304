import { type Folded, foldAligned } from '../words/fold.ts';
import { isWord, knownPlaces } from './known-places.ts';
import { trailingPlaces } from './trailing-place.ts';

export interface PlacePhrase {
  /** As it should be shown: « Cesson », « la gare ». */
  name: string;
  /** In the folded text, preposition included. */
  from: number;
  to: number;
}

/** Where people live or meet; the others are where one goes, and places only when something is near them. */
const MEETING =
  'gare|port|centre(?:[- ]ville)?|hyper[- ]?centre|bourg|plateau|cathedrale|station|town centre|city centre|harbour';
const GOAL =
  'mairie|plage|hopital|lycee|college|ecole|eglise|marche|poste|piscine|fac|universite|prefecture|town hall|beach|church|school|hospital|parc|stade|zoo|phare|cimetiere|halles?';
/** A word of a name, and what may join two of them. */
const NAME = "[a-z][a-z'.-]*";
const JOINT = "(?:(?:sur|en|sous|les|lez|le|la|de la|de l'|du|des|de|d'|l'|st|saint|ste|sainte)[ -]?)";
const STOP =
  "(?:a|au|aux|et|ou|en|avant|apres|jusqu\\w*|d'ici|dici|pour|par|avec|sans|chez|dans|vers|si|qui|que|car|mais|merci|svp|stp|demain|aujourd\\w*|ce|cet|cette|je|j'|on|il|elle|c'est|urgent|gratuit\\w*|dispo\\w*|venir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week|weekend|before|until|by|from|this|today|tomorrow|and|or|for|with|please|thanks|monday|tuesday|wednesday|thursday|friday|saturday|sunday|contre|sous|fin|rapidement|possible|tbe|bon|tres|le \\d|the|if|entre|livraison|bonjour|in|at|to|on|as|near|some|any|free|collection|or|pick|collect|can|le soir|le matin|mp|photo|depuis|matin|soir|midi|tout|toute|merci)";
const STOPS = new RegExp(`^${STOP}(?![a-z])`);
const FIRST_WORD = new RegExp(`(?!${STOP}(?![a-z]))(?:${JOINT})*${NAME}`, 'y');
const NEXT_WORD = new RegExp(`[ -](?!${STOP}(?![a-z]))(?:${JOINT})?${NAME}`, 'y');
/** « à … » that is no place: verbs, hours, and nouns that tell what a thing is made for. */
const NO_PLACE =
  /^(?:\d|(?:(?:me|te|se|lui|leur) [a-z]+|un|une|des|qui|quelqu\w*|celui|celle|ceux|mon|ma|mes|ton|ta|votre|vos|notre|nos|leur|la maison|la main|la mer|la retraite|domicile|tous|toutes|tout|toi|vous|moi|nous|peine|partir|part|cote|bientot|nouveau|donner|disposition|preter|voir|l'occasion|titre|temps|plusieurs|deux|trois|quatre|bas|prix|petit prix|emporter|debattre|personne|main|mains|pied|pieds|roulettes?|pain|gaz|bois|pellets?|tricoter|dos|voile|eau|air|vapeur|vent|feu|fleurs?|rayures?|pois|carreaux|capuche|manches?|lacets?|talons?|tarte|tartes|gateaux?|raclette|fondue|crepes?|gaufres?|croque|fromage|the|cafe|soupe|salade|viande|poisson|legumes|pates|riz|linge|chaussures|bijoux|outils?|jouets?|chat|chien|oiseaux?|hamster|poules?|lapin|bebe|langer|coudre|repasser|laver|assistance|moteur|essence|cordes?|piles?|batterie|bascule|tiroirs?|etages?|double|plumes?|encre|ongles|dents|cheveux|barbe|lunettes|clefs?|cles?|pizza|popcorn|glaces?|sorbet|yaourts?|jus|biere|vin|champagne|eau|mousse|bulles|souhait|volonte|partager|refaire|retaper|reparer|finir|suivre|utiliser|consommer|manger|boire|lire|jouer|dormir|monter|demonter|planter|bouturer|repiquer|cuire|couper|peindre|poncer|percer|visser|souder|cap|hauteur|taille|distance|plat|neuf|cause|moitie|velo|moto|voiture|vis|roues?|trous?|clous|poussettes?|pompe|percussion|colonne|repeindre|restaurer|nourrir|garder|ranger|porter|quelques?|lait|confitures?|chapeaux?|parapluies?|bouteilles?|vetements?|livres?|musique|disques?|cd|photos?|epices|sushi|huitres?|bouton|eclair|fermeture|pression|vers|sec|froid|chaud|toute|grandes|petites|motifs?|personnes|adopter|saisir|sauver|enfants?|sable|cornets?|pile|jardin|potager|cave|grenier|garage|frigo|congel\w*|bureau|travail|choix|total|moins|plus|mieux|naturel|chocolat|citron|sucre|beurre|miel|noix|final|fond|calme|soleil|sol|mur|propre|detail|noir|format|meme|monde|niveau|bord|jour|trop|tri|compost|besoin|sujet|passage|pire|debut|dessus|gogo|foison|la semaine|la journee|l'heure|profit|sauter|levain|beton|secours|la (?:dechetterie|decheterie|poubelle|benne|casse|rue|cave|demande|carte|piece|coque|fois|louche|retraite|maison|disposition)|percussion|demenagement|montage|transport|bricolage|jardinage|menage|repassage|devoirs?|courses|informatique|administratif|bain|gazon|bloc|charge|revanche|noel|travaux|faim|froid|soif|mal|besoin|grandi|dormir|l'unite|l'alu|alu|bande|la bouillie|la piece|volants?|roulette|gaz|injection|colonne|suivre|votre|part entiere|nouveau|jour|condition|deux mains|raclettes?|crepe|croix|puces|plis|lames?|bords?|franges|clapet|glissiere|lattes|barreaux|langer|journaux|courrier|linge|vaisselle|pique|riz|pizzas|bonbons|pates|oeufs|dent|cheval|carte|cartes|jeun|terme|rayons|poulies?|pedales?|bout|bras|poil|bandouliere|visser|fermer|ouvrir|ses|son|sa|urgences|peu|titres?|soi|gouter|paris sportifs|anglais|francais|general|particulier|panne|retard|vacances|famille|ligne|urgence|plus|rab|trop|gros|vrac|attendant|attente|forme|kit|cuir|metal|inox|laine|coton|pin|chene|verre|plastique|osier|rotin|tissu|velours|fer|resine|formica|bambou|tek|teck|fonte|pierre|terre|carton|papier|parfait|excellent|mauvais|super|tres|assez|etat|couleur|noir et|double|stock|pret|echange|cadeau|option|general|effet|cas|plomb|touch|mum|dad|hand|pipe)\b|(?:[a-z]+(?:er|oir)|[a-z]{3,}(?:dre|ttre|ire|rir|nir|tir|lir|vir|sir))\b(?![' -][a-z]*(?:ville|mer)\b))/;
const HEADS =
  /\b(?:machines?|moules?|appareils?|couteaux?|sacs?|planches?|tables?|pots?|fers?|boites?|cuilleres?|brosses?|poeles?|fours?|robes?|pompes?|tasses?|verres?|armoires?|coffres?|moulins?|presses?|plats?|cave|salle|chambre|bac|panier|corbeille|seche|porte|bibliotheque a|jupe|chemise|chaises?|plants?|graines) $/;

/** « un jeu pour jouer à la plage »: what it is for; « pour venir le chercher à la mairie » says where it is. */
const DONE_THERE =
  /\b(?:pour|for) (?!(?:venir|passer|aller|le|la|les|l'|recuperer|chercher|prendre|retirer)\b)[a-z']+ (?:[a-z]+ )?$/;

const COMMON = new RegExp(`^(?:${MEETING}|${GOAL})(?![a-z])`);
const MEETING_PLACE = new RegExp(`^(?:${MEETING})(?![a-z])(?! (?:commercial|de tri|de loisirs|social|aere|usb))`);
/** A clause of its own: « …, gare », « . centre ville ». */
const ALONE = new RegExp(
  `(?<=[,.;!?\\n(] ?)(?:cote |quartier |secteur )?(?<name>(?:la |le |l')?(?:${MEETING}))(?= ?(?:$|[.;!?\\n)]))`,
  'g',
);
/** Far away, or no place to fetch anything: said of journeys and origins. Known places are looked for before. */
const FAR =
  /^(?:l['’ ]?)?(?:paris|rennes|brest|nantes|lyon|marseille|toulouse|quimper|vannes|lorient|bordeaux|lille|strasbourg|montpellier|nice|angers|tours|caen|rouen|le mans|saint[- ]malo|st[- ]malo|porto|lisbonne|londres|london|berlin|madrid|rome|dakar|alger|france|bretagne|espagne|portugal|allemagne|angleterre|belgique|italie|maroc|guinee|internet|messenger|facebook|whatsapp|leboncoin|vinted|instagram|french|english|anglais|francais|breton|noel|ikea|lidl|leclerc|carrefour|emmaus|action|decathlon|castorama|la (?:grille|catastrophe|place|maison|suite|fin|porte|famille|campagne|montagne|fois)|le (?:hangar|portail|grenier|garage|jardin|trottoir|muret|palier|balcon|hall)|minuit|midi|quatrieme|deuxieme|troisieme|premier|etage|faire|jabot|moi|toi|etranger|l'etranger|ordinateur|emporter|debattre|vous|gorges?|pieds?|bretelles?|volants?|cocktail|paillettes|bascule|jardin|terre|ferme|maison)(?![a-z])/;

const ENGLISH =
  /\b(?:the|for|i|i'm|i've|my|with|need|looking|anyone|anybody|someone|free|giving|swap|borrow|lend|lending|can|help|of|some|have|want|away|could|would|who|use|does|you|your|anybody|is|are|to|and|like|got|get|lift|spare)\b/;

const LIVING =
  "(?:je habite|j'? ?habit(?:e|ons)|on habite|nous habitons|je (?:suis|vis|viens|reside)|i live|i'm|we live)";
const STRONG = new RegExp(
  `\\b(?:(?:je habite|j'? ?habite|on habite|nous habitons)(?! (?:a|au|aux|sur|en|dans|ici|pas|pres|tout|seule?|chez|avec|depuis|vers|loin)\\b) |${LIVING} (?:a|au|aux|sur|de|dans|du|vers|in|near) (?:le )?|(?:dans )?(?:le )?(?:quartier|secteur|residence|lotissement)(?: :)? (?:de |du |des |d')?|(?:cote|coin) (?:de |du |des )?)(?=(?<article>la |le |les |l')?(?<name>${NAME}))`,
  'g',
);
const NEAR = new RegExp(
  `\\b(?:(?:tout )?(?:pres|proche|a cote|autour|a (?:deux|2|5|10|\\d+) (?:pas|min|minutes|mn)(?: a pied)?)(?: de| du| des| d')|vers|derriere|devant|face a|en face de|near|close to|by|around|next to) (?=(?<article>la |le |les |l'|the )?(?<name>${NAME}))`,
  'g',
);
const PLAIN = new RegExp(
  `(?<=^|[\\s,(.;:!?-])(?<prep>a|au|aux|sur|en|dans le|dans|in|at|from|@|vers) (?=(?<article>la |le |les |l'|the )?(?<name>${NAME}))`,
  'g',
);
const STREET =
  /(?:(?<=[\s,(])(?:a|au|dans|sur|in|at) )?(?:(?:au )?\d{1,4} ?(?:bis|ter|b)?,? )?(?<name>(?:la )?(?:rue|avenue|boulevard|(?<=\d,? |\b(?:trottoir|sur le|au|du|coin|angle|secteur|cote|vers|habite),? )(?:bd|bld)|impasse|allee|chemin|square|quai|place(?! (?:gratuit\w*|gris\w*|noire?s?|blanc(?:he)?s?|bleue?s?|verte?s?|rouges?|beiges?|marrons?|jaunes?|convertibles?|tissu|cuir|velours|dans|pour|en|libres?|dispo\w*|sur|a|au|restantes?)\b)(?! (?:de |d')?(?:assise|parking|cine|concert|theatre|stade|spectacle|match|train)|s))(?![a-z])(?: (?:de la|de l'|du|des|de|d'|la|le|les))? ?[a-z][a-z'-]*(?:[ -](?!(?:avant|a|au|pour|jusqu|demain|ce|et|merci|svp|je|si|d'ici|dispo\w*|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|c|c'est|il|elle|ils|on|nous|vous|qui|un|une|mais|ou|n|le \d\w*|le premier|urgent\w*|with|have|has|had|is|are|was|takes?|we|i|till?|until|before|by|from|(?:mon|tues|wednes|thurs|fri|satur|sun)days?)\b)[a-z][a-z'-]*){0,3})/g;
const STREET_AHEAD = /\b(?:rue|avenue|boulevard|impasse|allee|quai|chemin|square)(?: (?:de la|de l'|du|des|de|d'))? ?$/;
const CENTRE = /(?:en |au |dans le |plein |hyper )*(?<name>(?:hyper[- ]?)?centre[- ]ville|town centre|city centre)\b/g;

/** The name that begins at `start`: a word and what joins on. Capitals tell where it ends, where there are any. */
function nameEnd(folded: string, raw: (from: number, to: number) => string, start: number, hasCase: boolean): number {
  FIRST_WORD.lastIndex = start;
  const first = FIRST_WORD.exec(folded);
  if (!first) return start;
  let end = start + first[0].length;
  const isProper = hasCase && /\p{Lu}/u.test(raw(start, end));
  for (let count = 1; count < 5; count++) {
    // a name does not go on behind a full stop, except « St. »
    if (/[a-z]{3,}\.$/.test(folded.slice(start, end))) break;
    NEXT_WORD.lastIndex = end;
    const next = NEXT_WORD.exec(folded);
    if (!next) break;
    const isNextProper = /\p{Lu}/u.test(raw(end, end + next[0].length));
    // in a lower-case name only « saint brieuc », « plerin sur mer », « la croix … » go on
    const joins =
      /^[ -](?:sur|en|sous|lez|les|la|le|de|du|des|d'|st|saint|ste|sainte)/.test(next[0]) ||
      /(?:^|[ -])(?:st|saint|sainte|ste|la croix|le|la|les|ville|beau|grand|petit|port|croix)$/.test(
        folded.slice(start, end),
      );
    if (isProper ? !isNextProper : !(joins || folded[end] === '-')) break;
    end += next[0].length;
  }
  return end - (/[.'-]+$/.exec(folded.slice(start, end))?.[0].length ?? 0);
}

/** « CESSON » and « cesson » → « Cesson », « LA GARE » → « la gare ». */
function shown(typed: string, isCommon: boolean): string {
  const plain = typed.replace(/\s+/g, ' ').trim();
  if (isCommon) return plain.toLowerCase();
  if (/\p{Lu}/u.test(plain) && /\p{Ll}/u.test(plain)) return plain;
  return plain.toLowerCase().replace(/(^|[\s'-])(\p{L})(\p{L}*)/gu, (_, gap: string, letter: string, rest: string) => {
    const isSmall = gap !== '' && /^(?:de|du|des|la|le|les|sur|en|sous|lez|d|l|et)$/.test(letter + rest);
    return gap + (isSmall ? letter : letter.toUpperCase()) + rest;
  });
}

/**
 * Where in a message a quartier or a neighbouring commune is named. Names are not known in advance (`places`, when given,
 * are): a place is what follows « à », « sur », « quartier », « près de », judged by its capital, or, where nobody typed
 * capitals, by not being something a thing is made for (« machine à laver », « robe à fleurs »).
 */
export function findPlaces(
  text: string,
  places: readonly string[] = [],
  aligned: Folded = foldAligned(text),
): PlacePhrase[] {
  const folded = aligned.text;
  const raw = (from: number, to: number): string => text.slice(aligned.at[from] ?? 0, aligned.at[to] ?? text.length);
  const hasCase =
    /\p{Ll}/u.test(text) && /\p{Lu}/u.test(text.replace(/^[^\p{L}]*\p{L}/u, '').replace(/[.!?\n]\s*\p{L}/gu, ''));
  const isEnglish = ENGLISH.test(folded);
  const found: PlacePhrase[] = [];
  const add = (name: string, from: number, to: number): void => {
    if (found.every((one) => to <= one.from || from >= one.to)) found.push({ name, from, to });
  };
  // « rue de Gouédic » is the street
  const certain = knownPlaces(folded, places).filter(({ from }) => !STREET_AHEAD.test(folded.slice(0, from)));
  for (const { name, from, to } of certain) add(name, from, to);
  for (const match of folded.matchAll(STREET)) {
    const name = match.groups?.name ?? '';
    const start = match.index + match[0].length - name.length;
    const typed = streetName(raw(start, start + name.length).trim(), /\d[ ,]*$/.test(folded.slice(0, start)), hasCase);
    if (typed !== null) add(typed.replace(/^la /i, ''), match.index, start + typed.length);
  }
  for (const match of folded.matchAll(CENTRE))
    add(shown(match.groups?.name ?? '', true), match.index, match.index + match[0].length);
  for (const match of folded.matchAll(ALONE))
    add(shown(match.groups?.name ?? '', true), match.index, match.index + match[0].length);
  for (const [pattern, isStrong] of [
    [STRONG, true],
    [NEAR, true],
    [PLAIN, false],
  ] as const) {
    for (const match of folded.matchAll(pattern)) {
      // beside a place that is known, « clé à pipe » is none: nobody typed a capital to tell
      if (!isStrong && !hasCase && certain.length > 0) continue;
      // « mon fils a grandi »
      if (match.groups?.prep === 'a' && isVerb(raw(match.index, match.index + 1), text, folded.slice(0, match.index)))
        continue;
      // in English « a drill » is no place
      if (isEnglish && match.groups?.prep === 'a') continue;
      const place = placeAt(folded, raw, match, isStrong, hasCase);
      if (place) add(place.name, place.from, place.to);
    }
  }
  if (/\p{Ll}/u.test(text)) {
    for (const place of trailingPlaces(text)) {
      if (FAR.test(foldAligned(place.name).text)) continue;
      const from = aligned.at.findIndex((at) => at >= place.from);
      const to = aligned.at.findIndex((at) => at >= place.to);
      add(place.name, from, to < 0 ? folded.length : to);
    }
  }
  return found.sort((a, b) => a.from - b.from);
}

/** A street as typed, to its last capital where capitals are typed; null: « chemin du retour », « la rue ça suffit ». */
function streetName(typed: string, isNumbered: boolean, hasCase: boolean): string | null {
  const behind = typed.replace(/^(?:la )?\p{L}+\s*/iu, '');
  const cased = /^(?:.*\p{Lu}[\p{L}\p{M}'’-]*)/u.exec(behind)?.[0];
  if (cased !== undefined && hasCase) return typed.slice(0, typed.length - behind.length + cased.length);
  const isStreet = /^(?:la )?(?:rue|avenue|boulevard|bd|impasse|quai|square|all[eé]e (?!centrale))/i.test(typed);
  if (hasCase || (!isNumbered && !isStreet)) return isNumbered && isStreet ? typed : null;
  return /^(?:ca|qui|que|et|pour|entiere|est|a|en|au|c'est|il|je|on|commercante|pietonne)(?![a-z])/.test(
    foldAligned(behind).text,
  )
    ? null
    : typed;
}

/** « a » is the verb where others bear their accents, or behind a subject: « qui a faim », « il a dormi ». */
function isVerb(typed: string, text: string, before: string): boolean {
  const plain = typed.toLowerCase();
  if (plain === 'à') return false;
  if (plain === 'a' && /[àéèêçù]/i.test(text)) return true;
  return /\b(?:qui|il|elle|on|y|quelqu'un|n'|ca|tout|fils|fille|mere|pere|voisine?|chat|chien|suite) $/.test(before);
}

function placeAt(
  folded: string,
  raw: (from: number, to: number) => string,
  match: RegExpExecArray,
  isStrong: boolean,
  hasCase: boolean,
): PlacePhrase | null {
  const start = match.index + match[0].length;
  const article = match.groups?.article ?? '';
  const common = (isStrong ? COMMON : MEETING_PLACE).exec(folded.slice(start + article.length));
  if (common) {
    const end = start + article.length + common[0].length;
    // « au centre », « près de la gare »; « la gare de Saint-Brieuc » goes on
    const of = /^ (?:de|d') ?[a-z-]+/.exec(folded.slice(end));
    const isProper = of !== null && /\p{Lu}/u.test(raw(end, end + of[0].length));
    const to = end + (isProper && of ? of[0].length : 0);
    return { name: shown(raw(start, end), true) + (isProper ? raw(end, to) : ''), from: match.index, to };
  }
  const rest = folded.slice(start);
  // « en ville » is anywhere in it
  if (
    match.groups?.prep === 'en' &&
    /^ville(?! ?[a-z'-])|^ville (?:stp|svp|demain|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|ce|avant|pour|et)/.test(
      rest,
    )
  )
    return null;
  if (NO_PLACE.test(rest) || FAR.test(rest) || STOPS.test(rest)) return null;
  const end = nameEnd(folded, raw, start, hasCase);
  if (end - start < 3) return null;
  const typed = raw(start, end);
  if (isWord(foldAligned(typed).text.replace(/^(?:la |le |les |l')/, ''))) return null;
  const isProper = /\p{Lu}/u.test(typed.replace(/^\s*(?:(?:la|le|les)\s+|l['’])/iu, ''));
  if (hasCase ? !isProper && !isStrong : !isStrong && !mayBePlace(folded, match, start, end)) return null;
  const isGoal = COMMON.test(folded.slice(start + article.length, end));
  if (isGoal && DONE_THERE.test(folded.slice(0, match.index))) return null;
  return { name: shown(typed, isGoal && !isProper), from: match.index, to: end };
}

/** Nobody typed capitals: judged by what stands around. */
function mayBePlace(folded: string, match: RegExpExecArray, start: number, end: number): boolean {
  const before = folded.slice(Math.max(0, match.index - 25), match.index);
  const prep = match.groups?.prep ?? '';
  if (/^(?:en|dans|from|at|@|in)$/.test(prep))
    return /(?:chercher|recuperer|prendre|retirer|dispo\w*|rdv|collect|pick up) $/.test(before);
  if (
    prep === 'sur' &&
    /^(?:place|pied|roulettes?|mesure|rdv|demande|le|la|les|ce|cette|un|une|mon|ma|messenger|facebook)\b/.test(
      folded.slice(start),
    )
  )
    return false;
  // « tarte aux pommes », « aide aux devoirs », « au foot »
  if (prep === 'aux' || prep === 'au' || prep === 'dans le' || HEADS.test(before)) return false;
  const after = folded.slice(end).trimStart();
  return after === '' || /^[,.;:!?()\n-]/.test(after) || STOPS.test(after);
}
