import { asksForLanguage, followLanguage, guessLanguage, type Language } from '../../language/words/guess-language.ts';
import { isListening } from '../listen.ts';
import { openSlot } from '../questions/open-question.ts';
import { askAgain } from '../questions/question.ts';
import { type Session, top } from '../session.ts';

/**
 * The language a member writes is the one they are answered in: that of their very first words, the one they ask for,
 * or the one they go on in. True: the message did nothing but ask for a language.
 */
export function hearLanguage(s: Session, text: string): boolean {
  // what is written to a neighbour is none of the bot's
  const isForOthers = s.status === 'approved' && isListening(s);
  const wanted = isForOthers ? null : asksForLanguage(text);
  if (wanted !== null) {
    chooseLanguage(s, wanted);
    return true;
  }
  if (s.status === 'joining' && !top(s)) s.locale = guessLanguage(text) ?? s.locale;
  // names are of no language: « hello I'm new in St Brieuc » is a sentence
  const isName = ['town', 'name', 'place'].includes(openSlot(s)?.type ?? '');
  if (isForOthers || s.state.tongue?.isChosen) return false;
  const now = { language: s.locale, running: s.state.tongue?.running ?? 0 };
  // whoever tapped « Démarrer » has said nothing before this
  const heard = followLanguage(now, text, {
    isName,
    ...(s.status === 'joining' && s.locale === 'fr' ? { enough: 1 } : {}),
  });
  s.locale = heard.language;
  if (heard.running > 0) s.state.tongue = { running: heard.running };
  else delete s.state.tongue;
  return false;
}

/** Whoever has said which language they want keeps it until they say otherwise. */
export function chooseLanguage(s: Session, language: Language): void {
  s.locale = language;
  s.state.tongue = { running: 0, isChosen: true };
  askAgain(s, { key: 'common.language-changed' });
}
