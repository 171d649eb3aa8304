import { describe, expect, test } from 'vitest';
import { readSearch, withoutNear } from './search-words.ts';

describe('these look among the posts', () => {
  test.each<[text: string, words: string, where?: string]>([
    ['annonces bricolage', 'bricolage'],
    ['montre moi les vélos', 'vélos'],
    ['show me the bikes', 'bikes'],
    ['let me see the chairs please', 'chairs'],
    ['fais voir les vélos à Cesson', 'vélos', 'Cesson'],
    ['Annonces vélo', 'vélo'],
    ['les annonces', ''],
    ['toutes les annonces svp', ''],
    ['annonces de jardinage', 'jardinage'],
    ['annonces pour bébé', 'bébé'],
    ['bonjour, montre-moi les annonces', ''],
    ['je veux voir les annonces de meubles', 'meubles'],
    ['annonces à Cesson', '', 'Cesson'],
    ['annonces a cesson', '', 'cesson'],
    ['annonces vélo à Cesson', 'vélo', 'Cesson'],
    ['annonces machine à coudre', 'machine à coudre'],
    ['annonces machine à coudre à Plérin', 'machine à coudre', 'Plérin'],
    ['annonces près de moi', '', 'near'],
    ['annonces vélo près de chez moi', 'vélo', 'near'],
    ['près de moi', '', 'near'],
    ['dans mon quartier', '', 'near'],
    ['autour de moi ?', '', 'near'],
    ['cherche dans les annonces un vélo', 'vélo'],
    ['cherche vélo enfant dans les annonces', 'vélo enfant'],
    ['rechercher dans les annonces : poussette', 'poussette'],
    ['Quoi de neuf ?', ''],
    ['quoi de neuf à Robien', '', 'Robien'],
    ['y a quoi à Plérin ?', '', 'Plérin'],
    ['ya quoi', ''],
    ["qu'est-ce qu'il y a comme vélos ?", 'vélos'],
    ['quoi de neuf dans le quartier ?', ''],
    ['quoi de neuf par ici', ''],
    ["what's new around here", ''],
    ['qu’est-ce qu’il y a comme annonces en ce moment ?', ''],
    ['vous avez des chaises ?', 'chaises'],
    ['vous avez des chaises en ce moment ?', 'chaises'],
    ['Vous avez un vélo ?', 'vélo'],
    ['avez-vous encore des tomates ?', 'tomates'],
    ['il y a des vélos à Cesson ?', 'vélos', 'Cesson'],
    ['y a-t-il une poussette ?', 'poussette'],
    ['est-ce que vous avez un lit bébé ?', 'lit bébé'],
    ['search bike', 'bike'],
    ['search for a bike', 'bike'],
    ['posts about gardening', 'gardening'],
    ['show me the listings in Cesson', '', 'Cesson'],
    ['do you have any chairs?', 'chairs'],
    ['is there a bike near me?', 'bike', 'near'],
    ['any bikes?', 'bikes'],
    ["what's new?", ''],
    ['ya des trucs pour enfants ?', 'enfants'],
    ["t'as qqch pour les enfants?", 'enfants'],
    ['got anything for kids', 'kids'],
    ['les dernieres annonces', ''],
    ['montre moi les perceuses', 'perceuses'],
    ['show me the drills', 'drills'],
    ['comment je fais pour voir les annonces de jardinage', 'jardinage'],
  ])('%s', (text, words, where) => {
    const place = where === undefined ? {} : where === 'near' ? { isNear: true } : { place: where };
    const { sure: _, ...read } = readSearch(text) ?? { sure: false };
    expect(read).toEqual({ words, ...place });
  });

  test.each([
    ['préviens-moi pour une perceuse', 'perceuse'],
    ['Préviens moi s’il y a un vélo', 'vélo'],
    ['tu peux me prévenir si quelqu’un donne une poussette ?', 'poussette'],
    ['préviens-moi quand il y a des plants de tomates', 'plants de tomates'],
    ['alerte perceuse', 'perceuse'],
    ['alerte : lit bébé', 'lit bébé'],
    ['tiens-moi au courant pour un canapé', 'canapé'],
    ['notify me about bikes', 'bikes'],
    ['tell me when there is a drill', 'drill'],
    ['let me know if someone has a ladder', 'ladder'],
    ['préviens moi si qqn donne un vélo enfant', 'vélo enfant'],
    ['previens moi si qqun a une echelle', 'echelle'],
    ['tu me préviens si y a un vélo', 'vélo'],
    ['je veux être prévenue s’il y a des confitures', 'confitures'],
    ['préviens-moi dès qu’une perceuse est là', 'perceuse'],
    ['mets-moi une alerte perceuse', 'perceuse'],
    ['dis-moi si quelqu’un donne un frigo', 'frigo'],
    ['fais-moi signe quand il y a une tondeuse', 'tondeuse'],
    ['let me know if someone gives away a kid’s bike', 'kid’s bike'],
    ['ping me when somebody offers a sofa', 'sofa'],
    ['I want to be told about bikes', 'bikes'],
    ['set an alert for a drill', 'drill'],
    ['préviens moi aussi si qqn donne une poussette', 'poussette'],
    ['previens moi aussi stp si quelqu un prete une remorque', 'remorque'],
    ['avertis moi dès qu’il y a des livres', 'livres'],
    ['avertis moi des qu il y a des livres', 'livres'],
    ['préviens-moi s il y a de l’osier', 'osier'],
    ['dès que quelqu un donne un velo enfant dis le moi', 'velo enfant'],
    ['si quelqu’un donne un lit, préviens-moi stp', 'lit'],
    ['quand il y a une tondeuse tu me préviens', 'tondeuse'],
    ['if someone gives away a cot let me know', 'cot'],
    ['as soon as there is a pram, tell me', 'pram'],
    ['je cherche une poussette, previens moi', 'poussette'],
    ['je cherche un vélo enfant préviens-moi si tu en vois', 'vélo enfant'],
    ['I’m looking for a pram, tell me when there is one', 'pram'],
    ['tu me fais signe si quelqu’un a une remorque ?', 'remorque'],
    ['envoie-moi un message quand il y a des tomates', 'tomates'],
    ['j’aimerais être prévenu quand il y a des plants', 'plants'],
    ['je veux une alerte pour une tondeuse', 'tondeuse'],
    ['I want to know when there is a sofa', 'sofa'],
    ['I’d like an alert for a high chair', 'high chair'],
    ['tiens-moi informée si quelqu’un donne un four', 'four'],
    ['préviens-moi aussi pour un aquarium', 'aquarium'],
  ])('%s, from now on', (text, words) => {
    expect(readSearch(text)).toEqual({ words, isAlert: true, sure: false });
  });
});

