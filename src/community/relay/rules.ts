import { isOfMoment, namesMomentOnly } from '../../language/meetings/names-moment-only.ts';
import { fold } from '../../language/words/fold.ts';
import type { Claim } from '../claims/claim.table.ts';

const DAY = 86_400_000;

/** So long the two of an exchange may write to each other after it. */
export const AFTER_THE_END_MS = 14 * DAY;
/** And so long when one of them is said not to have come: it may be cleared up. */
const AFTER_NO_SHOW_MS = 2 * DAY;

/** Whether the two of a promise may write to each other now: while it stands, and a while after it was kept, or was not. */
export function mayTalk({ state, decided_at }: Pick<Claim, 'state' | 'decided_at'>, now: Date): boolean {
  if (mayMeet({ state })) return true;
  const lasts = state === 'done' ? AFTER_THE_END_MS : state === 'missed' ? AFTER_NO_SHOW_MS : 0;
  return decided_at !== null && now.getTime() - decided_at.getTime() < lasts;
}

/** Whether they have something to meet for: it is promised, or is to come back. */
export const mayMeet = ({ state }: Pick<Claim, 'state'>): boolean => state === 'accepted' || state === 'out';

/** Without a word for so long, it is no longer sure that the next one is for the same person. */
const QUIET_MS = 2 * 60 * 60_000;

/**
 * Whether it must be asked if a message is for this person: nothing was said for long, or somebody else has written, a
 * moment was agreed upon with somebody else or a promise made, since the last word to them.
 */
export function isUnsure({ lastWord, isElsewhere }: { lastWord: Date; isElsewhere: boolean }, now: Date): boolean {
  return isElsewhere || now.getTime() - lastWord.getTime() >= QUIET_MS;
}

/** So long two still speak of what was said last: a day that was named is the one they mean, and a yes is to it. */
export const SPEAKS_MS = 36 * 60 * 60_000;

/** A meeting further ahead than this is no appointment. */
const FURTHEST_MS = 60 * DAY;

export function mayMeetAt(at: Date, now: Date): boolean {
  return at > now && at.getTime() - now.getTime() <= FURTHEST_MS;
}

