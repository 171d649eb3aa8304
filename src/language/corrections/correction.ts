import { findLoan, type Loan, type When } from '../dates/how-long.ts';
import { findPlaces } from '../places/find-place.ts';
import { saysNotGiven } from '../posts/not-given.ts';
import type { PostContext } from '../posts/post-parts.ts';
import { readMessage } from '../read-message.ts';
import { isNo, isYes } from '../replies/small-answers.ts';
import { saysSurprise } from '../replies/surprise.ts';
import { namesThing } from '../things/things.ts';
import { tidyItem } from '../things/tidy-item.ts';
import { readNumber } from '../words/number.ts';
import { spellOut } from '../words/spell-out.ts';
import { datesIn, valuesIn } from './correction-values.ts';
import {
  ASKED,
  ASKS_FIELD,
  countIn,
  DENIES,
  ENGLISH,
  type Field,
  fieldOf,
  IT_IS,
  LEAD,
  NOT_A,
  NOT_SO_BUT,
  NOT_THIS,
  NOTHING_BACK,
  OWN_VERB,
  REPLACED,
  SET_FIELD,
  TAKE_OUT,
  TAKES_AWAY,
  THIS_NOT,
  TRAIL,
} from './correction-words.ts';
import { countInstead } from './count-instead.ts';
import { lengthInstead } from './length-instead.ts';
import { readLoanTerms } from './loan-terms.ts';
import { placeInstead } from './place-instead.ts';
import { readReturnTold } from './return-told.ts';

/**
 * What is changed in a draft. A value is the new one, null takes it out, missing stays. A plain day comes as `until` and
 * as `when`: which of them a draft has depends on its kind, and so do `loan` and `until` for « pour le week-end ».
 */
export interface Correction {
  direction?: 'offer' | 'request';
  kind?: 'give' | 'lend' | 'swap' | 'service';
  item?: string;
  quantity?: number | null;
  quartier?: string | null;
  /** ISO instant: the end of the day meant, in the town's time zone. */
  until?: string | null;
  loan?: Loan | null;
  deposit?: string | null;
  inReturn?: string | null;
  when?: When | null;
  /** The message says that it corrects (« non, … », « plutôt »); false: a bare value (« à Plérin », « dimanche »). */
  isMarked: boolean;
}
export type Changes = Omit<Correction, 'isMarked'>;

const MAX_LENGTH = 200;
/** A message that means one of these means no correction, however its words look. */
const ELSEWHERE = new Set(['claim', 'command', 'greeting', 'thanks', 'question', 'cancel', 'report', 'sale', 'spam']);

/**
 * Reads what somebody who looks at the summary of a draft wants changed: « non, c'est à Plérin », « plutôt jusqu'à
 * dimanche », « 3 pas 5 », « enlève la date », « rather a loan ». null for anything else: a post of its own, thanks,
 * a question, a claim, a bare yes or no. Never throws.
 */
export function readCorrection(text: string, context: PostContext): Correction | null {
  if (text.length > MAX_LENGTH || isYes(text) || isNo(text) || saysNotGiven(text)) return null;
  const suggested = asSuggestion(text, context);
  if (suggested) return suggested;
  const { core, isMarked } = withoutMarks(text);
  const back = readReturnTold(core);
  if (back !== null) return { inReturn: saysSurprise(back) ? null : back, isMarked };
  const terms = readLoanTerms(text);
  // « en fait mets 30e de caution » is no price
  if (terms?.deposit !== undefined) return { ...terms, isMarked };
  return valuesOf(text, context) ?? (terms === null ? null : { ...terms, isMarked });
}

