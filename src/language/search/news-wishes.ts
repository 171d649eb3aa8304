import { withApostrophes } from '../words/apostrophes.ts';
import { spellOut } from '../words/spell-out.ts';
import { type Bounds, readHours } from './hours-wished.ts';

/** What somebody wants to hear of the town, as one speaks: « pas de messages après 21h », « que les dons », « stop la pause ». */
export interface NewsWish {
  /** What is to be asked for, where the message does not say which. */
  which?: 'pause' | 'calm' | 'number';
  level?: 'all' | 'essential' | 'nothing';
  pause?: 'days' | 'week' | 'weeks' | 'month' | 'end';
  calm?: 'day' | 'long' | 'evening' | 'any';
  /** « rien après 20h »: until then, and from when as it was. */
  hours?: Bounds;
  number?: 'one' | 'usual' | 'many';
  /** These only, all but these, or these again. */
  kinds?: { are: readonly Kind[]; how: 'only' | 'without' | 'with' };
  /** Less often than once a day. */
  isRarer?: true;
  /** Whatever was said before. When false (« que les dons »), only right behind what is announced to them, and when. */
  isSure: boolean;
  /** « que des prêts »: of many, so that no one post is meant. */
  isOfMany?: true;
}
type Kind = 'give' | 'lend' | 'swap' | 'service';

const LONGEST = 90;
const BEFORE =
  /^(?:(?:bonjour|salut|coucou|oui|non|bon|ok|stp|svp|alors|et|mais|sinon|en fait|please|hello|hi|ah|euh|du coup|and|but|c'est bon|ca y est|it's ok(?:ay)?)[ ,!]+)*(?:(?:est-ce que )?(?:je (?:veux|voudrais|peux|souhaite(?:rais)?|prefere(?:rais)?)|j'aimerais|tu (?:peux|pourrais)|(?:peux|pourrais)[- ]tu|on peut|comment (?:je peux |on peut |faire pour |je fais pour )?|i (?:want|would like|prefer)(?: to)?|i'd (?:like|prefer)(?: to)?|can (?:you|i|we)|could you|how (?:do|can) i) (?:bien |juste (?=\d|un)|just (?=\d|one))?)?/;
