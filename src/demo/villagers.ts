/** The people of the demo town and what they write. Invented, all of them. */
export interface Villager {
  name: string;
  /** Always the same, so that a demo that was interrupted finds its people again. */
  psid: string;
  /** What they answer to the admins' question. */
  quartier: string;
  posts: VillagerPost[];
}

export interface VillagerPost {
  text: string;
  /** A sample of the emulator. */
  photo?: string;
  /** What they say when the bot asks for a step's slot. */
  answers?: Record<string, string>;
}

/** In the order in which they come in; each publishes before the next one comes. */
export const VILLAGERS: readonly Villager[] = [
  {
    name: 'Maëlle',
    psid: '7000000000000101',
    quartier: 'Robien',
    posts: [
      { text: 'Je prête ma perceuse à percussion, quartier Robien', photo: 'drill' },
      { text: 'Je donne un lot de cartons de déménagement à Robien' },
    ],
  },
  {
    name: 'Fatou',
    psid: '7000000000000102',
    quartier: 'La Croix-Saint-Lambert',
    posts: [{ text: 'Je cherche un vélo pour un enfant de 5 ans', answers: { kind: 'Un don' } }],
  },
  {
    name: 'Marcel',
    psid: '7000000000000103',
    quartier: 'Centre-ville',
    posts: [{ text: 'Je propose un coup de main pour réparer les vélos' }],
  },
  {
    name: 'Inès',
    psid: '7000000000000104',
    quartier: 'Les Villages',
    posts: [{ text: 'Je cherche quelqu’un pour m’aider à porter un canapé' }],
  },
  {
    name: 'Yves',
    psid: '7000000000000105',
    quartier: 'Beauvallon',
    posts: [{ text: 'Je prête une échelle de 3 mètres à Beauvallon' }],
  },
  {
    name: 'Lucie',
    psid: '7000000000000106',
    quartier: 'Ginglin',
    posts: [
      { text: 'J’échange des plants de tomates contre des œufs, à Ginglin', photo: 'seedlings' },
      { text: 'Je cherche une tondeuse à emprunter pour le week-end' },
    ],
  },
  // from here on they see what the others publish
  { name: 'Yann', psid: '7000000000000002', quartier: 'Le Plateau', posts: [] },
  { name: 'Amélie', psid: '7000000000000001', quartier: 'Cesson', posts: [] },
  {
    name: 'Joël',
    psid: '7000000000000107',
    quartier: 'Cesson',
    posts: [{ text: 'Je donne 5 pots de confiture de prunes à Cesson', photo: 'jam' }],
  },
  {
    name: 'Solenn',
    psid: '7000000000000108',
    quartier: 'Le Plateau',
    posts: [
      { text: 'Je propose de garder un chat pendant les vacances' },
      { text: 'Je donne une caisse de livres pour enfants au Plateau', photo: 'books' },
    ],
  },
  {
    name: 'Erwan',
    psid: '7000000000000109',
    quartier: 'Le Légué',
    posts: [
      {
        text: 'Je donne un vélo de ville à réparer, au Légué',
        photo: 'bike',
        // a neighbour looks for a bike: it is shown first
        answers: { seen: 'Continuer' },
      },
    ],
  },
];

export const ADMINS: readonly { name: string; psid: string }[] = [
  { name: 'Soizic', psid: '7000000000000003' },
  { name: 'Gwen', psid: '7000000000000004' },
];
