import { spellOut } from '../words/spell-out.ts';

const GREETING =
  '(?:(?:bonjour|bonsoir|salut|coucou|slt|bjr|hello|hi|hey|oui|yes|ok|moi|alors|super|ah|oh|tiens)[ ,!.]+)*';
const HAS =
  "(?:(?:j ?'?|moi j ?'?|on |nous )(?:ai|a|aurais|avons)(?: justement| aussi| peut-etre)?|(?:i|we)(?: have|'ve got|'ve| got)) (?:une?|des|an?|some|one|two|deux|trois|[1-9]) ";
const SAID = new RegExp(`^[^a-z0-9]*${GREETING}${HAS}(?<thing>[a-z][a-z0-9 '-]{2,60}?)(?<rest>[ .!]*$|[,;.!].*$)`);
/** « j'ai une trottinette à donner »: a post of one's own. « j'ai une question »: about something else. */
const ELSE =
  /\?|\b(?:donn\w*|pret\w*|vend\w*|propos\w*|cherch\w*|besoin|a (?:faire|dire|vendre)|give|giving|lend|sell|need|looking|questions?|soucis?|problemes?|problem|idee|idea|rendez|enfants?)\b/;
const MOST_LETTERS = 150;

/** « j'ai une trottinette rouge »: said to whoever wants one for what they offer. Its name, folded; null: about something else. */
export function readHasOne(text: string): string | null {
  if (text.length > MOST_LETTERS) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ');
  return ELSE.test(said) ? null : (SAID.exec(said)?.groups?.thing?.trim() ?? null);
}
