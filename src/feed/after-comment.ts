import type { Book } from '../conversation/book.ts';
import { commandOf } from '../conversation/small-words.ts';
import { doToken, readToken } from '../conversation/token.ts';
import { wantsNoMore } from '../language/corrections/wants-no-more.ts';
import { isAgreed, readPlainAnswer } from '../language/replies/small-answers.ts';
import { spellOut } from '../language/words/spell-out.ts';
import type { Inbound } from '../messenger/inbound.ts';

/*
 * What somebody who named a post in a comment has done since they were answered: it tells whether they still want it. They said
 * so plainly, so that « bonjour » is enough; what says the contrary takes it back, and of what may mean anything they are asked.
 */

type Said = 'wanted' | 'dropped' | 'here' | 'unclear';

/** Commands that end something, whatever it is, and not letters or news alone; and those by which one does nothing but be here. */
const ENDS = new Set(['cancel', 'stop', 'no', 'leave', 'forget-me']);
const ONLY_HERE = new Set(['greeting', 'thanks', 'nod', 'bye', 'here', 'who', 'home', 'help', 'how', 'menu', 'go-on']);
/** « stop les mails », « non plus de notifications »: what is sent, not the thing. */
const OF_LETTERS =
  /(?:^|[^a-z])(?:e-?mails?|mails?|courriels?|notifs?|notifications?|alertes?|alerts?|newsletters?|annonces)(?![a-z])/;
const IT_IS_ME =
  /^[^a-z0-9]*(?:(?:oui|ouais?|bonjour|bonsoir|salut|coucou|yes|hello|hi)[ ,!.]+)*(?:c'est (?:bien )?moi|it'?s me|it is me)(?: (?:merci|thanks))?[ .!]*$/;
const BROWSE = doToken('browse');
/** Meta's names of the signs by which one agrees, or does not. */
const GOOD = /👍|❤|😍|😀|🙂|👌|🙏|love|like|smile|wow/u;
const BAD = /👎|😠|😡|😢|❌|dislike|angry|sad/u;

function readWords(book: Book, text: string): Said {
  const command = commandOf(book, text);
  if (command !== undefined && ENDS.has(command)) return 'dropped';
  if (wantsNoMore(text)) return OF_LETTERS.test(spellOut(text).text) ? 'unclear' : 'dropped';
  if (isAgreed(text) || readPlainAnswer(text) === 'yes') return 'wanted';
  const isHere = command !== undefined && ONLY_HERE.has(command);
  return isHere || IT_IS_ME.test(spellOut(text).text.replace(/\s+/g, ' ')) ? 'here' : 'unclear';
}

/** @param act null: its words are gone, by age or because they were taken back */
function readAct(book: Book, act: Inbound | null): Said {
  if (act === null) return 'unclear';
  switch (act.type) {
    case 'text':
    case 'edit':
      return readWords(book, act.text);
    case 'images':
      return act.text === undefined ? 'unclear' : readWords(book, act.text);
    case 'tap':
      // of the two buttons below the answer they have chosen the other
      if (act.payload === BROWSE) return 'dropped';
      return readToken(act.payload)?.kind === 'start' ? 'here' : 'unclear';
    case 'referral':
      return 'here';
    case 'reaction':
      if (act.removed || BAD.test(act.emoji ?? '')) return act.removed ? 'unclear' : 'dropped';
      return GOOD.test(act.emoji ?? '') ? 'here' : 'unclear';
    case 'other':
      return act.what === 'like' || act.what === 'sticker' ? 'here' : 'unclear';
    default:
      return 'unclear';
  }
}

/**
 * Of all they did since they were answered, in order: what was last said plainly counts, then what is unclear. Nothing: they were here anyway.
 * @param hasStopped since their comment they have asked to be left alone: then only what is plain counts
 */
export function readSince(book: Book, acts: readonly (Inbound | null)[], hasStopped = false): 'claim' | 'drop' | 'ask' {
  const said = acts.map((act) => readAct(book, act));
  const last = said.findLast((one) => one === 'wanted' || one === 'dropped');
  if (last !== undefined) return last === 'wanted' ? 'claim' : 'drop';
  if (hasStopped) return 'drop';
  return said.includes('unclear') ? 'ask' : 'claim';
}
