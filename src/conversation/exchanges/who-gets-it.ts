import { readAgreesOn } from '../../language/answers/agrees-on.ts';
import { readChoosesTheirs } from '../../language/answers/chooses-theirs.ts';
import { readAccepted, readChosen, readChosenAlone, readGiven } from '../../language/answers/choosing.ts';
import { readGetsIt } from '../../language/answers/gets-it.ts';
import { readInsteadOf } from '../../language/answers/instead-of.ts';
import { readPrefersOffer } from '../../language/answers/prefers-offer.ts';
import { readNamedThingFor, readThingFor } from '../../language/answers/thing-for.ts';
import { readTakers } from '../../language/own-posts/named-takers.ts';
import { readShares } from '../../language/own-posts/shares.ts';
import { fold } from '../../language/words/fold.ts';
import { openSlot } from '../questions/open-question.ts';
import { beginIfMeant, heardBy } from '../questions/read-again.ts';
import { flowOf, type Part, type Session, top } from '../session.ts';
import { findReader } from '../start.ts';
import type { SlotValue } from '../state.ts';
import { isFree, isTalking } from '../talk.ts';
import type { AskedAnswer, ButtonsAnswer } from '../turn.ts';
import { answersShown } from './chosen.ts';

/*
 * « je les donne à Maëlle », « la plante est pour Yves », « canapé 42 pour tom »: of people who wait for what one has up, whatever is open. Read before a post is
 * begun or changed by it, and before an answer goes to all: « pour gwen » is a choice, and no answer to « ils sont grands comment ? ».
 */

export function* whoGetsIt(s: Session, text: string): Part<boolean> {
  const found = findReader(s, 'choose');
  const slot = openSlot(s);
  const isWord = (slot?.person || slot?.letter) && !isReplying(s);
  if (s.status !== 'approved' || !found || s.ruledOut.has('choose') || isWord) return false;
  if ((yield* insteadOfWhom(s, found, text)) || (yield* agreesOn(s, found, text))) return true;
  const theirs = readChoosesTheirs(text);
  const read =
    (theirs === null ? null : { name: theirs, of: undefined }) ??
    readGetsIt(text) ??
    (readChosen(text) === null ? readThingFor(text) : null) ??
    (yield* bareChoice(s, text));
  if (read === null) return (yield* onlyThing(s, found, text)) || (yield* amongMine(s, found, text));
  const names = 'names' in read ? read.names : [read.name];
  const of: Record<string, SlotValue> = read.of === undefined ? {} : { of: read.of };
  const parts: Record<string, SlotValue> =
    'parts' in read && read.parts !== undefined ? { shares: [String(read.parts)] } : {};
  const among = yield* answersShown();
  if ('isTaken' in read && among.length === 0) return false;
  return yield* beginIfMeant(s, found, {
    names: [...names],
    ...of,
    ...parts,
    among,
    bare: read.of === undefined ? 'yes' : 'given',
    ...heardBy(s, 'choose', text),
  });
}

/** « lea ok », « c'est bon pour paul et fatou », « ok tous »: where all who are named have answered, and one waits still. Whom one writes to reads it. */
function* agreesOn(s: Session, found: NonNullable<ReturnType<typeof findReader>>, text: string): Part<boolean> {
  const read = readAgreesOn(text);
  if (read === null) return false;
  const isToAll = !('names' in read);
  // « ok pour paul », « oui Paul »: read as any choice, behind what it may mean of a post
  if (!isToAll && !isTalking(s) && (readChosen(text) ?? readAccepted(text)) !== null) return false;
  // « je te le garde », « ok tous », in front of somebody: said to them
  if (isToAll ? isTalking(s) || !isFree(s) : read.names.length === 1 && read.names[0] === partner(s)) return false;
  const among = yield* answersShown();
  const isSeen =
    among.length > 0 || ((yield { ask: 'buttons', names: ['pick'], of: 'last' }) as ButtonsAnswer).length > 0;
  // « ok alors lea », to whom one talks with: hours after she was shown
  if (!isSeen && (isToAll || read.names.length > 1 || !top(s) || SAID_TO.test(text))) return false;
  const which: Record<string, SlotValue> = isToAll
    ? { said: 'all' in read ? 'all' : 'count' in read ? 'few' : 'you' }
    : { names: [...read.names] };
  return yield* beginIfMeant(s, found, { ...which, among, bare: 'waits', ...heardBy(s, 'choose', text) });
}

