import { takeOutCount } from '../../language/answers/claim-count.ts';
import { tellsOfOneself } from '../../language/answers/tells-means.ts';
import { readAllOfThem } from '../../language/corrections/other-count.ts';
import { readDate } from '../../language/dates/dates.ts';
import { isOnlyDay } from '../../language/dates/duration.ts';
import { readPeriod } from '../../language/dates/period.ts';
import { saysHowOnly } from '../../language/details/says-how-only.ts';
import { givesNoName } from '../../language/people/at-door.ts';
import { takeOutContacts } from '../../language/people/contact.ts';
import { readFirstName } from '../../language/people/first-name.ts';
import { readIntroduction } from '../../language/people/introduction.ts';
import { saysAddress, saysPhone } from '../../language/people/reaches.ts';
import { isAbroad } from '../../language/places/abroad.ts';
import { isWord } from '../../language/places/known-places.ts';
import { foldTownName, readTownText } from '../../language/places/town-name.ts';
import { opensPost } from '../../language/posts/opens-post.ts';
import { findPrice } from '../../language/posts/price.ts';
import { saysMoney, saysRent } from '../../language/posts/says-money.ts';
import { withoutSigns } from '../../language/replies/own-signs.ts';
import { isConfirmation, isNo, isNone, isYes } from '../../language/replies/small-answers.ts';
import { isPartOfName } from '../../language/things/part-of-name.ts';
import { namesThing } from '../../language/things/things.ts';
import { ALL_THERE } from '../../language/words/all-there.ts';
import { fold } from '../../language/words/fold.ts';
import { readNumber } from '../../language/words/number.ts';
import { spellOut } from '../../language/words/spell-out.ts';
import type { SlotType, Telling } from '../book.ts';
import { formOf } from '../load/form-of.ts';
import { readingOf } from '../reading.ts';
import { type Part, type Session, top } from '../session.ts';
import type { CommunesAnswer } from '../turn.ts';
import { lengthOf, type Reading, type SlotReader, textOf } from './slot.ts';
import { MOST_DAYS } from './too-far.ts';

