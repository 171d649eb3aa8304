import { expect, test } from 'vitest';
import { readReturnDay } from './return-day.ts';

// a Monday; it is due on Thursday
const context = { now: new Date('2026-11-23T09:00:00Z'), timezone: 'Europe/Paris' };
const DUE = '2026-11-26';
const SUNDAY = '2026-11-29';
const TUESDAY = '2026-12-01';

test.each([
  ['je te la rends dimanche ?', SUNDAY, 'asks'],
  ['je te la ramène dimanche', SUNDAY, 'asks'],
  ['jte la rend dimanche ok ?', SUNDAY, 'asks'],
  ['je peux la garder jusqu’à mardi ?', TUESDAY, 'asks'],
  ['ça te va si je la garde jusqu’à mardi', TUESDAY, 'asks'],
  ['dimanche pour te la rendre ça irait ?', SUNDAY, 'asks'],
  ['I’ll bring it back on Sunday', SUNDAY, 'asks'],
  ['can I return it on Sunday?', SUNDAY, 'asks'],
  ['ok pour dimanche', SUNDAY, 'agrees'],
])('a borrower: « %s »', (text, day, how) =>
  expect(readReturnDay(text, 'borrower', context, DUE)).toEqual({ day, how }),
);

test.each([
  ['tu peux la garder jusqu’à mardi', TUESDAY, 'sets'],
  ['garde-la jusqu’à mardi', TUESDAY, 'sets'],
  ['oui pas de souci tu peux la garder jusqu’à mardi', TUESDAY, 'sets'],
  ['tu me la rends dimanche', SUNDAY, 'sets'],
  ['ramène-la dimanche stp', SUNDAY, 'sets'],
  ['rends-la-moi demain', '2026-11-24', 'sets'],
  ['you can keep it until Tuesday', TUESDAY, 'sets'],
  ['tu peux me la rendre dimanche ?', SUNDAY, 'asks'],
  ['ok pour mardi', '2026-11-24', 'agrees'],
  ['dimanche ça me va', SUNDAY, 'agrees'],
  ['d’accord pour dimanche', SUNDAY, 'agrees'],
  ['Sunday works for me', SUNDAY, 'agrees'],
  ['non désolé il me la faut vendredi', '2026-11-27', 'back'],
  ['j’en ai besoin demain', '2026-11-24', 'back'],
])('a lender: « %s »', (text, day, how) => expect(readReturnDay(text, 'lender', context, DUE)).toEqual({ day, how }));

test.each([
  ['lender', 'tu ne peux pas la garder jusqu’à mardi'],
  ['lender', 'je suis absent dimanche'],
  ['lender', 'dimanche je ne suis pas là'],
  ['lender', 'tu peux la garder'],
  ['lender', 'je passe au marché dimanche'],
  ['borrower', 'je ramène ma fille dimanche'],
  ['lender', 'je suis de retour mardi'],
  ['lender', 'bon retour lundi'],
  ['lender', 'tu rends visite à ta mère samedi'],
  ['lender', 'tu ramènes le gâteau samedi'],
  ['lender', 'tu peux garder mon chat jusqu’à mardi'],
  ['lender', 'you can bring cake on Saturday'],
  ['lender', 'you can bring the cake on Saturday'],
  ['lender', 'garde la pêche, à mardi'],
  ['lender', 'keep it up, see you on Tuesday'],
  ['lender', 'garde-moi une place samedi'],
  ['borrower', 'je dois garder mon petit-fils samedi'],
  ['borrower', 'I have the kids on Saturday'],
  ['borrower', 'je te rends visite samedi'],
  ['borrower', 'je repasse te voir samedi'],
  ['borrower', 'je fais la garde des enfants samedi'],
  ['borrower', 'bon retour lundi'],
  ['borrower', 'I give the keys to Ann on Saturday'],
  ['borrower', 'je ne peux pas te la rendre dimanche'],
  ['borrower', 'je te la rends bientôt'],
  ['borrower', 'il fait beau dimanche'],
] as const)('a %s: « %s » says nothing of it', (by, text) => expect(readReturnDay(text, by, context, DUE)).toBe(null));

test.each([
  ['lender', 'tu peux garder la perceuse jusqu’à mardi', TUESDAY, 'sets'],
  ['lender', 'ramène la perceuse dimanche stp', SUNDAY, 'sets'],
  ['lender', 'ramène la dimanche stp', SUNDAY, 'sets'],
  ['lender', 'tu peux garder jusqu’à mardi', TUESDAY, 'sets'],
  ['borrower', 'je peux garder ta perceuse jusqu’à mardi ?', TUESDAY, 'asks'],
  ['borrower', 'je dois te la rendre dimanche, ça va', SUNDAY, 'asks'],
  ['borrower', 'I’ll return the perceuse on Sunday', SUNDAY, 'asks'],
] as const)('a %s: « %s », of what is out', (by, text, day, how) =>
  expect(readReturnDay(text, by, { ...context, thing: 'perceuse à percussion' }, DUE)).toEqual({ day, how }),
);

test('does not freeze', () => {
  const started = performance.now();
  readReturnDay(`je ${'peux '.repeat(38)}dimanche`, 'borrower', context, DUE);
  readReturnDay(`tu peux ${'la '.repeat(60)}dimanche`, 'lender', context, DUE);
  expect(performance.now() - started).toBeLessThan(200);
});
