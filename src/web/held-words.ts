import type { Said } from '../retention/rule.ts';

type Words = Readonly<Record<string, Said>>;

/** What the program writes down in a word of its own, as somebody reads it who is no programmer: by table and column. */
const SAID: Readonly<Record<string, Words>> = {
  'member.status': {
    joining: ['tu arrives', 'you are arriving'],
    pending: ['tu attends la réponse des admins', 'you wait for the admins’ answer'],
    approved: ['tu fais partie du groupe', 'you are part of the group'],
    refused: ['ta demande n’a pas été acceptée', 'your request was not accepted'],
    banned: ['tu ne fais plus partie du groupe, par décision des admins', 'the admins have put you out'],
    left: ['tu as quitté le groupe', 'you have left the group'],
  },
  'member.locale': { fr: ['français', 'French'], en: ['anglais', 'English'] },
  'post.direction': { offer: ['tu proposes', 'you offer'], request: ['tu cherches', 'you look for'] },
  'post.kind': {
    give: ['don', 'gift'],
    lend: ['prêt', 'loan'],
    swap: ['échange', 'swap'],
    service: ['coup de main', 'help'],
  },
  'post.way': {
    choose: ['tu choisis', 'you choose'],
    first: ['la première personne qui répond', 'the first to answer'],
    draw: ['tirage au sort', 'by lot'],
  },
  'post.outcome': {
    exchanged: ['c’est fait', 'done'],
    withdrawn: ['tu l’as retirée', 'you withdrew it'],
    expired: ['arrivée à son terme', 'its time was over'],
    removed: ['retirée par les admins', 'taken down by the admins'],
    held: ['attend le regard d’un admin', 'waits for an admin’s look'],
  },
  'claim.state': {
    waiting: ['en attente', 'waiting'],
    accepted: ['promis', 'promised'],
    out: ['prêté en ce moment', 'on loan'],
    done: ['c’est fait', 'done'],
    cancelled: ['annulée', 'cancelled'],
    declined: ['pas retenue, ou l’annonce a pris fin', 'not chosen, or the post ended'],
    silent: ['sans nouvelles', 'nothing was heard'],
    missed: ['personne n’est venu', 'nobody came'],
  },
  'news_wish.level': {
    all: ['tout', 'everything'],
    essential: ['l’essentiel', 'the essential'],
    nothing: ['rien', 'nothing'],
  },
  'delivery.state': {
    waiting: ['pas encore dite', 'not told yet'],
    told: ['dite', 'told'],
    withdrawn: ['finie avant', 'over before'],
    passed: ['laissée de côté : il y en avait trop', 'left out: there were too many'],
    unwanted: ['tu n’en voulais pas', 'you did not want it'],
  },
  'human_message.settled': {
    answered: ['un admin a répondu', 'an admin answered'],
    read: ['un admin l’a lu', 'an admin read it'],
  },
};

/** A value in words, where it has such; null: it is shown as it stands. */
export function wordsFor(table: string, column: string, value: unknown): Said | null {
  return SAID[`${table}.${column}`]?.[String(value)] ?? null;
}