/** One reader a slot type: `parse(event) → value | rejection`. The reasons are listed in load/ (every one has words). */
export const slotReaders: Record<SlotType, SlotReader> = {
  *choice(s, { def, key, event }) {
    const text = textOf(event);
    if (text === null) return { notMine: true };
    const typed = formOf(text);
    const option = def.options?.find((name) => s.book.labels.get(`${key}-${name}`)?.includes(typed));
    return option === undefined ? { rejected: 'not-an-option' } : { value: option };
  },

  *text(s, { def, key, event }) {
    const text = textOf(event);
    // at the door « c'est long ? » asks back; said once more, it is the answer
    if (isDoor(s, key) && text !== null) {
      if ((text.endsWith('?') || ASKS_BACK.test(fold(text))) && s.state.misses === 0) return { rejected: 'not-words' };
      // « en fait oui » is no quartier; to a question of the admins' own it may be the answer
      const bare = text.replace(AHEAD, '');
      if ((isYes(bare) || isNo(bare)) && (top(s)?.vars.question ?? '') === '') return { rejected: 'too-short' };
    }
    // « plein de choses », « publie », « gratuit et solide »: what?
    if (def.tells === 'title' && text !== null && (VAGUE.test(fold(text)) || isConfirmation(text) || saysHowOnly(text)))
      return { rejected: 'too-short' };
    // « oui », asked what is wrong with somebody: that says nothing to whoever is to judge
    if (def.tells === 'fault' && text !== null && (isYes(text) || isConfirmation(text)))
      return { rejected: 'too-short' };
    // « samedi », asked how long it takes
    if (def.tells === 'length' && text !== null && isOnlyDay(text, s.ctx)) return { rejected: 'not-words' };
    // « combien de temps je peux la prêter ? », asked how long: it would be shown as it stands
    if (text !== null && def.tells !== undefined && !ANY_WORDS.has(def.tells) && asksBack(text))
      return { rejected: 'asks' };
    if (def.wants && text !== null && !SAYS[def.wants](text)) return { rejected: 'not-words' };
    if (def.unpriced && text !== null && saysMoney(text)) return { rejected: 'has-price' };
    // a deposit is money too; by the day it is a rent
    if (def.tells === 'deposit' && text !== null && saysRent(text)) return { rejected: 'has-price' };
    const named = text !== null && def.tells === 'title' ? thingSaid(s, text) : text;
    const junk = def.shown && text !== null ? junkIn(text) : null;
    if (junk) return { rejected: junk };
    return readText(def.person && named !== null ? withoutSigns(named) : named, def.min ?? 1, def.max ?? 1900);
  },

  *place(s, { def, event }) {
    const text = textOf(event);
    // « qui a une échelle ? »: a question of its own, and no place
    const isPost = text !== null && opensPost(text) && readingOf(s, text).confidence === 'strong';
    if (text?.includes('?') || isPost) return { notMine: true };
    // « ok », « je vends mon vélo 50 € »: said to the bot, and no place
    if (
      text !== null &&
      (isYes(text) ||
        isNo(text) ||
        isTakingLeave(text) ||
        ASKS.test(fold(text)) ||
        findPrice(fold(text))?.isPrice ||
        namesSomeThing(text))
    )
      return { rejected: 'not-a-place' };
    // « je donne cette lampe », « c'est mon vieux vélo »
    if (text !== null && OF_A_THING.test(fold(text)) && namesThing(text, 9)) return { rejected: 'not-a-place' };
    const place = text?.replace(LIVES, '').replace(/^(?:à|a|au|aux|in|en|quartier)\s+/iu, '') ?? null;
    // « trégueux »: as it is written
    const known = place === null ? undefined : s.ctx.places?.find((name) => fold(name) === fold(place.trim()));
    const reading = readText(known ?? place, 2, def.max ?? 60);
    return 'value' in reading && !isPlaceLike(String(reading.value)) ? { rejected: 'not-a-place' } : reading;
  },

  *name(_s, { def, event }) {
    const text = textOf(event);
    const bare = text?.replace(AHEAD, '').replace(NOT_SO, '') ?? '';
    const asksBack = bare.replace(AND_YOU, '').endsWith('?');
    if (text !== null && (isNone(bare) || isYes(bare) || asksBack)) return { rejected: 'not-a-name' };
    if (text !== null && (givesNoName(bare) || SENTENCE.test(fold(bare)) || ADDRESS.test(fold(text))))
      return { rejected: 'not-a-name' };
    const reading = readText(text === null ? null : readFirstName(bare), def.min ?? 1, def.max ?? 30);
    if (!('value' in reading)) return reading;
    return /^[\p{L}\p{M}][\p{L}\p{M} '’.-]*$/u.test(String(reading.value)) ? reading : { rejected: 'not-a-name' };
  },

  *number(s, { def, event }) {
    const text = textOf(event);
    if (text === null) return { notMine: true };
    const all = def.options?.includes(ALL) ? readAllOfThem(text) : null;
    if (all && (all.thing === null || isPartOfName(all.thing, namedIn(s))))
      return { value: all.count === ALL_THERE ? ALL : all.count };
    // « j'ai un camion », asked how many: counts nothing of that
    if (def.aside !== undefined && tellsOfOneself(text)) return { rejected: 'not-a-number' };
    const number = readNumber(text) ?? readNumber(text.replace(COUNTED, '')) ?? takeOutCount(text).parts;
    if (number === null) return { rejected: 'not-a-number' };
    if (number < (def.min ?? 0)) return { rejected: 'too-small' };
    return number > (def.max ?? 1_000_000) ? { rejected: 'too-big' } : { value: number };
  },

  *date(s, { def, event }) {
    const text = textOf(event);
    if (text === null) return { notMine: true };
    const read = isTakingLeave(text) ? null : readDate(text, { now: s.ctx.now, timezone: s.ctx.timezone });
    if (!read) return { rejected: 'not-a-date' };
    const days = (Date.parse(read.until) - s.ctx.now.getTime()) / 86_400_000;
    if (days < 0) return { rejected: 'past' };
    return days > (def['max-days'] ?? MOST_DAYS) ? { rejected: 'too-far' } : { value: read.until };
  },

  *period(s, { def, event }) {
    const text = textOf(event);
    if (text === null) return { notMine: true };
    // « je donne un fauteuil, à prendre samedi »: that day is not what was asked
    if (opensPost(text) && readingOf(s, text).confidence === 'strong') return { notMine: true };
    const days = readPeriod(text, { now: s.ctx.now, timezone: s.ctx.timezone });
    if (!days) return { rejected: 'not-a-period' };
    const ahead = (Date.parse(days.to) - s.ctx.now.getTime()) / 86_400_000;
    return ahead > (def['max-days'] ?? MOST_DAYS) ? { rejected: 'too-far' } : { value: `${days.from}/${days.to}` };
  },

  *town(s, { key, event }) {
    const said = textOf(event);
    if (said === null) return { notMine: true };
    // « oui » begins many a name
    if (isYes(said) || isNone(said) || NO_TOWN.test(fold(said)) || ASKS_OF.test(fold(said)))
      return { rejected: 'not-a-town' };
    const text = isDoor(s, key) ? readIntroduction(said).rest || said : said;
    const both = yield* betweenTowns(said);
    if (both) return { which: both, abroad: false };
    const { around, sought } = top(s)?.vars ?? {};
    const near = {
      ...(typeof around === 'string' ? { around } : {}),
      ...(typeof sought === 'string' ? { sought } : {}),
    };
    const found = (yield { ask: 'communes', text, ...near }) as CommunesAnswer;
    const [first, another] = found;
    const { isNear, name } = readTownText(text);
    if (first?.exact && !isNear) return { value: first.insee, name: first.name };
    const abroad = isAbroad(text);
    if (!first) return { rejected: abroad ? 'abroad' : 'not-found' };
    // « euh jai demenager jsuis a ploufragan »: it can be no other
    const isSaid = ` ${foldTownName(text)} `.includes(` ${foldTownName(first.name)} `);
    // « près du port du Légué » is not at Port
    const isOrdinary = isWord(foldTownName(first.name)) && (isNear || name !== foldTownName(first.name));
    if (another === undefined && isOrdinary) return { rejected: 'not-found' };
    if (another === undefined && isSaid && !isNear && !abroad && !DENIES.test(fold(text))) {
      return { value: first.insee, name: first.name };
    }
    return { which: found, abroad };
  },

  *images(_s, { event }) {
    return event.type === 'images' ? { value: event.media } : { notMine: true };
  },

  *id() {
    return { notMine: true };
  },

  *list() {
    return { notMine: true };
  },
};

/** « entre Plérin et Saint-Brieuc », “either Plérin or Saint-Brieuc”: which of them is asked. */
function* betweenTowns(text: string): Part<CommunesAnswer | null> {
  const { one, other } = BETWEEN.exec(text)?.groups ?? {};
  if (one === undefined || other === undefined) return null;
  const found: CommunesAnswer = [];
  for (const name of [one, other]) {
    const [first] = (yield { ask: 'communes', text: name }) as CommunesAnswer;
    if (!first?.exact) return null;
    found.push(first);
  }
  return found[0]?.insee === found[1]?.insee ? null : found;
}
const BETWEEN =
  /(?:^|\s)(?:entre|between|soit|either|à la fois (?:à|de|sur))\s+(?<one>[\p{L} '’-]{3,30}?)\s+(?:et|and|ou|or|soit)\s+(?:(?:à|a|de|sur)\s+)?(?<other>[\p{L} '’-]{3,30}?)[\s.!]*$/iu;

const ASKS_SOMETHING =
  /(?:^|[ ,'])(?:combien|comment|quand|pourquoi|quoi|koi|qui|quelle?s?|est-ce|c'est quoi|ca (?:veut|sert|marche)|(?:je|on|tu|ils?|elles?|faut) (?:peux|peut|dois|doit|mets?|garde\w*|rend\w*)|how|what|when|why|who|which|can|should|do|does|is|are)(?![a-z])/;

/** Not « une semaine ? », which answers and doubts. */
const asksBack = (text: string): boolean => text.trim().endsWith('?') && ASKS_SOMETHING.test(spellOut(text).text);

/** « je suis à Robien », « moi c'est le quartier de la gare » */
const LIVES =
  /^\W*(?:moi )?(?:je (?:suis|vis|loge)|j['’ ]?h?abite|on (?:est|habite)|c['’]est|(?:il|elle|ils|elles|[cç]a) (?:est|sont|se trouve(?:nt)?)|i(?:['’]m| am| live)|it['’]s)\s+(?:plut[oô]t\s+)?(?=(?:à|a|au|aux|dans|sur|vers|in|en|quartier|le quartier|near|c[oô]t[eé])\s)(?:(?:dans|sur|de)\s+)?(?:le quartier (?:de |du |d['’])?)?/iu;

/** « what is new », « quoi de neuf », « rien »: said to the bot. */
const ASKS =
  /^\W*(?:(?:what|who|when|why|how|show|quoi|qui|comment|pourquoi|combien|montre|voir|laisse|annule|stop|never ?mind)(?![a-z])|qu'|(?:non )?(?:rien|tant pis|laisse)\W*$)/;

/** « super merci, à demain »: said to somebody, and neither a day nor a place. */
const isTakingLeave = (text: string): boolean => TAKES_LEAVE.test(fold(text));
const TAKES_LEAVE =
  /^\W*(?:(?:ok|super|genial|parfait|top|cool|merci|thanks|great|perfect|bisous?|bonne (?:journee|soiree))(?: beaucoup| bien)?[ ,.!]+){1,4}(?:et )?(?:(?:a|see you) (?:demain|tout a l'heure|bientot|plus tard|ce soir|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|tomorrow|tonight|soon|then)|a toute|a plus)[ .!]*$/;

/** A flow that lets somebody in. */
const isDoor = (s: Session, key: string): boolean => s.book.flows.get(key.split('.')[0] ?? '')?.defers === true;

/** « c'est quoi ces questions », « pourquoi vous demandez ça » */
const ASKS_BACK =
  /^\W*(?:(?:mais|et|euh|ben|bah) )*(?:c'?(?:est)? quoi (?:ces?|cette|tout|une?|le|la|les|l')(?![a-z])|ca veut dire quoi(?![a-z])|what(?:'s| is| are| do| does)(?![a-z])|why(?![a-z])|pourquoi (?:ces?|cette|tu|vous|autant|tant)(?![a-z])|a quoi (?:ca|sa|ces))/;

/** « en fait oui », « non moi c'est Zoé » */
const AHEAD =
  /^\W*(?:(?:en fait|finalement|plut[oô]t|bah|ben|euh|alors|actually|non(?=[ ,]+(?:moi|c['’]|mon|je m)))[\s,]+)+/iu;
/** « non, Léa » */
const NOT_SO = /^\s*[Nn]on[ ,]+(?=\p{Lu})/u;
/** « moi c'est Aïcha, et toi ? » */
const AND_YOU = /[\s,]+(?:et|and) (?:toi|vous|you)[\s?!.]*$/iu;
/** « le bourg », « en ville »: whoever says so tells where in a commune they live. */
const NO_TOWN =
  /^\W*(?:(?:j'habite|je suis|dans|a|au|en|pres d[eu]|le|la|les|du|l') ?)*(?:bourg|centre(?:[- ](?:ville|bourg))?|ville|village|campagne|hameau|quartier|coin|maison|chez moi|ici)\W*$/;
/** « c loin st brieuc ? »: asks about a commune, and names none as theirs. */
const ASKS_OF =
  /^\W*(?:(?:mais|et|euh|au fait) )*(?:c ?'?(?:est)? (?:loin|ou|grand|pres|combien|quoi|a combien)|est-ce|a combien|y ?a|combien|how|is|are|where|what|who|why|pourquoi|comment|qui|quoi|quand)(?![a-z]).*\?\s*$/;
/** « pas Ploufragan » */
const DENIES = /(?:^|[^a-z])(?:pas|plus|not|sauf|except)(?![a-z])/;
/** « rue de la corniche »: where somebody lives. */
const ADDRESS =
  /(?:^|[^a-z])(?:rue|avenue|boulevard|bd|impasse|allee|chemin|place|quartier|residence|street|road)(?![a-z])/;

const SAYS = { phone: saysPhone, address: saysAddress };

/** « je voudrais m'inscrire », « comment ça marche », « tu es qui »: no name; « Tu Anh », « Can Yilmaz » are. */
const SENTENCE =
  /^(?:(?:oui|bonjour|euh|mais|et|alors)[ ,]+)*(?:je (?!suis|m)|j'(?!ai pour prenom)|pourquoi|comment|combien|est-ce|c'est (?:quoi|pour|possible|gratuit|long|ou)|(?:qui|que|quoi|quand|quelle?s?|how|why|what)(?![a-z])|tu (?:[a-z]+[sx](?![a-z])|(?:[mts]e|l[ea]|ne|en|y) |[a-z]')|vous |on (?!m)|i (?!am )|can (?:i|you|u|we|they|he|she|it|some\w+|any\w+)(?![a-z]))/;

const VAGUE =
  /^(?:(?:plein|beaucoup|un tas|pas mal) (?:de |d')|plusieurs |quelques |des |un |une |divers(?:es)? )?(?:trucs?|choses?|affaires?|objets?|bricoles?|quelque chose|stuff|things|something)(?: a (?:donner|preter))?[ .!]*$|^(?:un |a )?(?:don|pret|echange|troc|coup de main|gift|loan|swap)[ .!]*$/;

/** A thing is told, and no place. */
const OF_A_THING =
  /^\W*(?:(?:je|j'|on|i'm|i am) ?(?:donne|prete|echange|offre|cherche|propose|giving|lending)|(?:c' ?est|voici|voila|this is|it's|these are) (?:mon|ma|mes|une?|des|cet(?:te)?|ces?|my|an?|the) )/;

/** « une lampe et un tapis »: no place is called with « un », but things are. */
function namesSomeThing(text: string): boolean {
  const said = /^\s*(?:une?|des|quelques|deux|trois|an|some) (?<what>.+)$/iu.exec(text)?.groups?.what;
  return said !== undefined && namesThing(said, 2);
}

/** Two letters at least are words. */
const LETTERS = /\p{L}.*\p{L}/su;

/** What is shown to others as it stands says something, and leads nowhere. */
function junkIn(text: string): 'not-words' | 'has-link' | null {
  if (takeOutContacts(text).links.length > 0) return 'has-link';
  return !LETTERS.test(text) || isYes(text) || isNo(text) ? 'not-words' : null;
}

/** A name, or a postcode. */
function isPlaceLike(text: string): boolean {
  return /^\s*\d{5}\s*$/.test(text) || (LETTERS.test(text) && takeOutContacts(text).links.length === 0);
}
/** The option that says as many as there are. */
const ALL = 'all';
/** What the question is about. */
const namedIn = (s: Session): string => [top(s)?.vars.thing, top(s)?.vars.keyword].join(' ');

/** Of a title other words say whether it is one; what is wrong may be told as a question. */
const ANY_WORDS: ReadonlySet<Telling> = new Set(['title', 'fault']);

/** « les 4 », « toutes les 4 », « juste 2 »: what may stand before a number that counts. */
const COUNTED =
  /^\s*(?:(?:tous|toutes) les|les|(?:j['’]?en (?:veux|voudrais|prends) )?que|juste|seulement|plut[oô]t|the|all|all the|just|only|maybe)\s+/iu;

/** « ben c'est un lit bébé », « je donne une bouillotte », asked what it is: the thing, without what leads to it. */
function thingSaid(s: Session, text: string): string {
  const { intent, items, title } = readingOf(s, text);
  if (opensPost(text) && intent === 'post' && items.length === 1 && title !== undefined) return title;
  const bare = text.replace(IT_IS, '');
  return LETTERS.test(bare) ? bare : text;
}
const IT_IS =
  /^\W*(?:(?:oui|alors|ben|bah|euh|bon|donc|en fait|well|so|oh)[\s,.!]+)*(?:c['’]?\s?est|ce sont|ce serait|il s['’]agit (?:de |d['’])|it['’]?s|it is|this is|these are|they['’]?re|voici|voil[aà])[\s:]+(?!quoi|pour|pas|bon|comme|fait|what|for|not)/iu;

function readText(text: string | null, min: number, max: number): Reading {
  if (text === null) return { notMine: true };
  const tidy = text.replace(/\s+/gu, ' ').trim();
  if (lengthOf(tidy) < min) return { rejected: 'too-short' };
  return lengthOf(tidy) > max ? { rejected: 'too-long' } : { value: tidy };
}
