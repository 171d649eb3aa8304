import { spellOut } from '../words/spell-out.ts';

/*
 * « je ne donne plus le fauteuil à Lucie »: said of Lucie, and so to us, whomever one writes to.
 */

const AHEAD =
  '(?:(?:non|nan|bon|ok|alors|finalement|en fait|du coup|desolee?|dsl|pardon|mais|no|sorry|actually|well|ok) *[,.!]* +)*';
const BEHIND =
  '(?:[ ,]+(?:finalement|en fait|du coup|desolee?|dsl|pardon|svp|stp|merci|please|any ?more|after all|sorry|thanks))*[ .!]*$';
const NAME =
  "(?<name>(?!(?:toi|vous|moi|lui|elle|eux|personne|you|him|her|them|nobody|cause|la|le|les|demain)\\b)[a-z][a-z'-]{1,20})";
const WHAT = "(?<what>[a-z0-9 '-]{0,40}?)";
const PATTERNS = [
  `(?:je|on|j) ?(?:ne |n')?(?:veux |veut |vais |peux |peut )?(?:le |la |les |l')?(?:donne|prete|garde|reserve|laisse|promets|cede)r? (?:plus|pas) ?${WHAT} ?(?:a|pour) ${NAME}`,
  `(?:je|on) (?:ne |n')?(?:veux|veut|peux|peut|vais|va) (?:plus|pas) (?:le |la |les |l')?(?:donner|preter|garder|reserver|laisser|ceder) ?${WHAT} ?(?:a|pour) ${NAME}`,
  `(?:je |on )?(?:annule|retire|reprends|supprime)[rz]? (?:la|ma|mon|le|l'|cette) ?(?:promesse|choix|don|pret|accord|reservation|rendez[- ]vous)(?: ${WHAT})? ?(?:faite? a|avec|pour|de|a) ${NAME}`,
  `(?:je|on) (?:ne |n')?(?:choisis|choisit|prends|garde) plus ${NAME}`,
  `(?:i|we)(?:'m| am|'re| are)? ?(?:no longer|not|don't want to|won't|can't|am not|do not want to) (?:giv|lend|give|lend)\\w* ?${WHAT} ?to ${NAME}`,
  `(?:i (?:want|would like) to )?cancel (?:the|my|this) (?:deal|promise|agreement|choice|gift|loan)(?: ${WHAT})? ?(?:with|to|for) ${NAME}`,
].map((one) => new RegExp(`^[^a-z0-9]*${AHEAD}${one}${BEHIND}`));

/** What is no longer for whom, folded: « fauteuil lucie ». null: about something else. */
export function readNoLongerFor(text: string): string | null {
  if (text.length > 120 || text.includes('?')) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  for (const pattern of PATTERNS) {
    const groups = pattern.exec(said)?.groups;
    if (groups) return `${groups.what ?? ''} ${groups.name ?? ''}`.trim();
  }
  return null;
}