/** « dimanche matin ? contre un gâteau »: a moment that is suggested, and what else is told. */
function asSuggestion(text: string, context: PostContext): Correction | null {
  const [ahead = '', behind = '', ...more] = text.split('?').map((part) => part.trim());
  if (more.length > 0 || ahead === '' || !/\p{L}/u.test(behind) || ASKS.test(spellOut(ahead).text)) return null;
  const [one, other] = [ahead, behind.replace(/^[,;.\s]+/, '')].map((part) => readCorrection(part, context));
  if (!one || !other) return null;
  const isOfBoth = Object.keys(one).some((name) => name !== 'isMarked' && name in other);
  return isOfBoth ? null : { ...one, ...other, isMarked: one.isMarked || other.isMarked };
}
/** A question rather than a suggestion. */
const ASKS =
  /^(?:(?:et|mais|ok|non) )*(?:qui|que|quoi|quand|comment|combien|pourquoi|ou|quel(?:le)?s?|est[- ]ce|c'est (?:qui|quoi|ou|quand)|who|what|when|where|how|why|is|are|do|does|can)\b/;

function valuesOf(text: string, context: PostContext): Correction | null {
  const asked = ASKED.test(spellOut(text).text);
  if (text.includes('?') && !asked) return null;
  const led = withoutMarks(
    text
      .replace(/[?]/g, ' ')
      .replace(/\bc est\b/gi, "c'est")
      .replace(/\bj(l[ea]s?|vs|vous)\b/gi, 'je $1')
      .replace(/\b(remplace[rz]?|replace)(?: (?:ça|ca|it|le|la|les))? (?:par|with|by) /gi, '$1 ')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  if (led.core === '') return null;
  const plain = explicit(led.core, context);
  if (plain) return { ...plain.changes, isMarked: led.isMarked || plain.isMarked };
  // « non enlève le fauteuil »: a thing goes, no field
  if (REMOVES.test(spellOut(led.core).text)) return null;
  const said = withoutDenied(
    led.core.replace(TO_FETCH, '').replace(AVAILABLE, '').replace(AT_MINE, ''),
    led.isMarked,
    context,
  );
  if (said === null) return null;
  const isMarked = led.isMarked || said.isMarked;
  if (!isMarked && !isCount(said.core) && !ON_THE.test(said.core) && meansElse(text, context)) return null;
  // « je donne une table » is a post of its own, « je le prête » is not
  const folded = spellOut(said.core).text;
  const isOwn = OWN_VERB.test(folded) && !ALONE.test(folded);
  if (isOwn && !led.isLed && !said.isMarked && !ABOUT_IT.test(folded)) return null;
  const rest = withoutItIs(said.core);
  const how = {
    isMarked: isMarked || rest.isMarked,
    isStatement: rest.isStatement,
    isEnglish: ENGLISH.test(spellOut(text).text.trim()),
    isInside: led.at > 0,
  };
  const changes = valuesIn(rest.core, how, context);
  return changes === null || Object.keys(changes).length === 0 ? null : { ...changes, isMarked: how.isMarked };
}
/** « pour le week-end » might be a claim, « pour le fauteuil » is one: the words that are left over tell. */
function meansElse(text: string, context: PostContext): boolean {
  const { intent, ask, confidence } = readMessage(text, context);
  return confidence === 'strong' && ELSEWHERE.has(intent) && ask !== 'which';
}

/** « à venir chercher avant mardi »: when, and nothing else. */
const TO_FETCH =
  /^(?:il )?(?:(?:faut|faudrait|faudra) |[àa] )(?:venir )?(?:l[ea]s? |l['’])?(?:chercher|r[ée]cup[ée]rer|prendre|retirer|enlever) (?=(?:avant|d['’]ici|jusqu|au plus tard|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|demain|ce |before|by )\b)/iu;
/** « dispo dmain a robien »: when and where, and nothing else. */
const AVAILABLE =
  /^(?:(?:je suis |on est |c['’]est |il est |elle est )?(?:dispo(?:nible)?s?|libres?|gratuit(?:e|ement)?s?)|for free(?= (?:until|till|before|by))|(?:i['’]m |it['’]s )?(?:available|(?:for )?free)) (?=\S)/iu;
/** « chez moi au Plateau », “at my place, rue de Gouédic”: where. */
const AT_MINE =
  /^(?:c['’]est |it['’]s )?(?:chez (?:moi|nous)|[àa] la maison|at (?:my place|mine|home))[ ,:]+(?=(?:[àa]|aux?|sur|vers|rue|avenue|boulevard|impasse|all[ée]e|quartier|pr[èe]s|en|in|at|on|near) )/iu;
const REMOVES = new RegExp(`^(?:${TAKES_AWAY}|annule[rz]?|cancel|take (?:down|off)) `);
/** A post's number elsewhere. */
const ON_THE = /^c['’]est (?:pour )?le \d{1,2}$/i;
/** « j'échange », and no thing behind it. */
const ALONE = /^(?:je |on |nous |j'|i )[a-z]+$/;
const ABOUT_IT = /^(?:je|on|nous|i'm [a-z]+|i need) (?:vous )?(?:l[ea]s?|l'|en|it|one)\b/;

/** `raw` from where its folded text reads `from` to `to`. */
function typed(raw: string, from: number, to?: number): string {
  const { at } = spellOut(raw);
  return raw.slice(at[from] ?? raw.length, to === undefined ? undefined : (at[to] ?? raw.length)).trim();
}

/** Without « non, » in front and « plutôt » behind. `isLed`: marked in front; `at`: how much went before. */
function withoutMarks(text: string): { core: string; isMarked: boolean; isLed: boolean; at: number } {
  let core = text;
  let isLed = false;
  for (let turn = 0; turn < 6; turn++) {
    const { text: folded } = spellOut(core);
    if (TAKE_OUT.test(folded) || SET_FIELD.test(folded) || NOT_THIS.test(folded)) break;
    const match = LEAD.exec(folded);
    if (match === null || match[0] === '') break;
    isLed ||= match.groups?.soft === undefined;
    core = typed(core, match[0].length);
    const swapped = /^\W*(?:remplace|change|replace)/.test(match[0]) ? REPLACED.exec(spellOut(core).text) : null;
    if (swapped?.groups?.yes !== undefined && fieldOfStart(core) === null)
      core = typed(core, spellOut(core).text.length - swapped.groups.yes.length);
  }
  const at = text.length - core.length;
  let isTrailed = false;
  for (let turn = 0; turn < 4; turn++) {
    const match = TRAIL.exec(spellOut(core).text);
    if (match === null) break;
    isTrailed ||= match.groups?.mark !== undefined;
    core = typed(core, 0, match.index);
  }
  return { core: core.replace(/[\s.!,;]+$/, ''), isMarked: isLed || isTrailed, isLed, at };
}

const fieldOfStart = (core: string): Field | null => fieldOf(SET_FIELD.exec(spellOut(core).text)?.groups ?? {});

/** What names its field: « enlève la date », « le titre : table ronde », « pas une offre ». */
function explicit(core: string, context: PostContext): { changes: Changes; isMarked: boolean } | null {
  const folded = spellOut(core).text;
  const out = TAKE_OUT.exec(folded);
  const gone = fieldOf(out?.groups ?? {});
  if (gone !== null && gone !== 'item') return { changes: GONE[gone], isMarked: out?.groups?.verb !== undefined };
  if (saysSurprise(core) && SURPRISED.test(folded)) return { changes: { inReturn: null }, isMarked: false };
  if (NOTHING_BACK.test(folded) && folded.trim() !== 'rien') return { changes: { inReturn: null }, isMarked: false };
  const not = NOT_A.exec(folded)?.groups?.what;
  if (not !== undefined)
    return { changes: { direction: /^(?:off|prop)/.test(not) ? 'request' : 'offer' }, isMarked: true };
  const set = SET_FIELD.exec(folded);
  const field = fieldOf(set?.groups ?? {});
  const value = set?.groups?.value;
  if (field === null || value === undefined) return null;
  const changes = changeOf(field, typed(core, folded.length - value.length), context);
  return changes === null ? null : { changes, isMarked: true };
}

/** « peu importe » is said of many things. */
const SURPRISED = /surpr|contre|echange|exchange/;

const GONE: Readonly<Record<Exclude<Field, 'item'>, Changes>> = {
  quartier: { quartier: null },
  date: { until: null, when: null },
  limit: { until: null },
  hour: { when: null },
  quantity: { quantity: null },
  loan: { loan: null },
  inReturn: { inReturn: null },
};

function changeOf(field: Field, value: string, context: PostContext): Changes | null {
  if (field === 'item') {
    const { item, quantity } = tidyItem(value);
    return item === '' ? null : { item, ...(quantity === undefined ? {} : { quantity }) };
  }
  if (field === 'quartier') {
    const name = findPlaces(`à ${value}`, context.places)[0]?.name ?? value.replace(/^(?:à|a|au|sur|in) /i, '');
    return /\p{L}/u.test(name) ? { quartier: name } : null;
  }
  if (field === 'date' || field === 'limit')
    return datesIn(value, context)?.changes ?? datesIn(`jusqu'au ${value}`, context)?.changes ?? null;
  if (field === 'hour') return { when: { said: value } };
  if (field === 'quantity') {
    const quantity = readNumber(value);
    return quantity !== null && quantity >= 1 && quantity <= 999 ? { quantity } : null;
  }
  if (field === 'loan') {
    const loan = findLoan(value, spellOut(value));
    return loan ? { loan } : null;
  }
  const { item } = tidyItem(value.replace(/^contre /i, ''));
  return item === '' ? null : { inReturn: item };
}

/** « c'est pas un fauteuil c'est un canapé » → « un canapé »; null: what is denied is all there is. */
function withoutDenied(
  core: string,
  isMarked: boolean,
  { places = [] }: PostContext,
): { core: string; isMarked: boolean } | null {
  const length = lengthInstead(core);
  if (length !== null) return { core: length, isMarked: true };
  const many = countInstead(core);
  if (many !== null) return { core: String(many), isMarked: true };
  const place = placeInstead(core, places);
  if (place !== null) return { core: place, isMarked: true };
  const folded = spellOut(core).text;
  const instead = NOT_SO_BUT.exec(folded)?.groups?.yes;
  if (instead !== undefined) return { core: typed(core, folded.length - instead.length), isMarked: true };
  const first = NOT_THIS.exec(folded)?.groups?.yes;
  if (first !== undefined) return { core: typed(core, folded.length - first.length), isMarked: true };
  const { yes, no, plain } = THIS_NOT.exec(folded)?.groups ?? {};
  if (yes !== undefined && no !== undefined) {
    // « table pas lourde » describes
    const isSaid = plain === undefined || isCount(yes) || /^\d/.test(no) || !namesThing(yes) || namesThing(no);
    return isSaid ? { core: typed(core, 0, yes.length), isMarked: true } : null;
  }
  return /^(?:c'est |ce n'est |it's )?(?:pas|not|isn't)\b/.test(folded) ? null : { core, isMarked };
}

const isCount = (core: string): boolean => countIn(spellOut(core).text)?.isSaid === true;

/** « c'est plutôt un prêt » → « un prêt ». */
function withoutItIs(text: string): { core: string; isStatement: boolean; isMarked: boolean } {
  let core = text;
  let isStatement = false;
  let isMarked = false;
  for (let match = IT_IS.exec(spellOut(core).text); match !== null; match = IT_IS.exec(spellOut(core).text)) {
    isStatement ||= /^(?:c'|ce |it|that)/.test(match[0]);
    isMarked ||= /^(?:plutot|plus|en fait|rather)/.test(match[0]);
    core = typed(core, match[0].length);
  }
  return { core, isStatement, isMarked };
}

/** « c'est pas à prêter », « non pas à Cesson »: what it is not, where nothing is said instead. null: it denies nothing. */
export function readDenied(text: string, context: PostContext): Changes | null {
  if (text.length > MAX_LENGTH || text.includes('?')) return null;
  const folded = spellOut(text).text.trim();
  const no = DENIES.exec(folded)?.groups?.no;
  if (no === undefined) return null;
  const how = { isMarked: true, isStatement: true, isEnglish: ENGLISH.test(folded), isInside: true };
  const { item: _, ...changes } = valuesIn(typed(text.trim(), folded.length - no.length), how, context) ?? {};
  return Object.keys(changes).length === 0 ? null : changes;
}

/** « change le lieu »: the field that is to be changed; null: another sentence. */
export const readFieldAsked = (text: string): Field | null =>
  fieldOf(ASKS_FIELD.exec(spellOut(text).text.trim())?.groups ?? {});
