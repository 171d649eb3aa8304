/** What is said to the bot as to anybody (« lol », « tu es là ? », « c'est gratuit ? »), by command, and its answer. */
export const ANSWERS: Readonly<Record<string, string>> = {
  nod: 'common.nod',
  free: 'common.about-free',
  who: 'common.about-me',
  here: 'common.about-here',
  'who-sees': 'common.about-who-sees',
};

/** Commands that are small talk. */
export const SMALL_TALK: readonly string[] = [...Object.keys(ANSWERS), 'bye'];

export const SMALL_ANSWERS: readonly string[] = [
  ...Object.values(ANSWERS),
  ...['common.nod-idle', 'common.nod-no', 'common.bye', 'common.bye-draft'],
];
