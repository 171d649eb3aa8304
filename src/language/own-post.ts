import { fold } from './fold.ts';

/** What somebody wants with a post of their own. */
export interface OwnReading {
  wants: 'withdraw' | 'change' | 'answers';
  /** The words and numbers by which the post is called, folded: « chaises 13 »; '' when none is named. */
  named: string;
  /** It says that it is about a post, so that it can be nothing else. */
  isSure: boolean;
}

const POLITE =
  "(?:(?:bonjour|bonsoir|salut|coucou|hello|hi|hey|svp|stp|please|ok|bon|alors|merci de|non|nan|no|finalement|en fait|actually)[ ,!]+)*(?:(?:je (?:veux|voudrais|souhaite|souhaiterais|dois)|j'aimerais|(?:est-ce que )?(?:tu peux|peux-tu|pouvez-vous|vous pouvez)|(?:est-ce que )?(?:je peux|on peut) (?=voir)|comment|i (?:want|need|would like) to|i'd like to|can you|can i|how (?:do|can) i) )?";
const POST = '(?:annonces?|post|posts|listing|ad|offre)';
const OWNED = "(?:l'|(?:mon|ma|mes|cette|cet|ce|une|les|la|le|the|my|this|a) )";
/** Of any thing these end its post. */
const ENDS = '(?:retir(?:er?|es|ez)|supprim(?:er?|es|ez)|effac(?:er?|es|ez)|remove|delete|withdraw|take down)';
/** These only where a post is spoken of: « enlever un nid de guêpes » is asked for. */
const ENDS_POST =
  '(?:enlev(?:er?|es|ez)|annul(?:er?|es|ez)|desactiv(?:er?|es|ez)|ferm(?:er?|es|ez)|cancel|close|clos(?:e|ing))';
const CHANGES =
  '(?:modifi(?:er?|es|ez)|chang(?:er?|es|ez)|corrig(?:er?|es|ez)|rectifi(?:er?|es|ez)|mettre a jour|edit|change|modify|update|correct)';
const REST = '(?<rest>.*)$';
const ABOUT_POST = `${OWNED}?(?:${POST}\\b)`;

const PATTERNS: readonly [OwnReading['wants'], RegExp, boolean][] = [
  ['withdraw', new RegExp(`^${POLITE}(?:${ENDS}|${ENDS_POST}) ${ABOUT_POST}${REST}`), true],
  ['change', new RegExp(`^${POLITE}${CHANGES} ${ABOUT_POST}${REST}`), true],
  ['withdraw', new RegExp(`^${POLITE}${ENDS}\\b${REST}`), false],
  ['withdraw', new RegExp(`^${POLITE}enleve[sz]? (?=(?:le|la|les|mon|ma|mes) |l')${REST}`), false],
  ['change', new RegExp(`^${POLITE}${CHANGES}\\b${REST}`), false],
  [
    'answers',
    new RegExp(
      `^${POLITE}(?:qui (?:est-ce qui )?(?:m')?(?:a|ont|as) (?:deja )?(?:repondu|ecrit)|qui (?:est|sont) interesse[es]*|(?:est-ce que )?quelqu'un (?:m')?a (?:deja )?repondu|(?:est-ce que )?quelqu'un (?:est|serait|a l'air) interesse|(?:toujours|encore) personne|(?:toujours |encore )?personne (?:n'a|m'a|ne m'a|a) (?:encore )?repondu|(?:is )?any(?:one|body) interested|still (?:nobody|no one)|who (?:has |have )?(?:answered|replied|is interested)|(?:has |did )?any(?:one|body) (?:answer|repl)\\w*)\\b${REST}`,
    ),
    true,
  ],
  [
    'answers',
    new RegExp(
      `^${POLITE}(?:(?:re)?voir |montre(?:r|-moi)? |affiche[rz]? |see |show (?:me )?)?(?:(?:les|des|the|any|mes|my) )?(?:reponses?|answers?|replies)\\b${REST}`,
    ),
    false,
  ],
];

/** What stands before the name of a thing, or after it, and says nothing of it. */
const AROUND =
  /^(?:[\s,.:;!?"()-]+|(?:a|au|aux|de|des|du|d'|pour|sur|concernant|mon|ma|mes|le|la|les|l'|un|une|ce|cette|ces|cet|annonce|n|no|numero|svp|stp|please|merci|s'il te plait|s'il vous plait|the|my|this|to|for|on|of|about|post)(?:(?<=')|\b) ?)/;
const AFTER = /(?:[\s,.:;!?"()-]+|\b(?:svp|stp|please|merci|s'il (?:te|vous) plait|thanks))$/;
/** Not a post: what belongs to one, to a draft, to whoever writes, or to others. */
const NO_POST =
  /^(?:photos?|images?|reponses?|participation|places?|donnees|compte|nom|prenom|ville|commune|quartier|langue|avis|numero|messages?|alertes?|suppression|liste|date|heure|jour|moment|data|account|name|town|picture|answer|reply|alert|language|mind)\b/;
/** « réponses pour le fauteuil », and no verb behind: nothing else has answers. */
const FOR_POST =
  /^ (?:pour|sur|concernant|for|to|on|about) (?:mon |ma |mes |l'|l[ae] |les |my |the )(?:[a-z'-]+ ){0,2}[a-z'-]+(?: \d{1,6})?[ ?!.]*$/;
/** More than this is a story. */
const MOST_WORDS = 6;
const MOST_LETTERS = 90;

/**
 * « retirer chaises 13 », « supprime mon annonce », « modifier chaises », « qui a répondu pour les chaises ? »; null: it is
 * about something else. Whether there is such a post of theirs is for others to say.
 */
export function readOwn(text: string): OwnReading | null {
  if (text.length > MOST_LETTERS) return null;
  const said = fold(text).replace(/\s+/g, ' ').trim();
  for (const [wants, pattern, isSure] of PATTERNS) {
    const rest = pattern.exec(said)?.groups?.rest;
    if (rest === undefined) continue;
    const named = strip(rest);
    if (NO_POST.test(named) || named.split(' ').length > MOST_WORDS) return null;
    // « réponses » and no more; « supprimer » may mean what was just written, or a draft
    const isBare = named === '' && wants !== 'withdraw';
    return { wants, named, isSure: isSure || isBare || (wants === 'answers' && FOR_POST.test(rest)) };
  }
  return null;
}

const DRAWS = new RegExp(`^${POLITE}(?:(?:on (?:va )?)?(?:tir(?:er?|es|ez|ons)|tirage) au sort|draw lots)\\b${REST}`);

/** « tirer au sort », « tirage au sort pour les chaises »: the words by which the post is called. null: something else. */
export function readDraw(text: string): string | null {
  if (text.length > MOST_LETTERS) return null;
  const rest = DRAWS.exec(fold(text).replace(/\s+/g, ' ').trim())?.groups?.rest;
  const named = rest === undefined ? null : strip(rest);
  return named === null || named.split(' ').length > MOST_WORDS ? null : named;
}

function strip(rest: string): string {
  let named = rest.trim();
  for (let before = ''; before !== named; ) {
    before = named;
    named = named.replace(AROUND, '').replace(AFTER, '').trim();
  }
  return named;
}
