import { expect, test } from 'vitest';
import { asksForHuman } from './asks-for-human.ts';

test.each([
  'je voudrais parler à un humain',
  'Parler à quelqu’un svp',
  'un admin svp',
  'contact admin',
  'Comment contacter les admins ?',
  'je peux parler à une vraie personne ?',
  'Bonjour, j’aimerais écrire aux admins',
  'y a-t-il un humain ici ?',
  'can I talk to a human please',
  'admin',
  'je veux parler a quelqun',
  'i want to speak to an administrator',
])('%s', (text) => expect(asksForHuman(text)).toBe(true));

test.each([
  'je cherche une personne pour parler anglais',
  'je donne un livre sur le corps humain',
  'je cherche quelqu’un pour garder mon chat',
  'approuver 12',
  'merci à l’admin qui m’a accepté hier soir',
  'je donne une machine à écrire à quelqu’un du quartier qui en a besoin',
])('not %s', (text) => expect(asksForHuman(text)).toBe(false));