test.each([
  ['supprime l’alerte perceuse', 'perceuse'],
  ['stop alerte vélo enfant', 'vélo enfant'],
  ['ne me préviens plus pour la perceuse', 'perceuse'],
  ['plus d’alerte poussette', 'poussette'],
  ['enlève toutes mes alertes', ''],
  ['remove my drill alert', 'drill'],
  ['cancel the alert for a drill', 'drill'],
  ['don’t tell me any more about bikes', 'bikes'],
  ['no more alerts', ''],
  ['mets en pause l’alerte poussette', 'poussette'],
  ['mets en pause lalerte poussette', 'poussette'],
  ['mets en pause l’alerte', ''],
  ['plus d alerte pour le lit', 'lit'],
  ['je veux plus d’alerte pour les livres', 'livres'],
  ['désactive l alerte vélo', 'vélo'],
  ['tu peux enlever l’alerte du lit ?', 'lit'],
  ['arrête de me prévenir pour la poussette', 'poussette'],
  ['pause my bike alert', 'bike'],
  ['stop les alertes', ''],
])('%s, no more', (text, words) => {
  expect(readSearch(text)).toEqual({ words, isNoAlert: true, sure: false });
});

test.each([
  ['supprime celle du lit', 'lit', 'isNoAlert'],
  ['enlève celle pour la poussette', 'poussette', 'isNoAlert'],
  ['remove the one for the cot', 'cot', 'isNoAlert'],
  ['et aussi si qqn donne une poussette', 'poussette', 'isAlert'],
  ['et pour une remorque', 'remorque', 'isAlert'],
  ['also if someone lends a ladder', 'ladder', 'isAlert'],
  ['pareil pour un landau', 'landau', 'isAlert'],
  ['idem pour un lit', 'lit', 'isAlert'],
  ['même chose pour un four stp', 'four', 'isAlert'],
  ['et une luge aussi', 'luge', 'isAlert'],
  ['ajoute une perceuse', 'perceuse', 'isAlert'],
  ['pour un vélo aussi', 'vélo', 'isAlert'],
  ['same for a ladder', 'ladder', 'isAlert'],
  ['and a table too', 'table', 'isAlert'],
])('%s, with one’s alerts in front of them', (text, words, is) => {
  expect(readSearch(text, { isBehindAlerts: true })).toEqual({ words, [is]: true, sure: false });
  expect(readSearch(text)).toBeNull();
});

