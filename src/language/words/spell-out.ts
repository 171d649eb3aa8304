import { type Folded, foldAligned } from './fold.ts';
import { LETTERED } from './lettered.ts';
import { MOST_MESSAGES, remembered } from './remembered.ts';
import { AFTER_J, SMS_WORDS } from './sms-words.ts';

const TOKEN = /[a-z0-9]+(?:'[a-z]+)*/g;
/** Said of one's own things before these: « g un lit a donner »; never « 500 g ». */
const OWNED =
  /^ (?:une?|des?|du|\d|deux|trois|quatre|plein|trop|encore|beaucoup|bcp|pas|plus|aussi|mes|mon|ma|besoin|trouve|donne|perdu|l[ea]s?|tout|recue?s?|bien|eue?s?|pris|recuperee?s?)\b/;
/** « c parti », « c quoi », « c pour »; never « vitamine c ». */
const IS =
  /^ (?:donne|recue?s?|rendue?s?|revenue?s?|partie?s?|bon|gratuit|quoi|koi|kwa|ou|qui|quand|toujours|tjrs|tjs|deja|pour|une?|mon|ma|pas?|a|ca|pris|fait|fini|possible|top|super|cool|le|la|les|payant|combien|comment|moi|trop|tres|vrai|vendu|ok|deux|trois|quatre|cinq|six|dix|d'accord|daccord?|nickel|nikel|parfait|note|l'|apres[- ]demain|demain|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|chaud|plutot|plus (?:\d|une?|des|le|la|a|au|tard|tot|pour)|au|jusqu|ce soir|cette semaine|ce week)\b/;

/** Said of a thing that stands before it, and no more. */
const IS_OVER = /^ (?:deja |bien )?(?:donnee?s?|partie?s?|prise?s?|fait|fini|regle|bon)[ .!]*$/;

/** Said of where a thing is that stands before it; « c a donner » is a verb. */
const IS_THERE =
  /^ (?:a|au|aux|sur|vers|dans|chez|pres d[eu]) (?!(?:\w+ )?(?:donner|preter|echanger|prendre|venir|aller|chercher|recuperer|retirer|emporter|emprunter|debarrasser|reparer|finir|monter|demonter|vendre|voir|laver|mon|ma|mes|cote|deux|trois|moi|toi|nous|l'|la maison|clous?|roulettes?|pieds?)(?![a-z]))[a-z]/;

/** « av noel », « av. lundi 7 »; never « 12 av. de la gare ». */
const BY_THEN =
  /^\.? ?(?:(?:le |la |ce |cette )?(?:noel|paques|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|week|we\b|demain|midi|fin|mi[ -]|fermeture|soir|semaine)|le \d|\d{1,2}[/h ])/;
/** « samedi pro », « fin de semaine pro ». */
const COMING = /\b(?:semaine|sem|week-?end|we|mois|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche) $/;

/** « je peux », « c'est »: what follows may be a refusal. */
const UNABLE = /\b(?:peu[xt]?|veu[xt]|sais|suis|vais|va|faut|marche|possible|c'est|vien[st]|pren[ds]|pourrai) $/;

/** Whether a token may be short for something at all: most are not, and need no look around. */
const mayBeShort = remembered(
  (token) =>
    /^(?:[gcs]|peu|vend|done|cest|sest|dune|vs|av|moi|pro|pa|plu|tt)$/.test(token) ||
    SMS_WORDS.has(token) ||
    AFTER_J.test(token) ||
    /([a-z])\1\1/.test(token),
);

/** What a token is in full, seen where it stands; undefined: as it is. */
function inFull(token: string, before: string, after: string): string | undefined {
  if (token.length === 1) {
    if (token === 'g' && !/\d ?$/.test(before) && OWNED.test(after)) return "j'ai";
    if (
      (token === 'c' || token === 's') &&
      /^$|[.,!?;:\n] ?$|\b(?:que|ok|et|mais|bon|oui|non|nan|en fait|finalement|dire|preciser) $/.test(before) &&
      IS.test(after)
    )
      return "c'est";
    // « chaises c donné »
    if (token === 'c' && / [^ ]*$/.test(` ${before.trimEnd()}`) && IS_OVER.test(after) && !/vitamines? $/.test(before))
      return "c'est";
    // « une table c a Langueux »
    if (token === 'c' && IS_THERE.test(after) && !LETTERED.test(before)) return "c'est";
    return undefined;
  }
  // « un peu de levain » stays, « ki peu me preter » does not
  if (token === 'peu' && /(?:qui|ki|quelqu\w*|qq1|on|je|tu|ca|il|elle) $/.test(before)) return 'peut';
  if (token === 'vend' && /\bje $/.test(before)) return 'vends';
  if (token === 'done' && /(?:^|\bje |\bj)$/.test(before)) return 'donne';
  if (token === 'cest' || token === 'sest') return "c'est";
  if (token === 'dune' && /besoin $/.test(before)) return "d'une";
  if (token === 'vs' && /^ (?:propose|donne|avez|auriez|pouvez|aurez|etes|offre|prete|voulez)/.test(after))
    return 'vous';
  if (token === 'av' && BY_THEN.test(after) && !/\d,? $/.test(before)) return 'avant';
  if (token === 'moi' && /\b(?:fin du|debut du|dans (?:le|un|\d)|\d) $/.test(before)) return 'mois';
  if (token === 'pro' && COMING.test(before)) return 'prochain';
  // « jpe pa », « jpeu plu »; never « il a plu », « papa »
  if ((token === 'pa' || token === 'plu') && UNABLE.test(before)) return `${token}s`;
  // « tt les jours », « tt a l'heure »
  if (token === 'tt') return after.startsWith(' les') ? 'tous' : 'tout';
  const known = SMS_WORDS.get(token);
  if (known !== undefined) return known;
  const glued = AFTER_J.exec(token);
  if (glued) return `je ${SMS_WORDS.get(glued[1] ?? '') ?? glued[1]}`;
  // « chercheeee », « merciiii »
  if (/([a-z])\1\1/.test(token) && !/^(?:x+|w+|i+)$/.test(token)) {
    const short = token.replace(/([a-z])\1{2,}/g, '$1');
    return SMS_WORDS.get(short) ?? short;
  }
  return undefined;
}

/** « jusqu a noel »: the apostrophe stands where the space was. */
const joined = ({ text, at }: Folded): Folded => ({
  text: text.replace(/\bjusqu (?=(?:au?|aux|en|ici)\b)/g, "jusqu'"),
  at,
});

/** « par contre il est lourd » is « mais il est lourd », and nothing that is wanted in return. */
const HOWEVER = /(?<![a-z0-9])(?:p(?:a)?r ?contre|en ?revanche)(?![a-z0-9-])/g;
function withBut(folded: Folded): Folded {
  const found = [...folded.text.matchAll(HOWEVER)];
  if (found.length === 0) return folded;
  let text = '';
  const at: number[] = [];
  let done = 0;
  for (const { index, 0: said } of found) {
    text += `${folded.text.slice(done, index)}mais`;
    at.push(...folded.at.slice(done, index), ...folded.at.slice(index, index + 'mais'.length));
    done = index + said.length;
  }
  return { text: text + folded.text.slice(done), at: [...at, ...folded.at.slice(done)] };
}

/** Folds a text and writes out what was shortened, still knowing where every character came from. */
export const spellOut = remembered(spelledOut, MOST_MESSAGES);

function spelledOut(text: string): Folded {
  const folded = withBut(joined(foldAligned(text)));
  let out = '';
  const at: number[] = [];
  let done = 0;
  const copy = (to: number): void => {
    out += folded.text.slice(done, to);
    for (let i = done; i < to; i++) at.push(folded.at[i] as number);
    done = to;
  };
  for (const match of folded.text.matchAll(TOKEN)) {
    const token = match[0];
    if (!mayBeShort(token)) continue;
    const from = match.index;
    const to = from + token.length;
    const full = inFull(token, out + folded.text.slice(done, from), folded.text.slice(to, to + 20));
    if (full === undefined || full === token) continue;
    copy(from);
    out += full;
    // aligned from the end: « dun » → « d'un », cut behind the apostrophe, leaves « un » of what was typed
    for (let i = 0; i < full.length; i++) {
      at.push(folded.at[Math.max(from, to - (full.length - i))] as number);
    }
    done = to;
  }
  copy(folded.text.length);
  at.push(text.length);
  return { text: out, at };
}
