import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpus, read } from '../../test/language/score.ts';
import { readMessage } from './read-message.ts';
import { readPost } from './read-post.ts';
import { tidyItem } from './things/tidy-item.ts';
import { fold } from './words/fold.ts';

/** Sunday 22 November 2026, noon in Paris. */
const context = { now: new Date('2026-11-22T11:00:00Z'), timezone: 'Europe/Paris' };
const open = [...corpus('open'), ...corpus('open-border')];
const lines = [...open, ...corpus('held-out')];
const meant = (text: string) => {
  const { intent, direction, kind, items, ask } = readMessage(text, context);
  return { intent, direction, kind, items, ask };
};

test('one message says everything', () => {
  expect(readMessage('slt jdonne 1 fauteuil vert a Cesson, avant samedi', context)).toEqual({
    intent: 'post',
    direction: 'offer',
    kind: 'give',
    items: ['fauteuil vert'],
    title: 'fauteuil vert',
    quartier: 'Cesson',
    until: '2026-11-27T22:59:59.000Z',
    confidence: 'strong',
    ask: null,
  });
});

test.each([
  ['un peu de farine ?', 'request give farine'],
  ['kelkun a un escabo ?', 'request lend escabo'],
  ['kelkun a une tondeuz ?', 'request lend tondeuz'],
  ['un peu de bois à donner', 'offer give bois'],
  ['Je donne une lampe, voir https://photos.example/lampe', 'offer give lampe'],
  ['brouette à donner, manque une roue', 'offer give brouette'],
  ['je prête ma ponceuse, 48h max, caution 20e', 'offer lend ponceuse'],
])('%s', (text, what) => {
  const { direction, kind, items, ask } = meant(text);
  expect([`${direction} ${kind} ${items.join(' + ')}`, ask]).toEqual([what, null]);
});

test.each([
  ['LIT MEDICALISE COMMODE VAISSELLE TOUT DOIT SORTIR CETTE SEMAINE', ['lit medicalise', 'commode', 'vaisselle']],
  ['Je donne :\nCafetière Senseo.\nBouilloire.\nGrille-pain.', ['cafetière Senseo', 'bouilloire', 'grille-pain']],
  [
    'Nous cédons après inventaire : - un évier inox - deux robinets - une crédence.',
    ['évier inox', 'robinets', 'crédence'],
  ],
  ['je donne poussette, lit parapluie (bon état), transat', ['poussette', 'lit parapluie (bon état)', 'transat']],
  ['giving away a bed, a mattress and a wardrobe', ['bed', 'mattress', 'wardrobe']],
  ['L’épicerie solidaire manque de petits pots et de lait', ['petits pots', 'lait']],
])('a whole list: %s', (text, items) => {
  expect(meant(text).items).toEqual(items);
});

test.each([
  ['10 kg de pommes à donner', '10 kg de pommes'],
  ['je donne 2,5 litres de peinture blanche', '2,5 litres de peinture blanche'],
  ['je donne des pommes', 'pommes'],
])('how much of it: %s', (text, title) => {
  expect(readMessage(text, context).title).toBe(title);
});

test.each([
  ['est ce que quelqu’un aurait besoin d’un lit bébé ?', 'offer lit bébé'],
  ['on jette un canapé, si ça intéresse', 'offer canapé'],
  ['j’ai une poussette qui ne sert plus', 'offer poussette'],
  ['vous auriez une poussette qui ne sert plus ?', 'request poussette'],
])('who parts with a thing, and who wants one: %s', (text, what) => {
  const { intent, direction, items } = meant(text);
  expect([intent, `${direction} ${items.join(' + ')}`]).toEqual(['post', what]);
});

test('« canapé toujours dispo ? » asks about a post', () => {
  expect(meant('canapé toujours dispo ?').intent).toBe('question');
});

