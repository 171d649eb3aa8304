import { words } from './fold.ts';

export type Language = 'fr' | 'en';

/** Words that one of the two languages has and the other has not, as people write to a neighbour. */
const ENGLISH =
  "hi hey good morning afternoon evening i im my the is are am looking give giving away lend borrow need want would like please thanks thank you someone anybody anyone have has can could with from and for what how does this that work live in to of it we they he she your do not there here but about at which where when who why will just got get some any take if know still when really sorry great i'm it's new";
const FRENCH =
  'bonjour bonsoir salut coucou slt bjr je j tu le la les un une des du de donne cherche prete pret besoin merci est c qui quoi comment pour avec dans sur mon ma mes et svp stp ne pas vous nous ai ce cette ca il elle que quand ou au aux par suis voudrais veux peux peut tres bien aussi';
const english = new Set(ENGLISH.split(' '));
const french = new Set(FRENCH.split(' '));

/** « La Roche-sur-Yon », « Is-en-Bassigny »: in names of towns and people these tell no language. */
const OF_NAMES = new Set('la le les l un une des du de d en et au aux sur par in of is it to the do'.split(' '));

/** How many different words speak for each language. */
function weigh(text: string, isName = false): Record<Language, number> {
  const said = [...new Set(words(text))].filter((word) => !isName || !OF_NAMES.has(word));
  return {
    fr: said.filter((word) => french.has(word)).length,
    en: said.filter((word) => english.has(word)).length,
  };
}

/** The language of somebody's first words; null when they could be either (« hello », « ok », a name). */
export function guessLanguage(text: string): Language | null {
  const { fr, en } = weigh(text);
  if (fr === en) return null;
  return fr > en ? 'fr' : 'en';
}

/** What has been heard of a person's language so far. */
export interface Heard {
  /** What they are answered in. */
  language: Language;
  /** How many messages running were plainly in the other one. */
  running: number;
}

/** So many messages running in the other language, and it is theirs: one may be a quotation, or a title. */
const ENOUGH = 2;

/**
 * Follows somebody who goes on in the other language. Only a plain sentence counts for it (two words of that language,
 * and not half as many of the other; where a name is asked for, words that are in none); what could be either (« ok », « hello », a town) changes nothing.
 */
export function followLanguage(
  { language, running }: Heard,
  text: string,
  { isName = false, enough = ENOUGH } = {},
): Heard {
  const weight = weigh(text, isName);
  const other = language === 'fr' ? 'en' : 'fr';
  if (weight[other] >= 2 && weight[other] > 2 * weight[language]) {
    return running + 1 >= enough ? { language: other, running: 0 } : { language, running: running + 1 };
  }
  return { language, running: weight[language] > weight[other] ? 0 : running };
}

const NAMES: Readonly<Record<string, Language>> = { english: 'en', anglais: 'en', french: 'fr', francais: 'fr' };
/** What may stand around the name of a language when somebody asks for it. */
const AROUND = new Set(
  'speak talk write answer reply switch continue change use in to with me you i can could do does we please now the only prefer would like just version language parle parles parler parlez ecris ecrire reponds repondre passe passer mets change en tu te vous peux pouvez pourrais on peut stp svp pls plz plse thx thanks thank ty merci ok hi hello hey bonjour s il plait je moi prefere voudrais veux aimerais bien plutot langue l un peu est ce que qu'.split(
    ' ',
  ),
);
const NOT = new Set('not don dont t no ne n pas cannot cant'.split(' '));

/**
 * The language a whole message asks for: « speak English please », « tu peux parler anglais ? »; « je ne parle pas
 * français » asks for the other. null when it speaks of anything else (« cours d'anglais »).
 */
export function asksForLanguage(text: string): Language | null {
  const said = words(text.slice(0, 200));
  const named = said.filter((word) => NAMES[word] !== undefined);
  const [name] = named;
  if (name === undefined || named.length > 1 || said.length > 9) return null;
  if (!said.every((word) => word === name || AROUND.has(word) || NOT.has(word))) return null;
  const language = NAMES[name] ?? null;
  if (!said.some((word) => NOT.has(word))) return language;
  return language === 'en' ? 'fr' : 'en';
}
