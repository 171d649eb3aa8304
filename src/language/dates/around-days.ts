/*
 * What stands around a number or the name of a day, and says that it is meant otherwise.
 */

/** Told of other times, which today is set against. */
export const ONCE_UPON_A_TIME =
  /\b(?:autrefois|jadis|naguere|a l'epoque|hier encore|toute l'annee|il y a (?:\d+|deux|trois|quatre|cinq|dix|vingt|trente|quelques) ans|years ago|used to)\b/;
/** « voisins du 8 », « au 14, sous le porche »: where somebody lives. */
const LIVES_AT =
  /\b(?:voisine?s?|gens|gars|dame|monsieur|famille|etudiante?s?|locataires?|occupants?|habitants?|immeuble|maison|appart\w*|hall|entree|cour) $/;
/** « avant le 28 rue de la Corderie » is a day, « le 28 rue de Brest » a house. */
const LIMITED = /\b(?:avant|avan|avt|jusqu'au|jusqu'a|d'ici|dici|before|by|until|till) $/;
/** « on rend tout lavé le samedi », « restituées dès le lundi »: a day to come by, and no habit. */
export const BACK_ON =
  /\b(?:re[nm]d(?:s|re|rai|rais|ra|ons|ue?s?)?|rapport(?:e|erai|erais|ons)|ramen(?:e|erai|erais|ons)|restitu\w+)(?: (?:tout|toute?s|bien|lavee?s?|propres?|les?|la|assuree?|promis|nettoyee?s?)){0,3}(?: des)? le $/;

/** Whether what looks like a day is where somebody lives. */
export function isHouse({ 0: said, index, input }: RegExpExecArray): boolean {
  const ahead = input.slice(0, index);
  const behind = input.slice(index + said.length);
  if (said.startsWith('du') && LIVES_AT.test(ahead)) return true;
  if (ahead === 'au ' && behind.startsWith(',')) return true;
  return /^ ?(?:rue|avenue) /.test(behind) && !LIMITED.test(ahead);
}

/** « le bébé arrive le 6 janvier », « chatons sevrés le 10 »: why something is wanted or from when it is there. */
export const BORN_ON =
  /\b(?:(?:bebe|bb|terme|naissance|arrivee)(?: (?:est|de|du|ma|mon|petite?))* (?:nait|naitra|arrive(?:ra)?|prevue?)|naitra|sevree?s?|nee?s?|(?:baby|little one|first|twins)(?: is| are)? due)(?: (?:pour|vers|le|on|around|by|the))* ?$/;
const TAKEN =
  /^,? ?(?:c'est|c|il est|elle est|it's|is) (?:deja |already )?(?:prise?|reservee?|complet|taken|booked)\b(?! en charge)/;
const RESERVED =
  /(?<!\b(?:camion|camionnette|utilitaire|fourgon|remorque|demenageurs|benne)(?: [a-z']+){0,2} )\b(?:reservee?s?|occupee?s?) (?:pour |a |par )?(?:nous|moi)?,? ?(?:les? )?$/;

/** « elles se gardent jusqu'en mars », « garanti jusqu'au 3 juin »: how good it is, when it is long. */
export const KEPT_TILL =
  /\b(?:se (?:gard|conserv)\w+|tien(?:t|nent|dra|dront)|garantie?s?|keeps?|stays? good|guaranteed)\b[^.,;!?]{0,20}$/;
export const LONG_KEPT = 31;
/** « ouvert du lundi au samedi »: every week. */
export const OPEN_ON = /\b(?:ouverte?s?|ouvre|permanences?|horaires|open|opening hours)[ :]*$/;
/** « il devait arriver le 10 »: it will not be then. */
export const WAS_TO_BE = /\b(?:devai(?:s|t|ent)|(?:was|were) (?:supposed|meant|due) to)\b[^.,;:!?]{0,30}$/;

/** « le 31 c'est déjà pris », « réservé pour nous les 12 et 13 »: any day but that. */
export const isTaken = (text: string, before: string, to: number): boolean =>
  TAKEN.test(text.slice(to)) || RESERVED.test(before);

/** « retour sous quinze jours » is how long, « elle accouche dans dix jours » what for. */
export const IN_TALK =
  /\b(?:re[nm]d(?:s|re|rai|rais|ons|ue?s?)?|rapport(?:e|er|erai|ons)|ramen(?:e|er|erai|ons)|retour|accouch\w+|(?:bebe|bb) (?:arrive|nait)|permis?|diplome) [a-z ]{0,12}$|\b(?:plombier|technicien|reparateur|electricien|depanneur|operateur|ouvre) [a-z' ]{0,20}$/;