/** « Zoé : oui ça marche », « merci Marie, elle est top »: to them. */
const SAID_TO = /^\W*[\p{L}-]+ ?[:,]|\b(?:merci|thanks?)\b/iu;

/** « la lampe pour paul », with nothing asked: where only one lamp of theirs, and one Paul who answered it, can be meant. */
function* onlyThing(s: Session, found: NonNullable<ReturnType<typeof findReader>>, text: string): Part<boolean> {
  const read = isFree(s) && !s.ruledOut.has('thing') ? readNamedThingFor(text) : null;
  if (read === null) return false;
  const { name, of, head } = read;
  const said = { names: [name], of, whats: [head], among: [] };
  return yield* beginIfMeant(s, found, { ...said, bare: 'thing', ...heardBy(s, 'thing', text) });
}

/** « plutôt gwen finalement », where somebody else was chosen: whether that is meant is asked. */
function* insteadOfWhom(s: Session, found: NonNullable<ReturnType<typeof findReader>>, text: string): Part<boolean> {
  const read = s.ruledOut.has('instead') ? null : readInsteadOf(text);
  if (read === null) return false;
  const of: Record<string, SlotValue> = read.of === undefined ? {} : { of: read.of };
  // « au suivant », to whom one writes to: instead of just that one
  const from = read.from ?? (read.to === null ? partner(s) : undefined);
  const names = from === undefined ? [read.to ?? ''] : [read.to ?? '', from];
  return yield* beginIfMeant(s, found, { names, ...of, among: [], bare: 'instead', ...heardBy(s, 'instead', text) });
}

function partner(s: Session): string | undefined {
  const other = isTalking(s) ? top(s)?.vars.other : undefined;
  return typeof other === 'string' ? fold(other) : undefined;
}

/** « yann prend la cocotte et erwan les bocaux », « la ps4 me va », of what was answered or offered for something of theirs: whom they choose is asked. */
function* amongMine(s: Session, found: NonNullable<ReturnType<typeof findReader>>, text: string): Part<boolean> {
  if (isTalking(s) || s.ruledOut.has('among')) return false;
  const taken = readShares(text) === null ? readTakers(text) : null;
  // « je choisis yann pour la cocotte » is read as any choice
  const takers = taken?.isOne && (readChosen(text) ?? readGiven(text)) !== null ? null : taken;
  const words = takers === null ? readPrefersOffer(text) : null;
  const names = takers?.names ?? words;
  if (names === null) return false;
  const whats: Record<string, SlotValue> = takers === null ? {} : { whats: [...takers.whats] };
  const bare = takers === null ? 'offered' : takers.isOne ? 'piece' : 'takers';
  return yield* beginIfMeant(s, found, { names: [...names], ...whats, among: [], bare, ...heardBy(s, 'among', text) });
}

/** « pour gwen », where a question waits that would take it for its answer. */
function* bareChoice(s: Session, text: string): Part<{ names: readonly string[]; of?: string } | null> {
  const read = readChosen(text) ?? readChosenAlone(text);
  if (read === null || !('names' in read) || !FOR.test(text)) return null;
  const of = yield* askedAbout(s);
  return of === null ? null : { ...read, of };
}

const FOR =
  /^\W*(?:(?:ok|oui|bon|alors|yes)[ ,]+)?(?:(?:c['’ ]?(?:est)?|ce sera|je (?:le|la|les) (?:donne|réserve|garde)) )?(?:pour|pr|à|a|for|to|je choisis?|choisi[rst]*)\s/i;

/** The keyword of the post of which a neighbour's question is the last they were told, or is being answered. */
function* askedAbout(s: Session): Part<string | null> {
  const keyword = top(s)?.vars.keyword;
  if (isReplying(s)) return typeof keyword === 'string' ? keyword : null;
  if (isTalking(s) || !isFree(s)) return null;
  const asked = (yield { ask: 'asked' }) as AskedAnswer;
  return asked === null || asked === 'admins' ? null : asked.keyword;
}

function isReplying(s: Session): boolean {
  const frame = top(s);
  if (!frame || openSlot(s) === undefined) return false;
  return flowOf(s, frame).starts.some((start) => start.by === 'reader' && start.reader === 'reply');
}
