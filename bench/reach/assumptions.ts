/**
 * What the simulated town is taken to do. The size, a post a day, two or three exchanges a week and three admins are those
 * of the group in Saint-Brieuc; nothing else here is measured: guesses on the careful side, with what they lean on, to be
 * read and changed (docs/reach.md has them in words).
 */
export const TOWN = {
  members: 464,
  postsPerDay: 1,
  admins: 3,
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
  /**
   * Of the mails about one's own matters, which bring their reader back, and minutes until half of those do. Mass mails of
   * charities are opened by 29 % (M+R Benchmarks 2025); « somebody has answered you » is opened by more.
   */
  mail: { brings: 0.4, within: 120 },
  /** The same of notifications: half of all taps come within the hour, which web push vendors agree on. */
  push: { brings: 0.4, within: 60 },
  /** The same of a word by hand in Messenger, from an admin one knows by name. */
  hand: { brings: 0.6, within: 45 },
  /** Of the cards « write to them by hand », which an admin does something about once they read it. */
  handWrites: 0.7,
  /** Of the members, who give an address when they are asked for one after publishing. */
  givesAddress: 0.3,
  /** The same of browsers: vendors name 12 to 25 % where the question comes after something one did oneself. */
  tiesBrowser: 0.12,
  /**
   * Of those who give an address, who then take the digest of posts that is offered there: each week, as the button does, or each
   * day, for which one has to ask in words.
   */
  takesDigest: { week: 0.2, day: 0.1 },
  /**
   * Of the digests, which are read, and minutes until half of those are: like mass mails of charities (M+R Benchmarks 2025), though
   * somebody asked for them. Whoever reads one reads all of it.
   */
  digest: { reads: 0.3, within: 120 },
  /** Who has published within as many days before it begins was asked then. */
  askedDaysBefore: 365,
  /** Hours between choosing somebody and handing the thing over. */
  handsOverAfter: 24,
  /** People sleep before and after these hours. */
  wakes: 7.5,
  sleeps: 22.5,
} as const;

export const MINUTE = 60_000;
export const HOUR = 60 * MINUTE;
export const DAY = 24 * HOUR;

/** The first days fill windows and shelves; they are not counted. */
export const WARM_UP_DAYS = 3;

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
