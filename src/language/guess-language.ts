import { words } from './fold.ts';

/** Words that one of the two languages has and the other has not, as people open a conversation with them. */
const ENGLISH =
  'hi hey good morning afternoon evening i im my the is are am looking give giving away lend borrow need want would like please thanks thank you someone anybody anyone have has can could with from and for what how does this work live in';
const FRENCH =
  'bonjour bonsoir salut coucou slt bjr je j tu le la les un une des du de donne cherche prete pret besoin merci est c qui quoi comment pour avec dans sur mon ma mes et svp stp';
const english = new Set(ENGLISH.split(' '));
const french = new Set(FRENCH.split(' '));

/** The language of somebody's first words; null when they could be either (« hello », « ok », a name). */
export function guessLanguage(text: string): 'fr' | 'en' | null {
  const said = words(text);
  const fr = said.filter((word) => french.has(word)).length;
  const en = said.filter((word) => english.has(word)).length;
  if (fr === en) return null;
  return fr > en ? 'fr' : 'en';
}
