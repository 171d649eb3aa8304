/*
 * What the scenario buttons play, by the names of their links: /emulator#don. Each act is one that a holder of that phone
 * could make; buttons are found by what they carry, never by their words, which anybody may change.
 */
const PUBLISH = /^v1:a:\d+:check:~ok/;
const TAKE = /^v1:do:claim:\d+$/;

/** What may be asked on the way, and is answered so that it goes on: something like it is up already. */
export const ONWARD = /^v1:a:\d+:(?:twin:other|seen:go-on)$/;

const GIFTS = [
  ['Je donne un fauteuil crapaud à Cesson, à venir chercher avant samedi', 'armchair'],
  ['Je donne trois pots de gelée de coings à Robien', 'jam'],
  ['Je donne un lot de bandes dessinées au Plateau', 'books'],
  ['Je donne des plants de courgettes à Ginglin', 'seedlings'],
  ['Je donne un tapis de salon à Cesson', null],
];
const LOANS = [
  ['Je prête ma scie sauteuse pour le week-end, à Robien', 'drill'],
  ['Je prête mon vélo cargo à la journée, quartier Cesson', 'bike'],
  ['Je prête un appareil à raclette pour huit', null],
  ['Je prête ma tente de camping, au Plateau', null],
  ['Je prête un nettoyeur à haute pression, à Robien', null],
];
const NEWCOMERS = ['Léa', 'Rozenn', 'Jeanne', 'Awa', 'Margaux', 'Louise'];
const SPAM = 'Je donne une console de jeux, infos sur https://cadeaux.example';
/** Nobody whom the other scenes need: while a post of theirs waits for an admin, so does all that they publish. */
const SPAMMERS = ['Marcel', 'Yves', 'Inès', 'Erwan', 'Fatou'];

/** How often somebody has written this, by what stands on their phone: other windows and days count as well. */
function timesSaid(people, who, text) {
  const messages = people.find(({ name }) => name === who)?.messages ?? [];
  return messages.filter((message) => message.from === 'person' && message.text === text).length;
}

/** The first of those that were played least, so that a scene played again tells of something else. */
function freshest(list, times) {
  const least = Math.min(...list.map(times));
  return list.find((one) => times(one) === least);
}

/** By name: what is played, given the phones that are there. */
export const SCENES = {
  don(people) {
    const [text, photo] = freshest(GIFTS, ([one]) => timesSaid(people, 'Amélie', one));
    return [
      { who: 'Amélie', say: text },
      ...(photo ? [{ who: 'Amélie', photo }] : []),
      { who: 'Amélie', tap: PUBLISH },
      { who: 'Yann', tap: TAKE },
      { who: 'Yann', say: 'Je peux passer vendredi vers 18 h, si ça te va.' },
      { who: 'Amélie', reads: true },
    ];
  },
  pret(people) {
    const [text, photo] = freshest(LOANS, ([one]) => timesSaid(people, 'Yann', one));
    return [
      { who: 'Yann', say: text },
      ...(photo ? [{ who: 'Yann', photo }] : []),
      { who: 'Yann', tap: PUBLISH },
      { who: 'Amélie', tap: TAKE },
    ];
  },
  voisine(people) {
    const taken = people.map((one) => one.name);
    const name = NEWCOMERS.find((one) => !taken.includes(one)) ?? `Zoé ${taken.length}`;
    return [
      { who: name, comes: true },
      { who: name, say: 'Saint-Brieuc' },
      { who: name, say: 'À Ginglin, près du parc' },
      { who: name, say: name },
      { who: 'Soizic', reads: true },
    ];
  },
  spam(people) {
    const who = freshest(SPAMMERS, (one) => timesSaid(people, one, SPAM));
    return [
      { who, say: 'Crédit facile, 5000 € en 24 h sans justificatif : https://argent-facile.example' },
      { who, say: SPAM },
      { who, tap: PUBLISH },
      { who: 'Soizic', reads: true },
    ];
  },
};
