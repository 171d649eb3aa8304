import { fold } from '../words/fold.ts';

const AHEAD =
  "(?:(?:non|bon|ok|alors|stp|svp|et|mais|je (?:veux|voudrais|vais)|il faut|tu peux|peux[- ]tu|faut|please|can you|i (?:want|would like) to|i'd like to|i'm going to)(?: *, *| +))*(?:je )?";
const BEHIND =
  "(?:[ ,]+(?:stp|svp|s'il (?:te|vous) plait|merci|please|thanks|maintenant|now|tout de suite|direct|(?:il|elle|he|she) (?:est|m|n|is)\\b.{0,60}))*[ .!]*$";
const BLOCKS = new RegExp(
  `^${AHEAD}(?:bloque[rz]?|block)(?: (?:avec |contre )?(?<name>[a-z][a-z'-]{1,29})|[- ]l[ea](?=$|[ .!]))${BEHIND}`,
);
/** Things, days and people without a name. */
const NO_NAME =
  /^(?:le|la|les|un|une|des|ce|cet|cette|tout|quelqu'un|somebody|someone|him|her|this|that|it|moi|toi|me|you|stp|svp|please|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|demain|today|tomorrow|(?:mon|tues|wednes|thurs|fri|satur|sun)day|midi|minuit|soir|matin|ca|rien|ici|direct|noel|[a-z]'.*)$/;
const THEM = new RegExp(
  `^${AHEAD}(?:(?:la|le) bloquer|bloque[rz]?(?:[- ](?:le|la|les|moi (?:le|la)|cette personne|ce (?:type|mec|monsieur|voisin)|cette (?:dame|voisine)))|block (?:him|her|them|this (?:person|man|woman|guy)))${BEHIND}`,
);

const WRITES =
  "(?:m'(?:ecri(?:ve|vent|t|re)|envoie|appelle|embete|contacte)|me (?:contacte[r]?|parle[r]?|recontacte|reparle|derange|harcele|relance|message))(?: (?:encore|plus|des messages|de messages))?";
