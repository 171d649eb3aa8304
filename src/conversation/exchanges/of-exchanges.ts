import { isOfIt, readBringsBack } from '../../language/loans/brings-back.ts';
import { readCounter } from '../../language/meetings/counter-offer.ts';
import { readsAsMessage } from '../../language/meetings/reads-as-message.ts';
import { readWasHome, readWasThere } from '../../language/meetings/was-there.ts';
import { readForWhom } from '../../language/own-posts/for-whom.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { isToldToBot } from '../../language/people/told-to-bot.ts';
import { readWhoIs } from '../../language/people/who-is.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { fold } from '../../language/words/fold.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import { lost } from '../door/door.ts';
import { because } from '../posts/intents.ts';
import { isAside, leaveAside } from '../questions/aside.ts';
import { toWhom } from '../questions/may-mean.ts';
import { openSlot, takesAnyWords } from '../questions/open-question.ts';
import { heardBy } from '../questions/read-again.ts';
import { type Part, type Session, top } from '../session.ts';
import { beginBy } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { asksForWhom, isFree, isTalking } from '../talk.ts';
import type { ButtonsAnswer, KeywordAnswer } from '../turn.ts';
import { beginQuietly, kept, mayLookUp } from './for-us.ts';

/*
 * What is said of an exchange in few words, where nothing is asked: whether there is one it can be of is looked up, and where there
 * is none the words are read anew.
 */

/** As many letters of what is told are kept; as many of what is wished for instead. */
const MOST_LETTERS = 300;
const MOST_OF_WISH = 80;

/** « c pour qui le fauteuil deja »: an owner asks who is to get it, or has got it. « c qui jo ? », also where it is asked for whom words are. */
export function* forWhom(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const who = s.ruledOut.has('holder') ? null : readWhoIs(text);
  if (who !== null && s.status === 'approved' && (mayLookUp(s) || (frame && asksForWhom(s, frame))))
    return yield* beginQuietly(s, 'for-whom', { said: who, wants: 'who', ...kept(s, 'holder', text) });
  if (s.status !== 'approved' || !mayLookUp(s) || s.ruledOut.has('holder')) return false;
  const said = readForWhom(text);
  return said !== null && (yield* beginQuietly(s, 'for-whom', { said, ...kept(s, 'holder', text) }));
}

/** « oui j'y étais », of somebody who is said not to have come, or not to have been there; else it is for whom they write to. */
export function* wasThere(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || s.ruledOut.has('came') || takesAnyWords(s)) return false;
  const isHome = readWasHome(text);
  if (!isHome && !readWasThere(text)) return false;
  // said once more to whom they write to, it is for them
  const claim = isTalking(s) ? top(s)?.slots.claim : undefined;
  const about: Record<string, SlotValue> = typeof claim === 'string' ? { claim } : {};
  const home: Record<string, SlotValue> = isHome ? { home: 'yes' } : {};
  return yield* beginQuietly(s, 'was-there', { ...about, ...home, ...kept(s, 'came', text) });
}

/** « plutôt une douzaine », of the owner of a swap whose answers they were shown lately. */
export function* countered(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || !isFree(s) || s.ruledOut.has('counter')) return false;
  const wish = readCounter(text, s.ctx);
  if (wish === null) return false;
  const shown = (yield { ask: 'buttons', names: ['counter', 'pick'], of: 'lately' }) as ButtonsAnswer;
  if (shown.length === 0) return false;
  return yield* beginQuietly(s, 'counter', { counter: wish.slice(0, MOST_OF_WISH), ...kept(s, 'counter', text) });
}

/** « plutôt 12 œufs », and no swap of theirs is answered: for whom they have an exchange with, or nothing; no post begins with it. */
export function* counteredNothing(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || top(s) || (!s.ruledOut.has('counter') && readCounter(text, s.ctx) === null))
    return false;
  const said = fold(text);
  if (!RATHER.test(said) || (opensPost(text) && !RATHER_FOR.test(said))) return false;
  // said a moment ago: no post all the same
  if (!(yield* toWhom(s, text)) && !because(s, 'common.nothing-to-counter')) yield* lost(s);
  return true;
}

const RATHER = /^[^a-z0-9]*(?:(?:non|oui|ok|bof|et|mais|no)[ ,]+)*(?:plutot|pluto|rather|how about)\b/;
const RATHER_FOR = /\b(?:plutot|pluto|rather|how about) (?:contre|en echange|for)\b/;

/** « bjr je le ramene demain », of something borrowed; else for whom one has an exchange with, or it is said that there is none. */
export function* bringsBack(s: Session, text: string): Part<boolean> {
  const day = s.status === 'approved' && mayLookUp(s) ? readBringsBack(text, s.ctx) : null;
  if (day === null) return false;
  const said = text.slice(0, MOST_LETTERS);
  if (!s.ruledOut.has('bring')) return yield* beginQuietly(s, 'brings-back', { said, day, ...kept(s, 'bring', text) });
  if (top(s) || !isOfIt(text)) return false;
  return (yield* toWhom(s, text)) || because(s, 'common.nothing-to-bring');
}

