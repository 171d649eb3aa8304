/** The people of the demo town and what they type. Invented, all of them. */
export interface Villager {
  name: string;
  /** What they answer to the admins' question. */
  quartier: string;
  /** One message each; published as it is understood. `photo`: a sample of the emulator. */
  posts: { text: string; photo?: string; answers?: string[] }[];
}

export const VILLAGERS: readonly Villager[] = [
  {
    name: 'Maëlle',
    quartier: 'Robien',
    posts: [{ text: 'Je prête ma perceuse à percussion, quartier Robien', photo: 'drill' }],
  },
  {
    name: 'Joël',
    quartier: 'Cesson',
    posts: [{ text: 'Je donne 5 pots de confiture de prunes à Cesson', photo: 'jam' }],
  },
  {
    name: 'Fatou',
    quartier: 'La Croix-Saint-Lambert',
    posts: [{ text: 'Je cherche un vélo enfant 5 ans', answers: ['Un don'] }],
  },
  {
    name: 'Erwan',
    quartier: 'Le Légué',
    posts: [{ text: 'Je donne un vélo de ville à réparer, au Légué', photo: 'bike' }],
  },
  {
    name: 'Lucie',
    quartier: 'Ginglin',
    posts: [{ text: 'J’échange des plants de tomates contre des œufs' }],
  },
  {
    name: 'Marcel',
    quartier: 'Centre-ville',
    posts: [{ text: 'Je propose un coup de main pour réparer les vélos' }],
  },
  {
    name: 'Inès',
    quartier: 'Les Villages',
    posts: [
      { text: 'Je cherche quelqu’un pour m’aider à porter un canapé' },
      { text: 'Je donne des livres pour enfants' },
    ],
  },
  {
    name: 'Yves',
    quartier: 'Beauvallon',
    posts: [{ text: 'Je prête une échelle de 3 mètres' }],
  },
];
