import { opensPost } from '../posts/opens-post.ts';
import { foldAligned } from '../words/fold.ts';
import { isMereHope } from './beside-claim.ts';

const GREETING = '(?:(?:bonjour|bonsoir|salut|coucou|slt|bjr|hello|hi|oui|yes|ok|moi aussi|moi|me too)[ ,!]*)*';
const HELPS = [
  "je (?:peux aussi|peux|veux bien|pourrais|peu) (?:bien )?(?:t'|vous |te |l'|les |lui )?(?:aider|depanner|m'en occuper|le faire|donner un coup de main)",
  "je (?:peux|veux bien) (?:(?:te|vous|lui|leur) )?(?:(?:en|le|la|les|l') ?)?(?:preter|donner)(?: une?| la mienne| le mien)?",
  "j'?ai (?:ca|ca chez moi|ce qu'il (?:te|vous|lui) faut)",
  "j'?en ai(?: une?| plein| deux| trois)?(?: (?:a|pour) (?:te |vous )?(?:donner|preter|toi|vous))?",
  "je m'en occupe",
  '(?<=moi,? (?:aussi,? )?)je peux',
  '(?:yes )?i can (?:help|help you|lend (?:you )?one|do (?:it|that)|give you one)',
  "i(?:'ve got| have) (?:one|some|that)(?: to (?:lend|give|spare))?",
].join('|');
/** When, or whether: no part of what it is for. */
const WHEN =
  "(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|apres|aujourd'hui|ce|cet|cette|le (?:matin|soir|midi|week|\\d)|les|dans|vers|des|si|quand|monday|tuesday|wednesday|thursday|friday|saturday|sunday|tomorrow|today|tonight|this|on|if|when)";
const CLOSING = `(?: aussi| avec plaisir| volontiers| pour ca| si (?:tu veux|vous voulez|besoin)| too| with pleasure)?(?<rest>[ .!]*$| ?[,.;:!?-]+ .*$|,.*$| (?:et|mais|and|but) .*$| ${WHEN}(?![a-z])(?!.* (?:pour|for|to) ).*$)`;
const OWN = "(?:le |la |les |l'|ton |ta |tes |votre |vos |ce |cet |cette |the |your )";
const MORE = `(?: (?!(?:et|mais|and|but|aussi|too|volontiers|avec|with|pour|for|de|du|d|chez|of|le|la|svp|stp|please|${WHEN})(?![a-z]))(?:a )?[a-z][a-z'-]{1,20})`;
const THING = `(?<of>[a-z][a-z'-]{2,24}${MORE}{0,3}?)`;
/** What is done, before what it is done to: « à porter le lave-linge », “carry the washing machine”. */
const ACT =
  '(?:(?:a|pour|to) [a-z]{3,12}(?:er|ir|re)|(?:to )?(?:carry|move|lift|fix|repair|paint|mow|trim|build|assemble|load|unload)(?:ing)?)';
/** What for, where it is pointed at: « pour le déménagement ». */
const FOR = `(?: (?:(?:pour|avec|with|for) ${OWN}|au |${ACT} ${OWN})${THING})?`;
/** « j'ai une perceuse à te prêter »: said to whoever asks for one. */
const HAS_IT = `(?:j'ai (?:justement )?(?:une? |des |le |la |l'|mon |ma |mes )${THING} (?:a|pour) (?:te|vous|lui) (?:preter|donner|passer)|je (?:peux|veux bien|pourrais) (?:te|vous|lui) (?:preter|donner|passer) (?:une? |des |le |la |l'|mon |ma |mes )${THING}|i(?: have|'ve got) (?:an? |the |my |some )${THING} (?:to (?:lend|give) you|(?:that )?(?:i can lend you|you can (?:have|borrow)))|i can (?:lend|give) you (?:an? |the |my |some )${THING})`;
const ALONE = new RegExp(`^${GREETING}${HAS_IT}${CLOSING}`);
/** « pour le lave-linge je peux aider »: what for comes first. */
const FOR_FIRST = new RegExp(
  `^${GREETING}(?:(?:pour|for) ${OWN}|au )${THING},? ?(?:moi |alors )?(?:${HELPS})${CLOSING}`,
);
const BARE = new RegExp(`^${GREETING}(?:${HELPS})${FOR}${CLOSING}`);
/** Whom, by name: whoever asked for it. */
const NAMED = new RegExp(
  `^${GREETING}(?:je (?:peux aussi|peux|veux bien|pourrais|peu) (?:bien )?(?:aider|depanner|donner un coup de main a)|i can (?:also )?help) (?!(?:pour|si|avec|a|au|le|la|les|un|une|mon|ma|mes|des|demain|ce|cette|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|de|du|with|to|you|if|the|an?|it|at|on|qui|quelqu)\\b)(?<name>[a-z][a-z'-]{1,20})${FOR}${CLOSING}`,
);
/** « pour la haie de Marcel »: whose it is, behind what it is for. */
const OF_WHOM = new RegExp(
  `^${GREETING}(?:je (?:peux aussi|peux|veux bien|pourrais|peu) (?:bien )?(?:aider|donner un coup de main)|i can (?:also )?help) (?:(?:pour|avec|with|for) (?:le |la |les |l'|the )|au )(?<of>[a-z]{4,20}) (?:de |d'|chez |of )(?<name>[a-z][a-z'-]{1,20})${CLOSING}`,
);

/** Longer is a story. */
const MOST_LETTERS = 500;
/** As many letters of what is said besides are passed on. */
const MOST_OF_REST = 300;

/**
 * « je peux aider », « moi aussi je peux aider Nina », and nothing of what: an answer to a request, if one was just shown,
 * or of whoever is called so (folded). `of`: what it is for (folded), « pour le déménagement »
 * (more than one word, perhaps: « machine à laver »).
 * `rest`: what is said besides, as typed: « j'ai une camionnette ». null: about something else.
 */
export function readHelp(text: string): { by: string | null; of?: string; rest?: string } | null {
  if (text.length > MOST_LETTERS) return null;
  const { text: folded, at } = foldAligned(text.trim());
  const said = folded.replace(/\n/g, ' ');
  const read = [BARE, NAMED, OF_WHOM, ALONE, FOR_FIRST].map((one) => one.exec(said)).find((one) => one !== null);
  if (!read?.groups) return null;
  const { of, name, rest = '' } = read.groups;
  if (opensPost(rest.replace(/^[ ,.;:!?-]+/, ''))) return null;
  const besides = text
    .trim()
    .slice(at[said.length - rest.length])
    .replace(/^[\s,.;:!?–—-]+/u, '')
    .replace(/^(?:et|and)\s+/iu, '');
  const own = isMereHope(rest) ? {} : { rest: besides.slice(0, MOST_OF_REST) };
  return { by: name ?? null, ...(of === undefined ? {} : { of }), ...own };
}