/** « jpasse demain 14h ok ? », of somebody who was promised nothing, and waits: nobody reads it, and that is said. */
export function* stillWaits(s: Session, text: string): Part<boolean> {
  // whom it was for has been asked, and answered: for nobody
  if (s.status !== 'approved' || top(s) || s.ruledOut.has('talk') || !readsAsMessage(text, s.ctx) || isToldToBot(text))
    return false;
  const waits = (yield { ask: 'waits' }) as KeywordAnswer;
  // whoever was promised something, too, may well mean that
  if (waits.some(({ promised }) => promised)) return yield* toWhom(s, text);
  return waits.length > 0 && because(s, 'common.answer-waits');
}

/** « annule », with nothing under way but one answer to a post: perhaps that is meant. */
export function* takesBack(s: Session, speak: (command: string) => Part<boolean>): Part<boolean> {
  if (s.status !== 'approved' || top(s) || (s.state.deferred ?? []).length > 0) return false;
  const [only, another] = (yield { ask: 'waits' }) as KeywordAnswer;
  // of several they are shown, each with its button
  if (another !== undefined) return yield* speak('my-answers');
  return only !== undefined && (yield* beginBy(s, 'take-back', { post: only.post }));
}

/** « mon num c 06… », with nobody to give it to. */
export function contactForNobody(s: Session, text: string): boolean {
  if (s.status !== 'approved' || top(s) || !PHONE.test(takeOutContacts(text).contacts.join(' '))) return false;
  return because(s, 'common.contact-for-nobody');
}

/** An address for e-mails may be for us. */
const PHONE = /\d{2}(?:[ .-]?\d{2}){2}/;

/** What a sentence commands that is no command word: « c koi ce bouton », whoever one talks with; « je laisse tomber », to nobody. */
export function meantAs(s: Session, text: string): 'help' | 'cancel' | 'who-sees' | undefined {
  const said = fold(spellOut(text).text);
  if (!isTalking(s) && WHO_SEES.test(said)) return 'who-sees';
  if (OF_BUTTONS.test(said)) return 'help';
  return top(s) === undefined && LETS_GO.test(said) ? 'cancel' : undefined;
}

/** « est-ce que les gens voient mon nom ? » */
const WHO_SEES =
  /^(?:est[- ]ce que )?(?:qui (?:est[- ]ce qui )?(?:peut |va )?(?:voi[rt]|lire|lit|sait)|(?:les |des )?(?:gens|voisins?|autres|membres)(?: peuvent| vont)? (?:voient|voir|lisent|lire)|tout le monde (?:peut )?(?:voi[rt]|lire?)|on voit|ca se voit|(?:can|do) (?:people|others|neighbou?rs|everybody|everyone)(?: here)? (?:see|read)|who (?:can )?sees?|who can read) (?:(?:mon|ma|mes|my) [a-z ]+|qui je suis|ce que j'ecris|what i write|who i am)[ ?!.]*$/;

const LETS_GO =
  /^(?:(?:non|nn|nan|no|bon|finalement|en fait|dsl|desolee?|ok|tant pis)[ ,]+)*(?:je |j'|j)?(?:laisse tomber|annule|(?:j'?)?annule tout|laisse tomber tout)(?: (?:finalement|tout|svp|stp|merci))?[ .!]*$/;

const OF_BUTTONS =
  /^(?:[a-z]{2,8}[ ,!.]+)?(?:c'?(?:est)? ?quoi|(?:a|il|elle|ils|ca) (?:quoi )?(?:sert|servent|fait|font)(?: a)?(?: quoi)?|pourquoi|comment (?:marche|fonctionne|on fait|ca marche)|que fait|qu'est-ce que(?: c'est que| fait)?|what(?:'s| is| are| does| do)?|where(?:'s| is)?|ou (?:est|sont)) (?:c'?(?:est)? )?(?:ce|cet|cette|ces|le|les|un|ton|tes|that|this|these|those|the|your)? ?(?:bouton|button|boutton)s?(?: (?:la|vert|verte|bleu|rouge|gris))?[ ?!.]*$/;

/** So long after they were asked for a word, what they write need not be one. */
const FRESH_MS = 2 * 60 * 60_000;

/**
 * « yo », a day after « Un mot pour Amélie ? »: whether it is for Amélie is asked before anything is passed on. Said to be none,
 * it is read anew, and the word is asked for no more.
 */
export function* lateWord(s: Session, text: string): Part<boolean> {
  const frame = top(s);
  const slot = openSlot(s);
  if (!frame || !isAside(s) || slot?.type !== 'text' || slot.person !== true) return false;
  const { post } = frame.slots;
  const asked = Date.parse(frame.asked ?? '');
  if (typeof post !== 'string' || !(s.ctx.now.getTime() - asked >= FRESH_MS)) return false;
  leaveAside(s);
  return yield* beginBy(s, 'late-word', { post, said: text.slice(0, MOST_LETTERS), ...heardBy(s, 'word', text) });
}