const PROPOSING =
  /\?|^(?:(?:non|ah|euh|desolee?|pardon|sorry|no|ou|oui|ouais|ok|mais|but|bon|alors|yes)[ ,!.]+)*(?:plutot|sinon|ou alors|rather|or)\b|\b(?:on (?:se )?(?:dit|voit|retrouve)|disons|je (?:te |vous )?propose|rdv|rendez[- ]vous|let'?s (?:say|meet)|how about|shall we)\b|\b(?:(?:ca|sa) (?:te|vous) (?:va|dit|irait|dirait|convient|conviendrait|arrange)|c(?:'est|'| est)? ?(?:bon|ok|possible) (?:pour|pr) (?:toi|vous)|(?:does that |that )?(?:work|suit)s? (?:for )?you|is that (?:ok|okay|fine))(?: bien)?[ .!]*$/;

/** Whether words that name a moment ask the other about it: « demain 18h ? », « on dit demain 18h », « plutôt dimanche 11h », not « j'arrive à 18h ». */
export function proposes(text: string): boolean {
  const said = fold(text);
  return PROPOSING.test(said) || isOtherwise(said) || (RATHER.test(said) && !tellsHour(text));
}

/** « non 18h », « non, demain vers 10h »: what was said before is not meant, and this is. */
function isOtherwise(said: string): boolean {
  const [no, ...others] = said
    .split(/[\s,.!]+/)
    .filter((word) => word !== '' && !/^(?:euh|heu|ah|oh|mais|ben|oups|pardon|desolee?|dsl|er|um|sorry)$/.test(word));
  return /^(?:non|nan|no|nope)$/.test(no ?? '') && others.length > 0 && others.every(isOfMoment);
}

const OTHERWISE =
  /\b(?:je (?:peux|pourrais|prefere\w*)|on peut|(?:ca|sa) m'arrange\w*|mieux|possible|decal\w+|chang\w+|report\w+|avanc\w+|repouss\w+|i can|could we|better|move it|make it)\b/;

const AN_HOUR =
  '(?:\\b\\d{1,2} ?h(?:\\d\\d|eures?)?\\b|\\b\\d{1,2}:\\d\\d|\\b\\d{1,2} ?(?:am|pm)\\b|\\b(?:midi|noon)\\b)';
const RATHERS =
  '\\b(?:plutot|pluto|rather|instead|mieux vaut|vaut mieux|(?:je |moi je )prefere\\w*|i(?:.d)? prefer)\\b';
/** « 14h30 plutôt », « moi c'est 15h plutôt », « je préfère 18h »: another hour is asked for, whether or not one was named. */
const RATHER = new RegExp(`${AN_HOUR}[^.!;\\n\\d]{0,15}${RATHERS}|${RATHERS}[^.!;\\n\\d]{0,30}${AN_HOUR}`);
/** « en fait c'est 16h », « finalement 15h », “actually it's 4pm”. */
const IT_IS = new RegExp(
  `(?:^[^a-z0-9]*|\\b(?:moi|en fait|finalement|non|mais|bon|oui|ok|du coup|alors|pardon|desolee?|sorry|actually|no)[ ,]+)(?:finalement|en fait|du coup|actually|(?:c'est|ce sera|ca sera|ce serait|disons|mettons|it's|it is|make it)(?: plutot| pour)?)(?: vers| a| at| plutot| demain| (?:lun|mar|mercre|jeu|vendre|same)di| dimanche){0,3} ${AN_HOUR}`,
);
/** What is said otherwise is said of the moment: in one breath with it. */
const BESIDE_HOUR = new RegExp(
  `${OTHERWISE.source}[^.!;\\n]{0,40}${AN_HOUR}|${AN_HOUR}[^.!;\\n]{0,25}${OTHERWISE.source}`,
);
/** « je change de boulot lundi 9h », « mon mari rentre à 18h on peut attendre », « possible que je sois en retard »: news, and no other moment. */
const TELLS =
  /\bchang\w+ (?:de|d'|rien|pas|quoi|nothing|jobs?)|\bpossible (?:que|qu'|that)|\b(?:mon|ma|mes|notre|nos|my|our) [a-z-]+ (?:ne )?(?:rentre\w*|arrive\w*|fini\w*|termine\w*|part\w*|sort\w*|revien\w*|travaill\w*|vien\w*|passe\w*|est|sera|a|comes?|leaves?|works?|is|will)\b|\b(?:en retard|attendre|late|wait)\b/;

/** « je finis à 18h », « il arrive vers 10h », « ça ferme à 18h », « j'étais là à 18h »: when something else is, or was. */
const ELSEWHERE = new RegExp(
  `\\b(?:(?:il|elle|ils|elles|he|she|they|ca|it|mon|ma|mes|notre|nos|my|our|le|la|les|l'|the)(?: ?[a-z-]+)? (?:ne |n'|me |m'|te |t'|s'|se )?(?:rentre\\w*|arrive\\w*|fini\\w*|termine\\w*|commence\\w*|part(?:ent|ira|iront)?|sort\\w*|revien\\w*|ferme\\w*|ouvre\\w*|passe\\w*|vien\\w*|dort|dorment|mange\\w*|travaill\\w*|bosse\\w*|a|ont|sera|seront|comes?|arrives?|leaves?|closes?|opens?|starts?|ends?|finish(?:es)?|works?|gets?)\\b|(?:je|j'|on|i|we) ?(?:ne |n')?(?:fini[st]|termine|commence|travaille|bosse|mange|dors|dort|etais?|etait|suis (?:venue?|passee?|rentree?|arrivee?|restee?)|ai (?:attendu|fini|mange|dormi|vu|eu|appele)|finish|start|work|eat|was|were|came|waited)\\b)[^.!;\\n]{0,40}?${AN_HOUR}`,
);

/** Whether the hour that words name is told of something else than their meeting: nobody is asked to fix it. */
export function tellsHour(text: string): boolean {
  // « je serai là à 17h30 »: « la a » is no « il a »
  const said = fold(text).replace(/\b(serai|seras?|suis|es|est|etre) la\b/g, '$1');
  return !text.includes('?') && (TELLS.test(said) || ELSEWHERE.test(said));
}

/** Once a moment is spoken of, another one alone asks for that instead: « samedi 10h », « je peux lundi 10h ». */
export function proposesAnew(text: string): boolean {
  const said = fold(text);
  return namesMomentOnly(text) || ((BESIDE_HOUR.test(said) || IT_IS.test(said)) && !TELLS.test(said));
}

/** `12.29634567`: a claim and a moment in minutes, as a button carries both. */
export function momentId(claimId: string, at: Date): string {
  return `${claimId}.${Math.round(at.getTime() / 60_000)}`;
}

/** `12.29634567.3`: and for how many days; without, as long as before. */
export const moveId = (claimId: string, at: Date, days: number): string => `${momentId(claimId, at)}.${days}`;

/** As long as anybody may ask for, as in flows/claim. */
const MOST_DAYS = 365;

/** null: not such an id. */
export function readMoveId(id: unknown): { claimId: string; at: Date; days: number | null } | null {
  const [, moment, days] = /^(\d+\.\d+)(?:\.([1-9]\d{0,2}))?$/.exec(String(id ?? '')) ?? [];
  const read = readMomentId(moment);
  const isTooLong = days !== undefined && Number(days) > MOST_DAYS;
  return read === null || isTooLong ? null : { ...read, days: days === undefined ? null : Number(days) };
}

/** null: not such an id. Buttons can be forged. */
export function readMomentId(id: unknown): { claimId: string; at: Date } | null {
  const match = /^([1-9]\d{0,17})\.([1-9]\d{0,9})$/.exec(String(id ?? ''));
  return match?.[1] === undefined ? null : { claimId: match[1], at: new Date(Number(match[2]) * 60_000) };
}
