import { fold } from '../words/fold.ts';
import { spellOut } from '../words/spell-out.ts';

/** Somebody cannot any more: of a day it is another day, of nothing it is over. */
const UNABLE =
  /\b(?:(?:je|j'|on|nous|ca|c'est|moi)\b.{0,24}\b(?:plus|pas)|(?:plus|pas) (?:dispo\w*|libre|possible|la)|impossible|(?:can't|cannot|can not|won't|not) (?:do|make|available|free|be|come|work|possible)|no longer (?:free|available|possible)|(?:am|'m|is|are) not|(?:doesn't|does not|won't) work)\b/;
const ABOUT_TIME =
  /\b(?:dispo\w*|libre|peux|peut|pourrai|pourrais|possible|impossible|la|va|marche|arrange|convient|can't|cannot|make|available|free|work|come|do)\b/;
const DAY =
  /\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres-demain|aujourd'hui|ce (?:soir|matin|midi|week-?end)|cet apres-midi|semaine|week-?end|le \d{1,2}|\d{1,2}[/.]\d{1,2}|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|weekend|week)\b/;
/** Between what is not, and what is instead. */
const BREAK =
  /\s*(?:[,;.!?…]+|(?<=\s)(?:mais|plut[oô]t|donc|alors|du coup|but|rather|so)(?=\s)|(?<=\s)(?=(?:je |j['’ ])(?:pr[eé]f[eéè]r|aime(?:rais)? mieux|voudrais (?:plut[oô]t )?le )|i(?:'d| would) (?:prefer|rather)))\s*/iu;
/** Said around the new day, and no part of it. */
const AROUND =
  /^(?:(?:mais|plut[oô]t|donc|alors|du coup|en revanche|par contre|c['’]est|et|ou|but|rather|so|maybe|peut-[eê]tre|disons|je (?:peux|suis (?:dispo|libre)|pr[eé]f[eéè]re(?:rais)?|voudrais)|j['’ ]?aime(?:rais)? mieux|je serai|i can(?: do)?|how about|what about)[ ,:]+)+|[ ,]+(?:oui|ok|c['’]est (?:bon|possible|ok|mieux)|(?:[cç]a )?(?:marche|va|irait|me va|serait mieux)|plut[oô]t|possible|si possible|je peux|je (?:suis|serai) (?:dispo|libre)|svp|stp|merci|instead|please|is (?:fine|ok)|works)$/giu;

/**
 * « je ne suis plus dispo mardi, plutôt jeudi », « finalement mardi je peux pas, jeudi ? »: another day than that of the draft.
 * `instead`: the new one as it was typed; null: it is only said which is none. null: nothing is said of a day.
 */
export function readUnableOn(text: string): { not: string; instead: string | null } | null {
  if (text.length > 160) return null;
  const parts = text.split(BREAK).filter((part) => /[\p{L}\d]/u.test(part));
  const isUnable = (part: string): boolean => {
    const said = spellOut(part).text;
    return UNABLE.test(said) && ABOUT_TIME.test(said);
  };
  const unable = parts.filter((part) => isUnable(part));
  const not = unable.join(' ');
  if (!DAY.test(fold(not))) return null;
  const others = parts.filter((part) => !unable.includes(part) && DAY.test(fold(part)));
  const [other] = others;
  if (other === undefined || others.length > 1) return { not, instead: null };
  let instead = other.trim();
  for (let before = ''; before !== instead; ) {
    before = instead;
    instead = instead.replace(AROUND, '').trim();
  }
  return { not, instead: instead === '' ? null : instead };
}
