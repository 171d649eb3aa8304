import { NO_RETURN } from '../posts/find-return.ts';
import { saysMoney } from '../posts/says-money.ts';
import { tidyItem } from '../things/tidy-item.ts';
import { spellOut } from '../words/spell-out.ts';

/*
 * « contre des œufs par ex », « en échange de quoi ? des confitures », said behind what is being told: what is wanted in return for it,
 * and no post of its own.
 */

const LEAD =
  "^(?:(?:et|ou|oui|non|nan|ah|oh|euh|bon|alors|ok|donc|en fait|plutot|finalement|disons|idealement|j'ai oublie|and|or|well|oh|actually|rather)[ ,.:!]+)*";
const BACK = '(?:en (?:echange|contrepartie|retour)|in (?:exchange|return))';
const WISHES =
  "(?:(?:je|j'|on|nous|i|i'd|we)(?: |(?<='))?(?:(?:veux|voudrais|voudrait|prends|prendrais|aimerais|aime|cherche|demande|accepte|propose|donne|offre|fais|peux (?:donner|faire|offrir)|want|would like|like|take|give|offer)(?: |$))+(?:bien |volontiers |aussi )?)?";
/** « contre … », « en échange (de quoi ?) … » */
const AHEAD = new RegExp(
  `${LEAD}(?:(?:je (?:l'|le |la |les )|on (?:l'|le |la |les ))?(?:echange|troque|swap)(?: ca| it)? (?:contre|for)|contre|against|${BACK})(?: ?(?:de |d'|for )?(?:quoi|what)(?: ?[?:,.!-]+| )?| ?[:,?-]| de(?= )| d'| for(?= ))? ?(?:de |d')?${WISHES}(?<back>[a-z0-9].*)$`,
);
/** « je voudrais des confitures en échange » */
const BEHIND = new RegExp(`${LEAD}${WISHES}(?<back>[a-z0-9][^,;.?!]{1,50}?),? ${BACK}[ .!]*$`);
/** A post of its own, or an answer to one. */
const OWN = /\b(?:je|j'|on) ?(?:donne|prete|vends|echange|prends)\b.*\b(?:contre|en echange d)/;
const FILLER =
  /[ ,(]*(?:\b(?:par ex(?:emple)?|p\.? ?ex|genre|quoi|for (?:example|instance)|e\.?g|(?:merci|svp|stp|please|par hasard|si possible|pourquoi pas))\b[.)]*[ ,]*)+$/iu;
/** As many letters a return has, see flows/post. */
const MOST = 60;

/** null: nothing is said of it, or that nothing is wanted. */
export function readReturnTold(text: string): string | null {
  if (text.length > 120) return null;
  const aligned = spellOut(text);
  const said = aligned.text.trimEnd();
  const ahead = AHEAD.exec(said)?.groups?.back;
  const behind = ahead === undefined && !OWN.test(said) ? BEHIND.exec(said) : null;
  const back = ahead ?? behind?.groups?.back;
  if (back === undefined || NO_RETURN.test(back) || back.includes('?') || saysMoney(back)) return null;
  const from = ahead === undefined ? said.indexOf(back) : said.length - back.length;
  const typed = text.slice(aligned.at[from] ?? 0, aligned.at[from + back.length] ?? text.length);
  const { item } = tidyItem(typed.replace(FILLER, '').trim());
  return /\p{L}{2}/u.test(item) && item.length <= MOST && !VAGUE.test(item) ? item : null;
}

/** « contre ce que vous voulez » leaves it open. */
const VAGUE = /^(?:ce qu|n['’]?importe|quelque chose|autre chose|whatever|anything|something)/iu;
