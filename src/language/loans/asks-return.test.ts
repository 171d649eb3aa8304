import { expect, test } from 'vitest';
import { readAsksReturn } from './asks-return.ts';

test.each([
  'je dois la rendre quand ?',
  'Quand est-ce que je dois rendre la perceuse ?',
  "je l'ai jusqu'a quand ?",
  "j'ai la perceuse jusqu'à quand déjà ?",
  'rappelle moi quand je dois le rendre?',
  'c koi la date de retour',
  "c'est pour quand le retour",
  'je le rends quand le videoproj ?',
  'jusqu’à quand je peux la garder ?',
  'je peux la rendre plus tôt ?',
  'à rendre pour quand ?',
  'when do I have to return it?',
  'until when can I keep the drill?',
  'jusqu’à quand je l’ai ?',
  'combien de temps je peux la garder ?',
  'jusqu’à quand je peux ?',
  'how long can I have it?',
  'when is it due back?',
])('« %s »: whoever has borrowed it', (text) => expect(readAsksReturn(text)?.by).toBe('borrower'));

test.each([
  ['où est mon nettoyeur ?', 'nettoyeur'],
  ['ou est mon nettoyeur haute pression', 'nettoyeur haute pression'],
  ['elle est où ma perceuse ?', 'perceuse'],
  ['mon échelle est chez qui ?', 'echelle'],
  ["quand est ce qu'ines me le rend ?", undefined],
  ['elle me la rend quand', undefined],
  ['Inès me rend la perceuse quand ?', 'perceuse'],
  ['quand revient mon échelle ?', 'echelle'],
  ['je récupère ma scie quand ?', 'scie'],
  ["where's my drill?", 'drill'],
  ['when will she bring it back?', undefined],
])('« %s »: whoever lends %s', (text, thing) =>
  expect(readAsksReturn(text)).toEqual({ by: 'lender', ...(thing === undefined ? {} : { thing }) }),
);

test.each([
  'tu me la rends quand ?',
  'quand est libre la perceuse ?',
  'je rends la perceuse demain',
  'je passe quand ?',
  'tu es où ?',
  'où est la mairie de Plérin exactement par rapport à la gare ?',
  'je donne un nettoyeur',
  'on se voit quand ?',
  'je peux venir quand ?',
  'quel jour on peut ?',
  'quand je peux ?',
  'on peut quand ?',
  'je l’ai quand ?',
  'quand est-ce que je peux l’avoir ?',
  'combien de temps j’ai ?',
])('not « %s »', (text) => {
  const read = readAsksReturn(text);
  if (read !== null) expect(read.thing).toBe('mairie');
});

test.each(['je le récupère quand ?', 'quand je le récupère ?', 'quand est-ce que je récupère ?', 'when can I get it?'])(
  '« %s » may be of what is promised',
  (text) => expect(readAsksReturn(text)).toEqual({ by: 'lender', mayBePromised: true }),
);
