import { readFieldAsked } from '../../language/corrections/correction.ts';
import type { Field } from '../../language/corrections/correction-words.ts';
import { foldTownName, readTownText } from '../../language/places/town-name.ts';
import { isForNobody } from '../../language/replies/for-nobody.ts';
import { saysNotYet } from '../../language/replies/not-yet.ts';
import { isConfirmation, isDeclined, isNone, readPlainAnswer } from '../../language/replies/small-answers.ts';
import { saysSurprise } from '../../language/replies/surprise.ts';
import { isNamedBy, namingWords } from '../../language/words/naming.ts';
import type { Flow, SlotDef, Step } from '../book.ts';
import { formOf } from '../load/form-of.ts';
import { type Pick, pickNamed } from '../pick.ts';
import { currentStep, flowOf, type Session, top } from '../session.ts';
import { commandOf } from '../small-words.ts';
import type { Frame } from '../state.ts';
import { isTalk, STOP } from '../talk.ts';
import { readToken, type Token } from '../token.ts';
import { CANCEL, CLEAR, CONFIRM, collectOf, EDIT, fingerprint, mayClear, SKIP, skipKeys } from './question.ts';

/** The question that is open: the step itself, or from a review the one slot being asked again. */
export function openQuestion(flow: Flow, frame: Frame, step: Step): Step {
  return frame.editing === undefined ? step : (collectOf(flow, frame.editing) ?? step);
}

/** The slot an answer would fill now, for rules that give way to it (a bare number, a free text). */
export function openSlot(s: Session): SlotDef | undefined {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  if (!frame || !step) return undefined;
  const asked = openQuestion(flowOf(s, frame), frame, step);
  return asked.type === 'collect' ? flowOf(s, frame).slots[asked.slot] : undefined;
}

/** « Que préférerais-tu ? »: a thing is named there, and « c'est fait » is none. */
export const asksForThing = (s: Session): boolean => openSlot(s)?.thing === true;

/** Whether the open question takes any words: there they are its answer, whatever else they may mean. */
export function takesAnyWords(s: Session): boolean {
  const type = openSlot(s)?.type;
  return type === 'text' || type === 'name' || type === 'place';
}

/** Whether a text is the title of something offered right now (an option, « Publier », « Passer »). */
export function isOfferedNow(s: Session, text: string): boolean {
  const frame = top(s);
  const step = frame && currentStep(s, frame);
  return frame !== undefined && step !== undefined && typedTitle(s, frame, step, text) !== null;
}

/** What an effect has offered beside the question, when its title was typed, or the command that does the same. */
export function offeredBeside(s: Session, text: string): Extract<Token, { kind: 'do' }> | null {
  const typed = formOf(text);
  const command = commandOf(s.book, text);
  const offer = top(s)?.offers?.find(
    ({ id, title }) => id === command || s.book.labels.get(title.key)?.includes(typed),
  );
  const token = offer && readToken(offer.token);
  return token?.kind === 'do' ? token : null;
}

/** People type what buttons say, and old clients send the title as text. */
export function typedTitle(s: Session, frame: Frame, step: Step, text: string): string | null {
  const flow = flowOf(s, frame);
  const asked = openQuestion(flow, frame, step);
  const typed = formOf(text);
  const titled = (key: string) => s.book.labels.get(key)?.includes(typed) ?? false;
  const cleared = Object.keys(flow.slots).find(
    (slot) => titled(`${flow.id}.clear-${slot}`) && mayClear(s, frame, slot),
  );
  if (cleared !== undefined) return `${CLEAR}${cleared}`;
  if (asked.type === 'review') {
    // a plain question: yes or no
    if (asked.slots.length === 0 && (s.book.words.get(typed) === 'no' || saysNotYet(text))) return CANCEL;
    const isYes = !asksWhether(text) && (s.book.words.get(typed) === 'yes' || isConfirmation(text));
    // « On te remet dans Saint-Brieuc ? »: « saint brieuc »
    const isThere = asked.slots.length === 0 && isNameOf(frame.vars.place, text);
    if (titled(`${flow.id}.confirm-${asked.id}`) || isYes || isThere) {
      return `${CONFIRM}.${fingerprint(frame, asked.slots)}`;
    }
    const slot = asked.slots.find((name) => titled(`${flow.id}.edit-${name}`)) ?? editAsked(s, flow, asked.slots, text);
    return slot === undefined ? null : `${EDIT}${slot}`;
  }
  if (isTalk(s.book, frame, asked)) return titled(`${flow.id}.stop-${asked.id}`) ? STOP : null;
  if (asked.type !== 'collect') return null;
  const isSkip =
    skipKeys(flow, frame, asked.id).some(titled) || titled('common.skip') || s.book.words.get(typed) === 'skip';
  // « non » to « combien en voudrais-tu ? » is no « juste 1 »
  const isNoCount = flow.slots[asked.slot]?.type === 'number' && !isSkip && isNone(text);
  if (asked.skippable && flow.slots[asked.slot]?.tells === 'return' && saysSurprise(text)) return SKIP;
  if (asked.skippable && !isNoCount && (isSkip || isDeclined(text) || leavesOpen(flow.slots[asked.slot], text)))
    return SKIP;
  const isOption = (form: string) => (name: string) =>
    s.book.labels.get(`${flow.id}.${asked.slot}-${name}`)?.includes(form);
  const options = flow.slots[asked.slot]?.options;
  const option = options?.find(isOption(typed)) ?? options?.find(isOption(plain(typed)));
  // « C'est pour Amélie ? », « Pour qui ? »
  if (frame.slots.held !== undefined && isForNobody(text))
    return options?.find((name) => name === 'no' || name === 'none') ?? null;
  const plainly = options?.includes('yes') && options.includes('no') ? yesOrNo(frame, text) : null;
  return option ?? plainly ?? pickNamed(picksOf(flow, frame, asked), text);
}

