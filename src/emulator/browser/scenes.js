/*
 * What the scenario buttons play, by the names of their links: /emulator#don. Each act is one that a holder of that phone
 * could make; buttons are found by what they carry, never by their words, which anybody may change.
 */
const PUBLISH = /^v1:a:\d+:check:~ok/;
const TAKE = /^v1:do:claim:\d+$/;

const GIFTS = [
  ['Je donne un fauteuil crapaud à Cesson, à venir chercher avant samedi', 'armchair'],
  ['Je donne trois pots de gelée de coings à Robien', 'jam'],
  ['Je donne un lot de bandes dessinées au Plateau', 'books'],
];
const LOANS = [
  ['Je prête ma scie sauteuse pour le week-end, à Robien', 'drill'],
  ['Je prête mon vélo cargo à la journée, quartier Cesson', 'bike'],
  ['Je prête un appareil à raclette pour huit', null],
];
const NEWCOMERS = ['Léa', 'Rozenn', 'Jeanne', 'Awa', 'Margaux', 'Louise'];

/** By turns, so that a scene played again tells of something else. */
let played = 0;
const turn = (list) => list[played % list.length];

export const SCENES = {
  don() {
    const [text, photo] = turn(GIFTS);
    return [
      { who: 'Amélie', say: text },
      { who: 'Amélie', photo },
      { who: 'Amélie', tap: PUBLISH },
      { who: 'Yann', tap: TAKE },
      { who: 'Yann', say: 'Je peux passer vendredi vers 18 h, si ça te va.' },
      { who: 'Amélie', reads: true },
    ];
  },
  pret() {
    const [text, photo] = turn(LOANS);
    return [
      { who: 'Yann', say: text },
      ...(photo ? [{ who: 'Yann', photo }] : []),
      { who: 'Yann', tap: PUBLISH },
      { who: 'Amélie', tap: TAKE },
    ];
  },
  /** @param taken names of those who are there already */
  voisine(taken) {
    const name = NEWCOMERS.find((one) => !taken.includes(one)) ?? `Zoé ${taken.length}`;
    return [
      { who: name, comes: true },
      { who: name, say: 'Saint-Brieuc' },
      { who: name, say: 'À Ginglin, près du parc' },
      { who: name, say: name },
      { who: 'Soizic', reads: true },
    ];
  },
  spam() {
    return [
      { who: 'Yann', say: 'Crédit facile, 5000 € en 24 h sans justificatif : https://argent-facile.example' },
      { who: 'Yann', say: `Je donne une console de jeux n° ${played + 1}, infos sur https://cadeaux.example` },
      { who: 'Yann', tap: PUBLISH },
      { who: 'Soizic', reads: true },
    ];
  },
};

export function actsOf(name, taken) {
  const acts = SCENES[name](taken);
  played += 1;
  return acts;
}