test.each([
  ['le buffet pour moi', 'claim'],
  ['la table est pour moi svp', 'claim'],
  ['chatons tous placés', 'cancel'],
  ['Poussette retrouvée !', 'cancel'],
  ['on a trouvé un vélo pour Léa, merci', 'cancel'],
  ['j’ai trouvé un vélo', 'cancel'],
  ['j’ai trouvé un vélo, annule', 'cancel'],
  ['j’ai trouvé un portable, je peux supprimer l’annonce', 'cancel'],
  ['j’ai trouvé un vélo rue Jouallan', 'other'],
  ['on a retrouvé un bonnet à pompon au parc', 'other'],
  ['badge trouvé, déposé à l’accueil', 'other'],
  ['trompé de conversation, désolé', 'other'],
  ['I gave the sofa away', 'cancel'],
  ['we gave away the desk yesterday', 'cancel'],
  ['je cherche un congélo je peux mettre 50', 'sale'],
  ['cherche scooter, budget 300', 'sale'],
  ['sorry, wrong chat', 'other'],
  ['ki vend un vieu scoot ?', 'sale'],
  ['j’ai trouvé une trottinette, elle marche, cadeau', 'post'],
])('%s: %s', (text, intent) => {
  expect(meant(text).intent).toBe(intent);
});

test('what is not found again is not over', () => {
  expect(meant('toujours pas retrouvé').intent).not.toBe('cancel');
  expect(meant('mon chat jamais retrouvé').intent).not.toBe('cancel');
});

test('a number behind a sign is none of the day’s', () => {
  const { until } = readMessage('cherche des chaises pour vendredi 🎉 8 personnes', context);
  expect(until?.slice(0, 10)).toBe('2026-11-27');
  expect(readMessage('cherche des chaises pour vendredi 4', context).until?.slice(0, 10)).toBe('2026-12-04');
});

test('a day by its number may go on with « and »', () => {
  const { until, items } = readMessage('You can borrow my ladder up to the 30th and bring it back', context);
  expect([until?.slice(0, 10), items]).toEqual(['2026-11-30', ['ladder']]);
});

describe('requests shaped as offers, and the reverse', () => {
  test.each([
    ['qui veut mes courgettes ?', 'offer give'],
    ['je suis preneuse de bocaux', 'request give'],
    ['quelqu’un aurait une scie ?', 'request lend'],
    ['ça intéresse quelqu’un, un lot de pots ?', 'offer give'],
    ['mes poules cherchent un nouveau foyer', 'offer give'],
    ['j’offre une bière à qui m’aide à porter mon piano', 'request service'],
    ['qui a besoin d’une échelle ? je peux prêter la mienne', 'offer lend'],
    ['qui peut me donner un peu de levain ?', 'request give'],
    ['si vous jetez un bureau je le récupère', 'request give'],
    ['réparation de vélos gratuite le samedi', 'offer service'],
    ['who could use a kettle?', 'offer give'],
  ])('%s', (text, what) => {
    const { intent, direction, kind } = meant(text);
    expect([intent, `${direction} ${kind}`]).toEqual(['post', what]);
  });
});

describe('a few words that name a thing are a post only where nothing else is plain', () => {
  test.each([
    ['terreau trouvé', 'cancel'],
    ['coats all gone', 'cancel'],
    ['tapis de gym parti', 'cancel'],
    ['affiche mes annonces en cours', 'command'],
    ['la niche fait quelle longueur', 'question'],
    ['harmonica blues neuf 30 euros', 'sale'],
    ['tapis de gym', 'post'],
    ['j’ai un vélo', 'post'],
  ])('%s', (text, intent) => {
    expect(meant(text).intent).toBe(intent);
  });
});

describe('what is not sure is asked', () => {
  test.each([
    ['lit bébé', 'direction'],
    ['aide au déménagement', 'direction'],
    ['j’ai une armoire', 'kind'],
    ['je cherche une tente', 'kind'],
    ['je voudrais donner quelque chose', 'item'],
    ['je donne un lit, une table et 4 chaises', 'one-or-several'],
    ['je prends !!', 'which'],
    ['je donne un lit', null],
    ['je cherche une tente, je la rends lundi', null],
  ])('%s', (text, ask) => {
    expect(meant(text).ask).toBe(ask);
  });
});

describe('several things', () => {
  test.each([
    ['je donne une table, 4 chaises et un buffet', ['table', '4 chaises', 'buffet']],
    ['à donner : lit + matelas', ['lit', 'matelas']],
    ['Je donne :\n- 1 lampe\n- 2 étagères', ['lampe', '2 étagères']],
    ['je donne une table et ses 4 chaises', ['table et ses 4 chaises']],
    ['je donne un aquarium avec pompe et filtre', ['aquarium avec pompe et filtre']],
    ['je donne un canapé, très bon état', ['canapé']],
    ['je donne un vieux fauteuil, pieds en bois', ['vieux fauteuil, pieds en bois']],
    ['frigo à vider : lait, yaourts, jambon', ['lait', 'yaourts', 'jambon']],
  ])('%s', (text, items) => {
    expect(meant(text).items).toEqual(items);
  });
});

