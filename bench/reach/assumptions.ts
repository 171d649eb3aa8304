/**
 * What the simulated town is taken to do. None of this is measured: the size, a post a day and two or three exchanges a
 * week are those of the group in Saint-Brieuc; the rest are guesses on the careful side, here to be read and changed.
 */
export const TOWN = {
  members: 464,
  postsPerDay: 1,
  /** How often people come by themselves: a share of the members, and their chance on any day. */
  habits: [
    { share: 0.05, perDay: 0.6 },
    { share: 0.15, perDay: 0.2 },
    { share: 0.4, perDay: 0.05 },
    { share: 0.4, perDay: 0.015 },
  ],
  /** Of the members, who would want any one post. */
  wants: 0.03,
  /** Of those who want a post and read of it while it is open, who answer. */
  answers: 0.5,
  /** Of the messages that arrive on a phone, which are looked at within a day. */
  looks: 0.8,
  /** Minutes until a message is looked at: half of them before this, by day. */
  looksWithin: 45,
  /** Of the messages with the button that keeps the news coming, which are tapped once read. */
  keepsNews: 0.35,
  /** Of the mails about one's own matters, which bring their reader back; minutes until half of those do. */
  mailBrings: 0.6,
  mailWithin: 120,
  /** Of the members, who give an address when they are asked for one after publishing or answering. */
  givesAddress: 0.3,
  /** Hours between choosing somebody and handing the thing over. */
  handsOverAfter: 24,
  /** People sleep before and after these hours. */
  wakes: 7.5,
  sleeps: 22.5,
} as const;

export const HOUR = 3_600_000;
export const DAY = 24 * HOUR;

/** Things whose posts need no further question. */
export const THINGS = [
  'un fauteuil en velours',
  'une table basse',
  'un lit bébé',
  'une poussette',
  'un vélo enfant',
  'des pots de confiture',
  'un aspirateur',
  'un micro-ondes',
  'une bibliothèque',
  'un canapé',
  'une cafetière',
  'des livres de cuisine',
  'un tapis',
  'une lampe de bureau',
  'un matelas',
  'une commode',
  'des chaises de jardin',
  'un barbecue',
  'une tondeuse',
  'un sapin artificiel',
] as const;
export const QUARTIERS = ['Robien', 'Cesson', 'Gouédic', 'Balzac', 'Saint-Michel'] as const;
