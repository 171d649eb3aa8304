import { soundOf } from '../words/sounds.ts';

export const LOAN =
  /\b(?:(?:rends|rendrai[st]?|rendre|ramene|retour) (?:le|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres|ensuite|dans|propre|le soir|vite|promis)|(?:je|on) (?:la|le|les|l'|vous la|vous le|vous les) ?(?:rends?|rendrai|ramene)|(?:pour|pr) (?:la|une|ma|notre|un|mon|le|notre) (?:finale|match|fete|soiree|anniv\w*|mariage|bapteme|weekend|week-end|apres-midi|aprem|reveillon|barbecue|journee|brocante|vide[- ]grenier|entretien|ceremonie)|\d nuits?|emprunt\w*|preter|pretter|prete|pretez|pret d|en pret|borrow\w*|lend\w*|loan|le temps d|juste pour|(?:juste )?(?:quelques|une?|deux|trois|\d{1,2}) (?:heures?|h|minutes?|jours?|soirs?|apres-?midi|nuits?)(?= (?:seulement|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|demain|ce|cette|max)|[ .!?,]*$)|du (?:\d{1,2}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)(?: [a-z]+)? (?:au|a) (?:\d{1,2}|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)|from (?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|the \d+[a-z]*) (?:to|until|till)|pour (?:quelques|une?|deux|trois|\d+) (?:heures?|jours?|h|soiree|week-?end|apres-?midi|journee|semaines?|minutes?)|for (?:an?|a few|two|three|\d+|the) (?:hours?|days?|weekend|evening|afternoon|day|weeks?|minutes?))\b/;
/** What people need once and give back: asked for without a word more, a loan is meant. */
const TOOLS =
  /\b(?:perceuses?|perseuses?|visseuses?|devisseuses?|perforateurs?|ponceuses?|meuleuses?|disqueuses?|scies?|scie sauteuse|tronconneuses?|echelles?|escabeaux?|echafaudages?|remorques?|diable|karcher|nettoyeur haute pression|decolleuse|betonniere|tondeuse|taille[- ]haies?|debroussailleuse|motoculteur|broyeur|scarificateur|shampouineuse|appareil a (?:raclette|fondue|crepes)|raclette party|crepiere|barnum|tonnelle|video ?projecteur|detecteur|pompe a velo|rallonge|fer a souder|aspirateur a eau|chateau gonflable|percolateur|machine a (?:barbe|biere|pop)|tire[- ]lait|sono\b|trepied|cintreuse|carotteuse|coupe[- ]?(?:carrelage|boulons)|nettoyeur vapeur|cle dynamometrique|defonceuse|rabot|poste a souder|compresseur|retroprojecteur|moules? a [a-z]+|chauffage d'appoint|radiateur d'appoint|cage de transport|caisse de transport|pompe a pied|gonfleur|booster|pinces? (?:a|de) batterie|cables? de batterie|jump leads|air mattress|cle dynamo[a-z]*|machine a pression|tile cutter|carrelette|deboucheur|furet|camera thermique|wattmetre|testeur de batterie|porte[- ]velos?|coffre de toit|galerie de toit|niveau laser|pistolet a peinture|agrafeuse|multimetre|cric|cables de demarrage|machine a coudre|deshumidificateur|drill|ladder|stepladder|sander|jigsaw|saw|chainsaw|hedge trimmer|lawn ?mower|pressure washer|trailer|projector|gazebo|wheelbarrow|brouette|raclette (?:set|machine)|une raclette(?! (?:a |de |pour (?:les? |la )?)(?:vitres?|carreaux|sol|douche|parebrise|pare))|trestles?|treteaux|camion|camionnette|utilitaire|fourgon(?:nette)?)\b/;

const heard = (word: string): string => soundOf(word.replace(/z/g, 's'));
const TOOL_SOUNDS: ReadonlySet<string> = new Set(
  'perceuse visseuse ponceuse meuleuse escabeau remorque tondeuse debroussailleuse tronconneuse brouette decolleuse perforateur dynamometrique'
    .split(' ')
    .map(heard),
);

/** Whether a folded text names a tool, spelt right or as it sounds: « escabo », « persseuze ». */
export const namesTool = (folded: string): boolean =>
  TOOLS.test(folded) || (folded.match(/[a-z]{5,}/g) ?? []).some((word) => TOOL_SOUNDS.has(heard(word)));