describe('how long, and when', () => {
  test.each([
    ['qui me prête une perceuse pour le week-end ?', { days: 2, said: 'pour le week-end' }],
    ['je cherche une ponceuse pour 2 jours', { days: 2, said: 'pour 2 jours' }],
    ['qui me prete une scie 10 min', { days: 1, said: '10 min' }],
    ['cherche remorque à emprunter du 3 au 5 décembre', { days: 3, said: 'du 3 au 5 décembre' }],
    ['je prête ma perceuse', undefined],
  ])('%s', (text, loan) => {
    expect(readMessage(text, context).loan).toEqual(loan);
  });
  test.each([
    ['cherche quelqu’un samedi matin pour porter un frigo', { said: 'samedi matin', day: '2026-11-28' }],
    ['j’aide aux devoirs tous les mercredis', { said: 'tous les mercredis' }],
  ])('%s', (text, when) => {
    expect(readMessage(text, context).when).toEqual(when);
  });
});

describe('sales, swindles and gifts are three things', () => {
  test.each([
    ['table basse 20€', 'sale'],
    ['ménage à 15€ de l’heure', 'sale'],
    ['chiots à donner contre bons soins, frais de transport 120€', 'spam'],
    ['je donne un chiot contre bons soins', 'post'],
    ['prêt entre particuliers de 2000 à 50000 euros', 'spam'],
    ['je prête ma remorque, caution 50 euros', 'post'],
    ['je donne un vélo, valeur 200 €', 'post'],
  ])('%s', (text, intent) => {
    expect(meant(text).intent).toBe(intent);
  });
});

test('a post is read the same way for those who want nothing but posts', () => {
  for (const line of lines.filter((_, index) => index % 30 === 0)) {
    const whole = read(line);
    const post = readPost(line.text, { ...context, now: new Date(line.now ?? context.now) });
    const isPost = (whole.intent === 'post' || whole.intent === 'sale') && whole.direction !== undefined;
    expect(post === null).toBe(!isPost);
  }
}, 60_000);

/**
 * What differs by an accent or a capital and is right so: there it says something. Each with how the line was typed otherwise, and
 * what shows it in the line.
 */
const SAYS_SOMETHING: readonly { why: string; how: readonly string[]; shown: RegExp }[] = [
  {
    why: 'a capital inside tells a name: « de Quintin à chez moi »',
    how: ['lower', 'UPPER'],
    shown: /[\p{L}\d,;:.!?)»📍-] *\p{Lu}/u,
  },
  {
    why: '« é » tells what was done from what is to be done: « réparé », « démontée »',
    how: ['plain'],
    shown: /é(?:e?s?)?(?!\p{L})/u,
  },
  { why: '« à » is no verb: « moules à kouign »', how: ['plain'], shown: /(?<!\p{L})à(?!\p{L})/u },
];
/** Of these nothing may hang on a name or a participle. */
const NEVER = ['intent', 'kind', 'direction', 'quantity', 'until', 'loan', 'when', 'confidence'];

test('nothing hangs on accents or case but what they say', () => {
  // every field that is there, folded, and « pour le 3 » as it was typed too
  const meaning = (line: (typeof open)[number], text: string): Record<string, unknown> => {
    const { title: _, ...reading } = read(line, text);
    return JSON.parse(fold(JSON.stringify(reading)));
  };
  const wrong: string[] = [];
  let differ = 0;
  const some = open.filter((_, index) => index % 20 === 0);
  for (const line of some) {
    const whole = meaning(line, line.text);
    const plain = line.text.normalize('NFD').replace(/\p{M}/gu, '').replace(/œ/g, 'oe').replace(/Œ/g, 'OE');
    for (const [how, text] of [
      ['plain', plain],
      ['lower', line.text.toLowerCase()],
      ['UPPER', line.text.toUpperCase()],
    ] as const) {
      const other = meaning(line, text);
      const fields = new Set([...Object.keys(whole), ...Object.keys(other)]);
      const changed = [...fields].filter((name) => JSON.stringify(whole[name]) !== JSON.stringify(other[name]));
      if (changed.length === 0) continue;
      differ += 1;
      const isRight = SAYS_SOMETHING.some((one) => one.how.includes(how) && one.shown.test(line.text));
      if (!isRight || changed.some((name) => NEVER.includes(name))) wrong.push(`${text}: ${changed.join(', ')}`);
    }
  }
  expect(wrong).toEqual([]);
  expect(differ / (3 * some.length)).toBeLessThan(0.005);
}, 120_000);

