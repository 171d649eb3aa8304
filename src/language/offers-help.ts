import { fold } from './fold.ts';

const GREETING = '(?:(?:bonjour|bonsoir|salut|coucou|slt|bjr|hello|hi|oui|yes|ok|moi)[ ,!]*)*';
const HELPS = [
  "(?:moi )?je (?:peux|veux bien|pourrais|peu) (?:bien )?(?:t'|vous |te |l'|les |lui )?(?:aider|depanner|m'en occuper|le faire|donner un coup de main)",
  "je (?:peux|veux bien) (?:(?:te|vous|lui|leur) )?(?:(?:en|le|la|les|l') ?)?(?:preter|donner)(?: une?| la mienne| le mien)?",
  "j'?ai (?:ca|ca chez moi|ce qu'il (?:te|vous|lui) faut)",
  "j'?en ai(?: une?| plein| deux| trois)?(?: (?:a|pour) (?:te |vous )?(?:donner|preter|toi|vous))?",
  "je m'en occupe",
  '(?:yes )?i can (?:help|help you|lend (?:you )?one|do (?:it|that)|give you one)',
  "i(?:'ve got| have) (?:one|some|that)(?: to (?:lend|give|spare))?",
].join('|');
const BARE = new RegExp(
  `^${GREETING}(?:${HELPS})(?: avec plaisir| volontiers| pour ca| si (?:tu veux|vous voulez|besoin)| with pleasure)?[ .!]*$`,
);

/** « je peux aider », « j'en ai une », and nothing of what: an answer to a request, if one was just shown. */
export function offersHelp(text: string): boolean {
  return text.length <= 80 && BARE.test(fold(text));
}
