import type { Flow, Locale } from '../book.ts';
import type { Args, Shown } from '../bubble.ts';

/** What a preview puts in the place of values, by their names: what people in a town might say. */
const BY_NAME: Readonly<Record<Locale, Readonly<Record<string, Shown>>>> = {
  fr: {
    item: 'fauteuil en velours vert',
    thing: 'fauteuil en velours vert',
    said: 'Je peux passer ce soir',
    word: 'Je peux passer ce soir',
    message: 'Je suis là à partir de 18 h',
    words: 'Comment je change de commune ?',
    text: 'Fête des voisins samedi à 18 h !',
    answer: 'Bonjour, on s’en occupe',
    reply: 'Oui, sans souci',
    wanted: 'un pot de miel',
    counter: 'ton vieux vélo',
    surprise: 'un pot de miel',
    reason: 'tu habites trop loin',
    asked: 'Est-ce qu’il se démonte ?',
    question: 'Dans quel quartier habites-tu ?',
    things: 'table · 4 chaises · buffet',
    others: 'table, six verres',
    'in-return': 'un pot de miel',
    offered: 'un pot de miel',
    when: 'samedi matin',
    time: 'samedi matin',
    duration: 'deux heures',
    loan: 'une semaine',
    gift: '30',
    request: '30',
    food: '6',
    service: '90',
    details: 'une petite tache, venir après 18 h',
    deposit: '20 €',
    rules: 'On prévient quand on ne vient pas.',
    line: 'On lui a répondu',
  },
  en: {
    item: 'green velvet armchair',
    thing: 'green velvet armchair',
    said: 'I can come tonight',
    word: 'I can come tonight',
    message: 'I’m here from six o’clock',
    words: 'How do I change my town?',
    text: 'Neighbours’ party on Saturday at six!',
    answer: 'Hello, we’ll see to it',
    reply: 'Yes, no problem',
    wanted: 'a jar of honey',
    counter: 'your old bike',
    surprise: 'a jar of honey',
    reason: 'you live too far away',
    asked: 'Does it come apart?',
    question: 'Which part of town do you live in?',
    things: 'table · 4 chairs · sideboard',
    others: 'table, six glasses',
    'in-return': 'a jar of honey',
    offered: 'a jar of honey',
    when: 'Saturday morning',
    time: 'Saturday morning',
    duration: 'two hours',
    loan: 'a week',
    gift: '30',
    request: '30',
    food: '6',
    service: '90',
    details: 'a small stain, come after 6 pm',
    deposit: '€20',
    rules: 'We say so when we can’t come.',
    line: 'Somebody answered them',
  },
};
const ANYWHERE: Readonly<Record<string, Shown>> = {
  max: 40,
  quote: 'www.mes-photos.fr',
  stop: 'https://parallele.example/e-mail/stop/…',
  keywords: 'FAUTEUIL 42, LAMPE 43',
  keyword: 'FAUTEUIL 42',
  subject: 'FAUTEUIL 42',
  contact: '06 12 34 56 78',
  phone: '06 12 34 56 78',
  address: '12 rue du Port',
  moment: { moment: '2026-11-28T10:00:00+01:00' },
  before: { moment: '2026-11-27T18:00:00+01:00' },
  reminded: 'yes',
  parts: 2,
  months: 5,
  exchanges: 3,
  all: 60,
  give: 30,
  swap: 5,
  lend: 12,
  out: 2,
  back: 10,
  kilograms: 140,
  left: 2,
  name: 'Marie',
  was: 'Mari',
  owner: 'Marie',
  holder: 'Paul',
  other: 'Paul',
  told: 'Paul',
  next: 'Tom',
  promised: 'Paul',
  by: 'Soizic',
  called: 'Paul',
  answered: 5,
  taken: 3,
  'under-way': 2,
  place: 'Saint-Brieuc',
  town: 'Saint-Brieuc',
  towns: 'Quintin, Lamballe',
  near: 'Plérin, Langueux, Trégueux',
  commune: 'Langueux',
  link: 'https://m.me/104000000000001?ref=town_saint-brieuc',
  most: 8,
  quartier: 'Cesson',
  until: { date: '2026-11-28' },
  end: { date: '2026-11-28' },
  day: { date: '2026-12-07' },
  from: { date: '2026-11-28' },
  to: { date: '2026-11-29' },
  'new-from': { date: '2026-12-05' },
  'new-to': { date: '2026-12-06' },
  due: { date: '2026-11-29' },
  kept: 2,
  way: 'choose',
  hoped: 3,
  lapses: { date: '2026-12-03' },
  whom: 'Fatou',
  kind: { words: 'post.kind-give' },
  why: 'animal',
  number: 12,
  quantity: 5,
  count: 2,
  here: 2,
  away: 3,
  never: 1,
  posts: 2,
  loans: 2,
  missed: 2,
  vouched: 2,
  answers: 2,
  home: 'Plérin',
  at: { date: '2026-11-22' },
  monday: '23/11',
  code: 'K7MPQ-2RTXA',
  value: 60,
  share: 60,
  minutes: 90,
  hours: 2,
  starts: 9,
  ends: 21,
  members: 464,
  standing: 'approved',
  self: '',
  warning: 'merci de prévenir quand tu ne viens pas',
  names: 'Nadia, Yann',
  since: { date: '2026-11-22' },
  photos: 2,
  later: '',
  department: '22',
  direction: 'offer',
  outcome: 'exchanged',
  decision: 'approved',
};

/** A value for each name, as a sentence of this flow may show it. */
export function exampleArgs(flow: Flow, locale: Locale, names: readonly string[], slot?: string): Args {
  return Object.fromEntries(names.map((name) => [name, exampleOf(flow, locale, name, slot)]));
}

function exampleOf(flow: Flow, locale: Locale, name: string, slot: string | undefined): Shown {
  const asked = slot === undefined ? undefined : flow.slots[slot];
  if ((name === 'max' || name === 'min') && asked?.[name] !== undefined) return asked[name];
  const own = flow.slots[name];
  if (own?.type === 'choice') return optionOf(flow, name, own.options?.[0] ?? '');
  const known = BY_NAME[locale][name] ?? ANYWHERE[name];
  if (known !== undefined) return known;
  if (own?.type === 'date') return { date: '2026-11-28' };
  return own?.type === 'number' || own?.type === 'images' ? 2 : `‹${name}›`;
}

/** What makes a sentence choose this variant (`[none]`, `[one]`, `[request]`). */
export function valueOfVariant(flow: Flow, name: string, variant: string): Shown {
  if (variant === 'none') return '';
  if (variant === 'one') return 1;
  if (/^\d+$/.test(variant)) return Number(variant);
  return flow.slots[name]?.options?.includes(variant) ? optionOf(flow, name, variant) : variant;
}

function optionOf(flow: Flow, name: string, option: string): Shown {
  return { words: `${flow.id}.${name}-${option}` };
}
