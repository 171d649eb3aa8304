import { spellOut } from '../words/spell-out.ts';

/*
 * « moi aussi je suis dispo samedi matin », « je peux mais pas avant 11h », “I'm free on Saturday”: said right below a request, an offer of
 * help that says when. Elsewhere it may be said to a neighbour.
 */

const GREETING =
  '(?:(?:bonjour|bonsoir|salut|coucou|slt|bjr|hello|hi|hey|oui|yes|ok|moi aussi|moi|me too|alors|nous)[ ,!.]*)*';
const CAN =
  "(?:(?:je|j|on) (?:peux|peut|pourrais|pourrait|peu)(?: aussi| bien| venir| le faire| t'aider| vous aider)*|(?:yes )?(?:i|we) (?:can|could)(?: help| do it| come)?)";
const FREE =
  "(?:(?:je |j |on |nous )?(?:suis|sommes|est|serai|serais|sera)? ?(?:aussi )?(?:dispo(?:nible)?s?|libres?)(?: aussi)?|(?:i'm|i am|we're|we are|i'll be) (?:also )?(?:free|available|around)(?: too)?)";
const DAY =
  "(?:(?:ce |cet |le |on |this |tous les )?(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|monday|tuesday|wednesday|thursday|friday|saturday|sunday)|demain|apres-demain|aujourd'hui|ce (?:soir|matin|midi|week-?end)|cet? (?:apres-midi|aprem|semaine)|tomorrow|today|tonight|this (?:morning|afternoon|evening|weekend)|le (?:matin|soir|midi|week-?end)|l'apres-midi|toute la journee|toute la semaine|la semaine prochaine|next week|(?:a partir de|des|vers|apres|avant|from|after|before|until|jusqu'a|a|at) \\d{1,2} ?(?:h|am|pm|heures?)?)";
const LIMIT =
  '(?:mais|but|sauf|seulement|uniquement|only|except) (?:(?:pas|plutot|que|seulement|not|only) )?(?:avant|apres|que|a partir de|des|jusqu|le|la|ce|cet|before|after|from|until|on|in|\\d|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|une|deux|pas)';
const SAID = new RegExp(`^[^a-z0-9]*${GREETING}(?:${CAN}|${FREE})[ ,]+(?:${DAY}|${LIMIT})(?![a-z])`);
/** To fetch something, or asks. */
const ELSE =
  /\?|\b(?:passer|prendre|chercher|recuperer|rendre|rapporter|pick|collect|fetch|return|cherche|donne|prete|(?<!si )besoin)\b/;
const MOST_LETTERS = 200;

export const readCanThen = (text: string): boolean => {
  if (text.length > MOST_LETTERS) return false;
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  return !ELSE.test(said) && SAID.test(said);
};