test('tidying what is tidy changes nothing', () => {
  const again = (item: string) => tidyItem(item).item;
  for (const line of lines.filter((_, index) => index % 25 === 0)) {
    for (const item of [line.text, ...read(line).items]) {
      const once = again(item);
      expect(again(once)).toBe(once);
    }
  }
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (noise) => {
      expect(again(again(noise))).toBe(again(noise));
    }),
  );
}, 60_000);

test('never throws, and says the same twice', () => {
  const words = [...new Set(lines.flatMap(({ text }) => text.split(/(?<= )|(?=[,.!?:])/)))];
  const word = fc.nat({ max: words.length - 1 }).map((place) => words[place]);
  const typed = fc.array(word, { maxLength: 20 }).map((said) => said.join(''));
  fc.assert(
    fc.property(typed, fc.string({ unit: 'binary', maxLength: 60 }), (text, noise) => {
      for (const one of [text, noise, noise + text]) {
        const reading = readMessage(one, context);
        expect(readMessage(one, context)).toEqual(reading);
        for (const item of reading.items) expect(item).toBe(item.trim());
      }
    }),
    { numRuns: 400 },
  );
});

test('long and hostile texts take no time', () => {
  const start = performance.now();
  const seeds = ['je donne ', 'contre ', 'quelqu’un pour ', 'pour une ', ', ', ': ', 'cherche ', 'a ', 'qui ', 'le 3 '];
  for (const one of seeds) readMessage(one.repeat(5_000), context);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test.each(['à venir chercher rapidement', 'A récupérer au plus vite', 'pick up only'])(
  '%s: takes nothing back',
  (text) => expect(readMessage(text, context).intent).toBe('other'),
);

test.each(['raclete samedi prochain', 'apareil photo samedi', 'tondeuze dimanche'])(
  '%s: a thing with a slip, and a day',
  (text) => expect(readMessage(text, context)).toMatchObject({ intent: 'post', ask: 'direction' }),
);

test.each(['Marcel samedi', 'la plage dimanche', 'rendez-vous samedi'])('%s: no thing', (text) =>
  expect(readMessage(text, context).intent).toBe('other'),
);

test.each(['iPhone 11 comme neuf 150€ à débattre', 'console comme neuve, 90 euros ferme'])('%s: is sold', (text) =>
  expect(readMessage(text, context).intent).toBe('sale'),
);

test.each([
  ['trouvé des clés parking carrefour', 'other'],
  ['le chat de la voisine est perdu, tigré, collier rouge', 'other'],
  ['chat perdu cherche panier de transport', 'post'],
  ['trouvé merci plus besoin de perceuse', 'cancel'],
  ['y a t il un médecin qui prend de nouveaux patients ?', 'question'],
  ['personne est venu hier', 'report'],
  ['formation gratuite pour devenir riche avec le trading, mp', 'spam'],
  ['Votre remboursement attend, merci de renseigner vos coordonnées bancaires', 'spam'],
  ['Devenez ambassadrice de notre marque, premières commissions dès demain', 'spam'],
  ['quelqu’un me demande de confirmer mes coordonnées bancaires', 'report'],
  ['je cherche de l’aide pour compléter mes informations sur le site de la caf', 'post'],
])('%s: %s', (text, intent) => expect(readMessage(text, context).intent).toBe(intent));

test.each([
  ['lampadaire halogène à donner, ampoule à changer', ['lampadaire halogène']],
  ['Mon aspirateur a lâché, qqn en a un qui dort dans un placard ?', ['aspirateur']],
  ['ma bouilloire a rendu l’âme, quelqu’un en a une ?', ['bouilloire']],
  ['corde a sauter à donner', ['corde a sauter']],
])('%s: the things', (text, items) => expect(readMessage(text, context).items).toEqual(items));
