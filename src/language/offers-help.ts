import { fold } from './fold.ts';

const GREETING = '(?:(?:bonjour|bonsoir|salut|coucou|slt|bjr|hello|hi|oui|yes|ok|moi aussi|moi|me too)[ ,!]*)*';
const HELPS = [
  "je (?:peux aussi|peux|veux bien|pourrais|peu) (?:bien )?(?:t'|vous |te |l'|les |lui )?(?:aider|depanner|m'en occuper|le faire|donner un coup de main)",
  "je (?:peux|veux bien) (?:(?:te|vous|lui|leur) )?(?:(?:en|le|la|les|l') ?)?(?:preter|donner)(?: une?| la mienne| le mien)?",
  "j'?ai (?:ca|ca chez moi|ce qu'il (?:te|vous|lui) faut)",
  "j'?en ai(?: une?| plein| deux| trois)?(?: (?:a|pour) (?:te |vous )?(?:donner|preter|toi|vous))?",
  "je m'en occupe",
  '(?:yes )?i can (?:help|help you|lend (?:you )?one|do (?:it|that)|give you one)',
  "i(?:'ve got| have) (?:one|some|that)(?: to (?:lend|give|spare))?",
].join('|');
const CLOSING =
  '(?: aussi| avec plaisir| volontiers| pour ca| si (?:tu veux|vous voulez|besoin)| too| with pleasure)?[ .!]*$';
/** What for, where it is pointed at: « pour le déménagement ». */
const FOR =
  "(?: (?:(?:pour|avec|with|for) (?:le |la |les |l'|ton |ta |tes |votre |vos |ce |cet |cette |the |your )|au )(?<of>[a-z]{4,20}))?";
const BARE = new RegExp(`^${GREETING}(?:${HELPS})${FOR}${CLOSING}`);
/** Whom, by name: whoever asked for it. */
const NAMED = new RegExp(
  `^${GREETING}(?:je (?:peux aussi|peux|veux bien|pourrais|peu) (?:bien )?(?:aider|depanner|donner un coup de main a)|i can (?:also )?help) (?!(?:pour|si|avec|a|au|le|la|les|un|une|mon|ma|mes|des|demain|ce|cette|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|de|du|with|to|you|if|the|an?|it|at|on|qui|quelqu)\\b)(?<name>[a-z][a-z'-]{1,20})${CLOSING}`,
);

/**
 * « je peux aider », « moi aussi je peux aider Nina », and nothing of what: an answer to a request, if one was just shown,
 * or of whoever is called so (folded). `of`: what it is for (folded), « pour le déménagement ». null: about something else.
 */
export function readHelp(text: string): { by: string | null; of?: string } | null {
  const said = text.length <= 80 ? fold(text) : '';
  const bare = BARE.exec(said);
  if (bare) return { by: null, ...(bare.groups?.of === undefined ? {} : { of: bare.groups.of }) };
  const by = NAMED.exec(said)?.groups?.name;
  return by === undefined ? null : { by };
}