/** « je veux plus que paul m'écrive », « que Paul arrête de m'écrire », “I don't want Paul to write to me”. */
const NO_MORE_OF = [
  `(?:je |j')(?:ne )?(?:veux|voudrais|souhaite) (?:plus|pas|pu)(?: jamais)? qu(?:e |')(?<name>[a-z][a-z'-]{1,29}) ${WRITES}`,
  `(?:je (?:veux|voudrais) |j'aimerais |il faut )?qu(?:e |')(?<name>[a-z][a-z'-]{1,29}) (?:arrete|cesse) (?:de |d')(?:m'|me )[a-z]{3,12}`,
  "(?:je |j')(?:ne )?(?:veux|voudrais|souhaite) (?:plus|pu) (?:(?:avoir|recevoir) )?(?:de messages?|des? nouvelles|rien|(?:entendre )?parler|discuter|echanger)(?: recevoir)? (?:de |d'|a |avec )(?<name>[a-z][a-z'-]{1,29})",
  "i (?:don't|do not|no longer) want (?<name>[a-z][a-z'-]{1,29}) to (?:write|message|contact|text|talk)(?: to)? me",
  "i (?:don't|do not) want (?:to hear|(?:any )?(?:more )?messages) from (?<name>[a-z][a-z'-]{1,29})(?: any ?more| again)?",
].map((one) => new RegExp(`^${AHEAD}${one}${BEHIND}`));
const PRONOUN = /^(?:il|elle|ils|elles|l'autre|ce|cet|him|her|them|lui|eux)$/;
const LEAVE_ME =
  /^[^a-z0-9]*(?:(?:stop|non|bon|mais|et|svp|stp|please|maintenant|la|vas-y)[ ,!.]+)*(?:(?:laisse|fous|fiche|lache)[sz]?[ -]moi(?: (?:tranquille|la paix|en paix))?|arrete[sz]? (?:de m'(?:ecrire|embeter|envoyer [a-z ]{3,20}|appeler|harceler)|de me (?:parler|contacter|deranger|harceler|relancer))|(?:leave me alone|stop (?:writing|messaging|texting|contacting|harassing)(?: to)? me))(?: (?:svp|stp|please|maintenant|now))*[ !.]*$/;

/** Whom one wants no word of any more: a name, folded, or `them`, whoever it is they speak of. null: about something else. */
export function wantsNoWordOf(text: string): { name: string } | 'them' | null {
  const said = fold(text);
  for (const one of NO_MORE_OF) {
    const name = one.exec(said)?.groups?.name;
    if (name === undefined) continue;
    if (PRONOUN.test(name)) return 'them';
    return NO_NAME.test(name) || /^(?:tu|vous|on|parallele|you|the|les?|la)$/.test(name) ? null : { name };
  }
  return null;
}

/** « je ne veux plus recevoir de messages d'annonces », « de Saint-Brieuc »: what stands where a name would may be a thing or a place. */
const OF_WHAT = /\b(?:messages?|nouvelles?|rien|entendre parler|to hear) (?:recevoir )?(?:de |d'|from )/;
export const mayBeNoName = (text: string): boolean => wantsNoWordOf(text) !== null && OF_WHAT.test(fold(text));

/** « laisse-moi tranquille », « arrête de m'écrire », to whom one writes to. */
export const wantsPeace = (text: string): boolean => LEAVE_ME.test(fold(text));

/** « ce mec me harcèle, bloque le »: why, before it is said. */
const WHY =
  /^.{1,120}?[,.;!:] *(?=(?:(?:stp|svp|alors|donc|et|please|tu peux|je (?:veux|voudrais)|can you) )*(?:(?:la|le) )?(?:bloque|block))/s;
const bare = (text: string): string => fold(text).replace(WHY, '');

/** « bloquer Paul », « bloque yann stp »: the name, folded. null: about something else. */
export function readBlocking(text: string): string | null {
  const name = BLOCKS.exec(bare(text))?.groups?.name;
  return name === undefined || NO_NAME.test(name) ? null : name;
}

/** « bloque-la », “block him”: whom one writes to. */
export const blocksThem = (text: string): boolean => !isToBeKept(text) && THEM.test(bare(text));

/** « je prends le vélo, bloque-le », « du 3 au 5 mai, bloque la stp »: a thing, which is to be kept for them. */
const KEPT =
  /\b(?:(?:je |j')(?:(?:te |vous )?(?:l[ea]s? |l'|en ))?(?:prends(?! (?:peur|mes distances))|prendrais?|(?:veux|voudrais)(?! (?:pas|plus|qu|rien|le bloquer|la bloquer))|reserve(?!e)|garde)|(?:suis|ca|il|elle)(?: \w{2,9})? m'?interesse(?! (?:pas|plus))|(?:^|je suis )(?:(?:tres|bien|toujours|fort|oui|ok)[ ,]+){0,3}interessee?(?! (?:pas|plus))|du \d{1,2} (?:[a-z]+ )?au \d{1,2}|i(?:'ll| will|'d| would)? (?:take|love|like|want)(?! (?:(?:him|her|them|you) )?to\b| nothing| no))(?![a-z])/;
const isToBeKept = (text: string): boolean => KEPT.test(WHY.exec(fold(text))?.[0] ?? '');

const REPORTS = new RegExp(
  `^${AHEAD}(?:(?:la|le|les) signale[rz]?|signale[rz]?[- ](?:le|la|les|cette personne|ce (?:type|mec|monsieur|voisin|membre)|cette (?:dame|voisine))|report (?:him|her|them|this (?:person|man|woman|guy|member)))(?=$| *[,.;:!]| (?:ils?|elles?|he|she|they|parce|car|qui|pour|stp|svp|please|because)(?![a-z]))(?<why>.*)$`,
  's',
);

/** « je la signale, elle m'insulte »: whom one writes to; with the rest, folded. null: about something else. */
export function reportsThem(text: string): string | null {
  const why = REPORTS.exec(fold(text))?.groups?.why;
  return why === undefined ? null : why.replace(/^[ ,:;.!-]+/, '').trim();
}

const UNBLOCKS = new RegExp(
  `^${AHEAD}(?:debloque[rz]?|unblock)(?:[- ](?:l[ea]|him|her|them|[a-z][a-z'-]{1,29}))?${BEHIND}`,
);
const NOT_TO_BLOCK =
  /\b(?:(?:voulais|veux|voulu|fallait) (?:pas|plus) (?:(?:le|la|l'|les) ?)?bloquer|bloquee? par (?:erreur|megarde)|blocked (?:him |her |them )?by (?:mistake|accident)|did(?:n't| not) (?:mean|want) to block)\b/;

/** « débloquer Solenn », « je voulais pas bloquer »: nothing for whomever one writes to. */
export const unblocks = (text: string): boolean => UNBLOCKS.test(fold(text)) || NOT_TO_BLOCK.test(fold(text));