const isNameOf = (place: unknown, text: string): boolean =>
  typeof place === 'string' && place !== '' && foldTownName(place) === readTownText(text).name;

/** « je sais pas », « peu importe »; to a neighbour, or of a time (« n'importe quand »), that is an answer. */
function leavesOpen(def: SlotDef | undefined, text: string): boolean {
  if (def === undefined || def.letter || def.person || def.aside !== undefined || def.shown) return false;
  // « 0 », « x » are no words
  if (!/\p{L}{2}/u.test(text)) return false;
  return isNone(text) && !(def.type === 'text' && /\b(?:quand|any ?time|later|plus tard)\b/i.test(text));
}

/** « ok oui », “yeah sure”, and to « C'est pour Amélie ? » also « oui, pour Amélie ». */
export function yesOrNo({ vars }: { vars: Frame['vars'] }, text: string): 'yes' | 'no' | null {
  const isNamed = typeof vars.other === 'string' && isNamedBy(text, namingWords(vars.other));
  return readPlainAnswer(text) ?? (isNamed && !/[?]|^\W*(?:non|nan|no)\b/i.test(text) ? 'yes' : null);
}

/** « c'est bon ? », « ok ? »: asks how it is; « tu peux publier ? » asks that it be done. */
const asksWhether = (text: string): boolean => text.includes('?') && !ASKS_TO_ACT.test(formOf(text));

/** « je peux ajouter une photo ? »: the slot that is to be changed. */
export function editAsked(s: Session, flow: Flow, slots: readonly string[], text: string): string | undefined {
  const asking = plain(formOf(text)).replace(ASKS_TO, '');
  const named = slots.find((name) => s.book.labels.get(`${flow.id}.edit-${name}`)?.includes(asking));
  // « change le lieu »
  const field =
    named === undefined
      ? (readFieldAsked(asking) ?? (BARE_FIELD.test(asking) ? readFieldAsked(`changer ${asking}`) : null))
      : null;
  return named ?? (field === null ? undefined : slotOf(flow, slots, field));
}

/** « la ville », asked what is to be changed. */
const BARE_FIELD = /^(?:le |la |l'|les |the )[a-z]+$/;

/** By what flow.yaml says of a slot, which of a draft a field is: the first that it has. */
const FIELDS: Readonly<Record<Field, readonly ((def: SlotDef) => boolean)[]>> = {
  item: [({ tells }) => tells === 'title'],
  quartier: [({ type }) => type === 'place'],
  quantity: [({ type }) => type === 'number'],
  inReturn: [({ tells }) => tells === 'return'],
  date: [({ type }) => type === 'date', ({ tells }) => tells === 'moment'],
  limit: [({ type }) => type === 'date'],
  hour: [({ tells }) => tells === 'moment'],
  loan: [({ tells }) => tells === 'terms', ({ tells }) => tells === 'length'],
};

function slotOf(flow: Flow, slots: readonly string[], field: Field): string | undefined {
  for (const fits of FIELDS[field]) {
    const slot = slots.find((name) => flow.slots[name] !== undefined && fits(flow.slots[name]));
    if (slot !== undefined) return slot;
  }
  return undefined;
}

/** « plutôt ensemble stp » → « ensemble » */
const plain = (form: string): string => form.replace(AROUND_ANSWER, '').replace(BEHIND_ANSWER, '').trim();

const AROUND_ANSWER =
  /^(?:(?:oui|alors|bah|ben|euh|plutot|en fait|je (?:dirais|prefere|prefererais|veux|voudrais)|c'est|c'est pour|pour|rather|well|i'd say)[ ,]+)+/;
/** « tu peux changer le titre ? » */
const ASKS_TO =
  /^(?:est-ce (?:que je peux|qu'on peut|que tu peux) |(?:tu|je|on) peu[xt] |j'ai oublie (?:de |d')?|peux-tu |comment |j'aimerais |il faut |faut |i (?:want|need|would like) to |i'd like to |can (?:i|you) |how (?:do|can) i )(?:pour )?/;
const ASKS_TO_ACT =
  /\b(?:publi\w*|poste[rz]?|post|valide[rz]?|envoie|envoye[rz]|met(?:s|tre)|enregistrer?|sauvegarder|send|submit|save|confirme[rz]?|vas?[- ]?y|go)\b/;
const BEHIND_ANSWER = /[ ,]+(?:stp|svp|s'il (?:te|vous) plait|merci|plutot|bien sur|si possible|please|thanks)$/;

/** What an effect has found as answers to a question. */
export function picksOf(flow: Flow, frame: Frame, asked: Step): readonly Pick[] {
  if (asked.type !== 'collect') return [];
  const slot = flow.slots[asked.slot];
  // of a town, the one that was just proposed
  return slot?.picks || slot?.type === 'town' ? (frame.picks ?? []) : [];
}