const BEHIND =
  /(?:[ ,]+(?:stp|svp|s'il (?:te|vous) plait|merci(?: d'avance)?|please|thanks|maintenant|now|ca suffit|c'est (?:assez|bien)))*[ .!?]*$/;

const MESSAGES = '(?:messages?|notif(?:s|ications?)?|annonces?|pings?|posts?|updates?)';
const THE = "(?:(?:les|mes|tes|ces|des|de|d'|toutes?|tous|the|my|your|all|of) ?)*";

type Rule = (said: string) => NewsWish | null;
const rule =
  (source: string, wish: (groups: Record<string, string | undefined>) => NewsWish | null): Rule =>
  (said) => {
    const match = new RegExp(`^(?:${source})$`).exec(said);
    return match && wish(match.groups ?? {});
  };
const SURE = { isSure: true } as const;

const ENDS_PAUSE = [
  '(?:stop|stoppe[rz]?|fini[rst]?|fin de|arrete[rz]?|enleve[rz]?|annule[rz]?|retire[rz]?|termine[rz]?|leve[rz]?|end|cancel|lift|plus de)(?: avec)? (?:(?:la|ma|cette|the|my) )?(?:pause|mode (?:silence|silencieux|vacances)|silence)',
  `(?:re ?active[rz]?|relance[rz]?|rallume[rz]?|reprend(?:s|re)?|resume|unmute|reactivate)(?:[- ]moi)? ?${THE}(?:${MESSAGES}|tout|everything)?(?: again)?`,
  // « remets » alone is of a post that was withdrawn
  `remet(?:s|tre)?(?:[- ]moi)? ?${THE}(?:${MESSAGES}|tout)`,
  `turn ${THE}${MESSAGES} back on|turn back on ${THE}${MESSAGES}`,
];
const PAUSES =
  "(?:(?:je |me |tout )?(?:mets?|met|mettre|fais|faire|prends|prendre|take|have|put|besoin d'|need)[- ]?(?:moi |tout |me )?(?:(?:les|mes|the|my) " +
  MESSAGES +
  ' )?(?:en |une |la |a |an |on )?(?:petite |little |short )?(?:pause|break|hold|mode (?:silence|silencieux|vacances))|(?:en )?pause|mode (?:silence|silencieux|vacances)|silence|silence radio|mute(?: (?:the |my )?' +
  MESSAGES +
  ')?(?: me)?|snooze)';
/** « ne m'écris plus », « pas de messages »: a pause only when it says for how long. */
const QUIET = `(?:(?:ne )?(?:m'(?:ecri[st]|envoie|embete)|me (?:derange|contacte|parle)) (?:plus|pas)(?: (?:de |d')?(?:${MESSAGES}|rien))?|(?:pas|plus|aucune?|stop|coupe[rz]?|no|no more|stop) ${THE}${MESSAGES}|plus rien|don't (?:write|message|disturb|text|send)(?: me)?(?: (?:any )?${MESSAGES})?)`;

/** For how long; 'asked': it says so in a way that is no choice. null: it says nothing of it. */
function lengthOf(said: string): NewsWish['pause'] | 'asked' | null {
  if (
    /\b(?:week-?end|we|(?:[123]|un|deux|trois|one|two|three|quelques|a few) (?:jours?|days?)|aujourd'hui|today|demain)\b/.test(
      said,
    )
  )
    return 'days';
  if (/\b(?:(?:1|une|cette|la|one|a|this|the|all) (?:semaine|week)|7 (?:jours|days))\b/.test(said)) return 'week';
  if (/\b(?:(?:2|deux|two) (?:semaines|weeks)|1[45] jours|quinze jours|quinzaine|fortnight|14 days)\b/.test(said))
    return 'weeks';
  if (
    /\b(?:[34]|trois|quatre|three|four) (?:semaines|weeks)\b|\b(?:1|un|ce|le|one|a|this) (?:mois|month)\b|\b30 (?:jours|days)\b/.test(
      said,
    )
  )
    return 'month';
  return /\b(?:vacances|holidays?|conges|noel|christmas|jusqu|until|till|semaines?|weeks?|mois|months?|jours|days)/.test(
    said,
  )
    ? 'asked'
    : null;
}

/** As many letters say for how long, and why. */
const MOST_OF_LENGTH = 60;
/** « je pars en vacances 2 semaines, pause », « absente jusqu'au 15, mets en pause » */
const AWAY_THEN = new RegExp(
  `^(?<when>(?:(?:je|j'|on|nous|i'm|i am|we're|we are|i'll be|we'll be) ?)?(?:(?:pars|part|partons|vais|va|suis|est|serai|sera|sommes|serons|m'absente|s'absente|going|away|off) ?)*(?:en (?:vacances?|conges?|deplacement|voyage|week-?end)|absente?s?|pas la|a l'hopital|on (?:a )?(?:holidays?|vacation|leave)|away|vacances)(?: [^,;.:!]{0,40})?)[ ,;.:!-]+(?:(?:donc|alors|du coup|so|please|et|and) )?${PAUSES}(?: (?:les |the )?${MESSAGES})?$`,
);

/** « pause, on se voit demain »: said to somebody. */
const TO_SOMEBODY =
  /\b(?:on se (?:voit|rappelle|retrouve|parle|reparle|redit|dit|capte|rejoint|croise)|je (?:passe|viens|te (?:vois|rappelle|rejoins|retrouve))|see you|(?:talk|speak) (?:to you )?(?:later|soon|tomorrow)|let's meet|i'll (?:come|see you|call you|be there)|tu (?:viens|passes|peux (?:venir|passer)))\b|[,.;:!-] ?a (?:demain|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|bientot|plus|tout a l'heure|ce soir)\b/;

const pauses: Rule = (said) => {
  if (TO_SOMEBODY.test(said)) return null;
  const away = AWAY_THEN.exec(said)?.groups?.when;
  if (away !== undefined) return pauseFor(away);
  const plain = new RegExp(`^${PAUSES}(?<rest>(?:[ ,;:.-]+.*)?)$`).exec(said)?.groups?.rest;
  const rest = plain ?? new RegExp(`^${QUIET}(?<rest> .*)$`).exec(said)?.groups?.rest;
  if (rest === undefined || rest.length > MOST_OF_LENGTH) return null;
  const isPlain = rest.trim() === '';
  if (isPlain ? plain === undefined : lengthOf(rest) === null) return null;
  return pauseFor(rest);
};

function pauseFor(said: string): NewsWish {
  const long = lengthOf(said);
  return long === null || long === 'asked' ? { which: 'pause', ...SURE } : { pause: long, ...SURE };
}

const hours: Rule = (said) => {
  const read = readHours(said);
  if (read === null) return null;
  const isSure = new RegExp(
    `\\b(?:${MESSAGES}|silence|derange|ecri[st]|envoie|quiet|mute|disturb|write|text|heures? calmes?)\\b`,
  ).test(said);
  if (typeof read === 'object') return { hours: read, isSure };
  return { ...(read === 'asked' ? { which: 'calm' } : { calm: read }), isSure };
};

const COUNTS: Readonly<Record<string, number>> = {
  un: 1,
  une: 1,
  one: 1,
  once: 1,
  a: 1,
  deux: 2,
  two: 2,
  twice: 2,
  trois: 3,
  three: 3,
  cinq: 5,
  five: 5,
  dix: 10,
  ten: 10,
};
/** « trop de messages, un par jour max » */
const TOO_MANY = `(?<lead>(?:(?:c'est|il y a|y a|je recois|j'ai|tu envoies|i get|that's|there are) )?(?:(?:beaucoup|bien|un peu|far|way) )?(?:trop|too many) (?:de |d')?${MESSAGES}[ ,;:.!-]+)?`;
const number = rule(
  `${TOO_MANY}(?:(?:juste|que|seulement|only|just|max(?:imum)?|au plus|pas plus de|no more than|envoie[- ]moi|m'envoyer|recevoir|receive|get|send me|ecris[- ]moi|me) ?)*(?<count>\\d{1,2}|${Object.keys(COUNTS).join('|')})(?: seule?| single)?(?<what> (?:${MESSAGES}|resumes?|recaps?|digests?))?(?: fois| times?)?(?: (?:max(?:imum)?|au plus|at most|seulement|only))? ?(?:par|/|a|per|chaque|each|every) ?(?<per>jour|day|semaine|week|mois|month)(?: (?:max(?:imum)?|au plus|at most|seulement|only))?`,
  ({ lead, count = '', what, per = '' }) => {
    const isSure = (lead ?? what) !== undefined;
    if (per !== 'jour' && per !== 'day') return { which: 'number', isRarer: true, isSure };
    const found = ({ 1: 'one', 5: 'usual', 10: 'many' } as const)[COUNTS[count] ?? Number(count)];
    return found === undefined ? { which: 'number', isSure } : { number: found, isSure };
  },
);

const SORTS: readonly [Kind, string][] = [
  ['give', '(?:dons?|cadeaux|gifts?|giveaways)'],
  ['lend', '(?:prets?|emprunts?|loans?)'],
  ['swap', '(?:echanges?|trocs?|swaps?|trades?)'],
  ['service', '(?:coups? de mains?|services?|entraides?|help requests?|favou?rs?)'],
];
const SORT = SORTS.map(([, words]) => words).join('|');
const OF = "(?:(?:les|des|de|d'|l'|le|la|the|about|for|of|pour|annonces? (?:de|d'|pour)|posts? (?:about|of)) ?)*";
const LIST = `(?<list>${OF}(?:${SORT})(?:(?: et |, ?| ou | and | or | ni )${OF}(?:${SORT}))*)`;
const HEAR =
  "(?:recevoir|m'envoyer|envoie[- ]moi|m'annoncer|annonce[- ]moi|previens[- ]moi|me prevenir|receive|get|send me|notify me|tell me|hear|entendre parler|etre prevenue?)";
const NOT_HEAR = `(?:(?:je )?(?:ne |n')?(?:(?:j'ai |ai )?(?:pas|plus) (?:envie|besoin) (?:de |d')${HEAR}|(?:veux )?(?:pas|plus) ${HEAR})|coupe[rz]?|desactive[rz]?|turn off|mute|disable|(?:ne )?m'(?:envoie|annonce) (?:plus|pas)|(?:ne )?me (?:parle|previens) (?:plus|pas)|don't (?:send|tell|notify)(?: me)?(?: any)?|stop (?:sending|telling)(?: me)?)`;
const kindsOf = (list: string | undefined): Kind[] =>
  SORTS.flatMap(([kind, words]) => (new RegExp(`\\b${words}\\b`).test(list ?? '') ? [kind] : []));
const kinds = (source: string, how: 'only' | 'without' | 'with'): Rule =>
  rule(source, ({ list, sure, after }) => ({
    kinds: { are: kindsOf(list), how },
    isSure: (sure ?? after) !== undefined,
    ...(how === 'only' && (sure ?? after) === undefined && MANY.test(list ?? '') ? { isOfMany: true } : {}),
  }));
const MANY =
  /(?:dons|cadeaux|gifts|giveaways|prets|emprunts|loans|echanges|trocs|swaps|trades|mains|services|favou?rs)$/;

const RULES: readonly Rule[] = [
  ...ENDS_PAUSE.map((source) => rule(source, () => ({ pause: 'end', ...SURE }))),
  // of a pause, with its button in front of them
  rule('je reprends?', () => ({ pause: 'end', isSure: false })),
  hours,
  pauses,
  number,
  // « moins de messages », « tu m'envoies trop de trucs »: all that can be said of it
  ...[
    `(?:c'est |il y a |y a |je recois |j'ai |i (?:get|receive|have) |there are |that's |recevoir |receive |get )?(?:(?:beaucoup|bien|un peu|far|way) )*(?:trop|moins|too many|fewer|less|not so many) (?:de |d')?${MESSAGES}\\b.*`,
    `(?:tu |vous |you )(?:m'|me |nous )?(?:envoies?|envoyez|ecris|ecrivez|send|write|message)(?: me)? (?:beaucoup |far |way )?(?:trop|too (?:much|many|often))(?: (?:de |d')?[a-z]+)?`,
    `(?:reduire|reduis|reduce|limite[rz]?|limit|diminue[rz]?|baisse[rz]?|espace[rz]?) (?:le nombre (?:de |d')|the number of )?${THE}${MESSAGES}`,
    `(?:(?:voir|gerer|changer|change|modifier|regler|ouvrir|montre[rz]?(?:[- ]moi)?|show(?: me)?|manage|edit|open|ou sont|where are) )?${THE}(?:reglages?|parametres?|(?:notif\\w* |message )?settings|preferences|notif(?:s|ications?)?|niveaux? de (?:nouvelles|notif\\w*|messages))(?: ${THE}(?:notif\\w*|messages?|annonces|nouvelles))?`,
    `(?:c'est quoi|quels? sont|what are) (?:les|the) (?:niveaux|levels|reglages|settings)(?: .{0,30})?`,
  ].map((source) => rule(source, () => SURE)),
  kinds(`(?<sure>${NOT_HEAR}) ${LIST}`, 'without'),
  kinds(
    `(?:pas|plus|aucune?|sans|no|no more|without|stop|arrete[rz]?|enleve[rz]?|retire[rz]?|cache[rz]?|hide) ${LIST}`,
    'without',
  ),
  kinds(
    `(?<sure>${HEAR} )?(?:que|qu'|juste|seulement|uniquement|rien que|only|just)(?<after> ${HEAR})? ?${LIST}(?: (?:uniquement|seulement|only))?`,
    'only',
  ),
  kinds(`(?<sure>${HEAR} )?${LIST} (?:uniquement|seulement|only)`, 'only'),
  kinds(`(?<sure>(?:re)?active[rz]?|turn (?:back )?on|enable|reactivate) ${LIST}`, 'with'),
  rule(
    `(?:(?:que|seulement|juste|uniquement|only|just) )?${HEAR} (?:que |seulement |juste |only |just )?(?:l'|the )?(?:essentiels?|important|essentials?)|(?:que|seulement|juste|uniquement|only|just) (?:l'|the )?(?:essentiels?|important|essentials?)`,
    () => ({ level: 'essential', ...SURE }),
  ),
  rule(
    `(?:stop|coupe[rz]?|desactive[rz]?|arrete[rz]?|plus|aucune?|enleve[rz]?|vire[rz]?|supprime[rz]?|turn off|disable|no|no more|mute) ${THE}(?:notif(?:s|ications?)?|messages?)|(?:ne )?m'(?:envoie|ecris) plus(?: rien)?|(?:stop|coupe[rz]?|desactive[rz]?) les annonces|(?:je (?:ne )?(?:veux|voudrais|souhaite) )?plus (?:recevoir )?(?:de |d'|les |aucun )?(?:messages?|notif(?:s|ications?)?) (?:d'annonces?|des annonces)`,
    () => ({ level: 'nothing', ...SURE }),
  ),
  rule(
    `(?:active[rz]?|allume[rz]?|turn on|enable|recevoir|receive) ${THE}(?:notif(?:s|ications?)?|messages?|annonces|posts)`,
    () => ({ level: 'all', ...SURE }),
  ),
];

export function readNewsWish(text: string): NewsWish | null {
  if (text.length > LONGEST) return null;
  const said = withApostrophes(spellOut(text).text.replaceAll('\n', ' ').trim())
    .replace(BEFORE, '')
    .replace(BEHIND, '');
  for (const read of RULES) {
    const wish = read(said);
    if (wish) return wish;
  }
  return null;
}
