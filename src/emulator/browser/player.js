import { say } from './said.js';
import { ONWARD, SCENES } from './scenes.js';
import { act, addPerson, changed, now, onChange, store } from './store.js';
import { windowOf } from './words.js';

/** The scene that is being played, or whose end is being told. */
export const scene = {
  /** Its name, and what happens now in words; null: none. */
  name: null,
  step: '',
  /** What is being typed on a phone, letter by letter: { key, text }. */
  draft: null,
  /** Once it has ended: what to do next, and on whose phone. */
  end: null,
  key: null,
};

/** An answer that takes longer than that will not come. */
const PATIENCE_MS = 12_000;
/** The town of a first start comes in one by one. */
const TOWN_MS = 180_000;
const LETTER_MS = 22;
/** A phone that has been silent for so long has said all it had to say. */
const QUIET_MS = 650;
const READING = { least: 700, letter: 14, most: 2600 };

/** Of the run under way: a scene begun later, or a stop, makes it out of date. */
let run = null;
const calm = matchMedia('(prefers-reduced-motion: reduce)');

class Over extends Error {}

/** @param show makes the phone of this key visible */
export async function play(name, show) {
  run?.wake();
  const mine = { skips: calm.matches, wake: () => {} };
  run = mine;
  const from = new Map([...store.threads.values()].map(({ key, messages }) => [key, messages.at(-1)?.mid]));
  Object.assign(scene, { name, step: '', draft: null, end: null, key: null });
  changed();
  /** Who acted last and had an answer. */
  let spoken = null;
  try {
    const acts = SCENES[name]([...store.threads.values()]);
    await wakeUp(acts, mine, from, show);
    for (const one of acts) {
      const thread = await phoneFor(one, mine, show);
      scene.key = thread.key;
      // the answer to what an earlier scene left open would be taken for that
      if (one.say && isAsked(thread, from)) await perform({ say: 'annuler' }, thread, mine, from);
      await perform(one, thread, mine, from);
      const asked = onwardOf(store.threads.get(thread.key));
      if (one.say && asked) await perform({ reply: asked }, thread, mine, from);
      spoken = thread.key;
    }
    scene.end = say(`end-${name}`);
  } catch (error) {
    if (run !== mine || error instanceof Over) return;
    scene.end = error instanceof Strayed ? strayed(error.message, spoken) : error.message;
  }
  Object.assign(scene, { step: '', draft: null });
  run = null;
  changed();
}

/** Without pauses to its end; what the bot needs, it is given all the same. */
export function skip() {
  if (!run) return;
  run.skips = true;
  run.wake();
}

/** Leaves everything as it stands now. */
export function stop() {
  const old = run;
  run = null;
  old?.wake();
  Object.assign(scene, { name: null, step: '', draft: null, end: null });
  changed();
}

class Strayed extends Error {}

/** Nobody knows why; what the bot said last to whoever acted last, tells. */
function strayed(name, key) {
  const last = store.threads.get(key)?.messages.findLast((message) => message.from === 'page')?.message;
  const said = last?.text ?? last?.attachment?.payload?.text ?? '';
  if (said === '') return say('strayed', { name });
  return say('strayedAfter', { name, other: store.threads.get(key).name, said: shortened(said) });
}

const shortened = (text) => (text.length > 160 ? `${text.slice(0, 160).replace(/\s\S*$/, '')}…` : text);

async function phoneFor({ who, comes }, mine, show) {
  const find = () => [...store.threads.values()].find((thread) => thread.name === who);
  if (comes && !find()) await addPerson(who);
  await until(() => find() && (comes || find().messages.length > 0), mine, TOWN_MS, who);
  show(find().key);
  return find();
}

/** Whoever was silent for a day would hear nothing of the others: they say hello first, which opens their window. */
async function wakeUp([first, ...rest], mine, from, show) {
  for (const who of new Set(rest.map((one) => one.who))) {
    const thread = [...store.threads.values()].find((one) => one.name === who);
    if (who === first.who || !thread || windowOf(thread, now()).mood !== 'closed') continue;
    show(thread.key);
    await perform({ say: 'Bonjour' }, thread, mine, from);
    from.set(thread.key, store.threads.get(thread.key).messages.at(-1)?.mid);
  }
}

