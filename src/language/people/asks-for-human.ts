import { fold } from '../words/fold.ts';

const PERSON =
  "(?:humaine?s?|vraie? (?:personne|humain)|(?:quelqu'un|quelqun|quelquun|quelq'un|qqun|qqn|qq1)(?: de (?:vrai|reel|humain))?|admins?|administrat\\w+|moderat\\w+|responsables?|human|(?:real |actual )?person|somebody|someone|moderators?|the team)";
const PLEASE = "(?:[ ,]*(?:svp|stp|s'il (?:te|vous) plait|merci|please|thanks|vite))*[ .!?]*$";
const LEAD = '^(?:bonjour[ ,]*|hello[ ,]*)?(?:.{0,30}?\\b)?';
const ANY = "(?:(?:a|avec|to|with|un|une|l'|le|la|les|des|d'|aux?|an?|the) ?)*";

const CALLS: readonly RegExp[] = [
  new RegExp(
    `${LEAD}(?:parler|discuter|ecrire|contact\\w*|joindre|appeler|talk|speak|chat|write|reach) ?${ANY}${PERSON}${PLEASE}`,
  ),
  new RegExp(
    `^(?:un|une|l'|an?|je veux un|il me faut un|i (?:want|need) an?)? ?(?:vrai |real )?(?:humain|admin\\w*|moderat\\w*|human)${PLEASE}`,
  ),
  /^(?:y a[- ]t[- ]il|il y a|is there|est[- ]ce qu'il y a) (?:un|une|an?|quelqu'un|anybody|someone).{0,25}\b(?:humain|admin|human|person)\b/,
];

/** « Je voudrais parler à un humain », « un admin svp »: somebody has had enough of a machine. Whole messages only. */
export function asksForHuman(text: string): boolean {
  const said = fold(text).trim();
  return said.length <= 80 && CALLS.some((one) => one.test(said));
}
