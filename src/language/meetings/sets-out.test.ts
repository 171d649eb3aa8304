import { expect, test } from 'vitest';
import { setsOut } from './sets-out.ts';

test.each([
  'j’arrive',
  'Ok j’arrive dans 5 min',
  'j’arrive à 18h',
  'jarrive',
  'j’arrive à pied, désolé',
  'j’arrive tout de suite',
  'je suis en retard',
  'désolée je serai un peu en retard',
  'je suis en retard pour le rdv',
  'en retard de 10 min, désolé',
  'je pars !',
  'je suis devant',
  'je suis là',
  'à tout de suite',
  'ok à tout à l’heure',
  'je suis en route',
  'on my way',
  "I'm running late",
])('« %s » is of a meeting just now', (text) => expect(setsOut(text)).toBe(true));

test.each([
  'j’arrive pas à publier ma photo',
  'j’arrive plus à ouvrir les annonces',
  'j’arrive vraiment pas à me connecter',
  'j’arrive même pas à voir les photos',
  'j’arrive à voir la photo mais pas le titre',
  'quand j’arrive sur la page ça bloque',
  'j’arrive demain',
  'je veux publier ça tout de suite',
  'il me faut une perceuse tout de suite',
  'la perceuse est en retard',
  'je suis en retard pour la perceuse',
  'je suis en retard sur mes annonces',
  'je publie tout à l’heure',
  'je pars en vacances',
  'je suis parti en vacances',
  'je suis la seule à le voir ?',
  'on my way to publish it',
])('not « %s »', (text) => expect(setsOut(text)).toBe(false));