async function perform(one, { key, name }, mine, from) {
  const thread = () => store.threads.get(key);
  const heard = () => thread().messages.filter((message) => message.from === 'page');
  const before = heard().length;
  if (one.reads) {
    tell('stepReads', { name });
    await until(() => heard().at(-1)?.mid !== from.get(key), mine, PATIENCE_MS, name);
    return settle(thread, heard().length - 1, mine);
  }
  if (one.comes) {
    tell('stepStarts', { name });
    await pause(900, mine);
    await act(key, { act: 'start' });
  } else if (one.say) {
    tell('stepWrites', { name });
    await type(key, one.say, mine);
    await act(key, { act: 'say', text: one.say });
  } else if (one.reply) {
    tell('stepTaps', { name, title: one.reply.title });
    await pause(1100, mine);
    await act(key, { act: 'tapQuickReply', title: one.reply.title, payload: one.reply.payload });
  } else if (one.photo) {
    tell('stepPhoto', { name });
    await pause(700, mine);
    await act(key, { act: 'sample', name: one.photo });
  } else {
    await until(() => newestButton(thread(), one.tap, from.get(key)), mine, PATIENCE_MS, name);
    const button = newestButton(thread(), one.tap, from.get(key));
    tell('stepTaps', { name, title: button.title });
    await pause(1100, mine);
    await act(key, { act: 'tapButton', title: button.title, payload: button.payload });
  }
  await until(() => heard().length > before, mine, PATIENCE_MS, name);
  await settle(thread, before, mine);
}

function tell(word, values) {
  scene.step = say(word, values);
  changed();
}

async function type(key, text, mine) {
  for (let length = 1; length <= text.length && !mine.skips; length += 1) {
    scene.draft = { key, text: text.slice(0, length) };
    changed();
    await pause(LETTER_MS, mine);
  }
  scene.draft = null;
}

/** Until the phone is silent, and then as long as it takes to read what came. */
async function settle(thread, before, mine) {
  let count;
  do {
    count = thread().messages.length;
    await quiet(mine);
  } while (thread().messages.length > count);
  const letters = thread()
    .messages.filter((message) => message.from === 'page')
    .slice(before)
    .reduce((sum, { message }) => sum + (message.text ?? message.attachment?.payload?.text ?? '').length, 0);
  await pause(Math.min(READING.most, READING.least + letters * READING.letter), mine);
}

/** Was the person asked something before the scene began, that still waits for its answer? */
function isAsked({ key, messages }, from) {
  const last = messages.at(-1);
  return last?.mid === from.get(key) && last?.message?.quick_replies?.length > 0;
}

/** The answer with which it goes on, should the bot have asked whether this is something new. */
function onwardOf({ messages }) {
  const replies = messages.at(-1)?.message?.quick_replies ?? [];
  return replies.find(({ payload }) => ONWARD.test(payload ?? ''));
}

/** Of what came after the message of that id. */
function newestButton({ messages }, payload, mid) {
  const since = messages.slice(messages.findIndex((message) => message.mid === mid) + 1);
  const buttons = since.toReversed().flatMap(({ message }) => {
    const { buttons: own = [], elements = [] } = message?.attachment?.payload ?? {};
    return [...own, ...elements.flatMap((card) => card.buttons ?? [])];
  });
  return buttons.find((button) => payload.test(button.payload ?? ''));
}

function pause(ms, mine) {
  if (run !== mine) throw new Over();
  if (mine.skips) return Promise.resolve();
  return new Promise((resolve, reject) => {
    const timer = setTimeout(finish, ms);
    mine.wake = finish;
    function finish() {
      clearTimeout(timer);
      mine.wake = () => {};
      if (run === mine) resolve();
      else reject(new Over());
    }
  });
}

/** Not to be skipped: what is still on its way may replace the buttons of what came before. */
async function quiet(mine) {
  await new Promise((resolve) => setTimeout(resolve, QUIET_MS));
  if (run !== mine) throw new Over();
}

/** Waits for what really happens. @param who whose conversation it is about, should it not happen */
function until(condition, mine, ms, who) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => finish(new Strayed(who)), ms);
    const unwatch = onChange(look);
    mine.wake = look;
    look();
    function look() {
      if (run !== mine) finish(new Over());
      else if (condition()) finish();
    }
    function finish(problem) {
      clearTimeout(timer);
      unwatch();
      mine.wake = () => {};
      if (problem) reject(problem);
      else resolve();
    }
  });
}