test.each([
  'je cherche une poussette, prévenez-moi si vous en avez une',
  'I’m looking for a pram, let me know if you have one',
  'si quelqu’un donne une poussette, je suis preneuse',
  'préviens-moi si tu as un souci',
  'dis-moi si tu peux samedi',
  'dis-moi quand tu viens',
  'dis-moi si c’est bon',
  'préviens-moi quand tu arrives',
  'je voudrais être aidée pour un déménagement',
  'je cherche un vélo',
  'cherche vélo enfant',
  'Je cherche une perceuse pour samedi',
  'je donne un fauteuil',
  'quelqu’un a une perceuse ?',
  'auriez-vous une perceuse ?',
  'vous avez une perceuse à me prêter samedi ?',
  'vous avez des nouvelles ?',
  'tu as une réponse ?',
  'y a-t-il un admin ici ?',
  'y a-t-il des amateurs de graines ?',
  'mes annonces',
  'annonce 42',
  'FAUTEUIL 42',
  'j’ai publié des annonces hier',
  'bonjour',
  'prévenir',
  'alerte',
  'tell me about yourself please, I am new here and I would like to know who lives around and what you all share with one another every day',
  'il y a trop de monde',
  'searching for a bike',
  '',
])('« %s » does not', (text) => {
  expect(readSearch(text)).toBeNull();
});

test.each([
  ["ya t'il des gens qui vendent du bois?", 'bois'],
  ['est-ce qu’il y a des gens qui donnent des plants ?', 'plants'],
  ['are there people who sell wood?', 'wood'],
])('people who have something: %s', (text, words) => expect(readSearch(text)).toMatchObject({ words, sure: false }));

test.each([
  ['does anyone have a ladder near me?', 'does anyone have a ladder?'],
  ['je cherche une échelle près de chez moi', 'je cherche une échelle'],
  ['je cherche une échelle', 'je cherche une échelle'],
])('without near me: %s', (text, left) => expect(withoutNear(text)).toBe(left));

test.each([
  ['un truc pour jardiner', 'jardiner'],
  ['quelque chose pour les enfants', 'enfants'],
  ['des trucs pour bricoler', 'bricoler'],
  ['quelque chose pour dormir ?', 'dormir'],
  ['something for the kids', 'kids'],
  ['anything to read?', 'read'],
])('« %s » looks for what is there for « %s »', (text, words) => {
  expect(readSearch(text)).toMatchObject({ words, sure: false });
});

test.each([
  'un truc pour toi',
  'quelque chose à te dire',
  'quelque chose à signaler',
  'je donne un truc pour jardiner',
  'je cherche un truc pour couper du bois',
])('« %s » looks for nothing', (text) => {
  expect(readSearch(text)).toBeNull();
});
