import { foldTownName } from '../../language/places/town-name.ts';

/**
 * Quartiers that a town knows from its first day, by the INSEE code of its commune: what people there call them, with
 * and without the article, and the corners of neighbouring communes that bear a name of their own. Other towns learn
 * theirs from their posts.
 */
const QUARTIERS: Readonly<Record<string, string>> = {
  // Saint-Brieuc
  '22278': `Robien, Cesson, Le Légué, Légué, Port du Légué, Ginglin, Ville Ginglin, Balzac, Le Plateau, Plateau, L’Europe, Europe,
    Saint-Michel, Point du Jour, Tour d’Auvergne, Les Villages, Villages, Gouédic, Vallée de Gouédic, Croix Saint-Lambert,
    Croix Lambert, La Beauchée, Beauchée, Sainte-Thérèse, Ville Bastard, Ville Oger, Ville Jouha, Ville Hellio, Ville Grohan,
    Beauvallon, Brézillet, Tournemine, Beaufeuillage, Croix Perron, Saint-Jouan, Yves Le Foll, Les Rosaires,
    Rosaires, Le Sépulcre, Saint-Laurent-de-la-Mer, Saint-Laurent, Zoopole, Les Grèves, Étables, Ploeuc`,
};

/** None for a commune of which nothing is known yet. */
export const knownQuartiers = (insee: string): readonly string[] =>
  QUARTIERS[insee]?.split(/,\s*/).map((name) => name.trim()) ?? [];

/** The communes, by their INSEE codes, that know a quartier of this name; folded as names of communes are. */
export const communesOfQuartier = (name: string): readonly string[] => COMMUNES.get(name) ?? [];

const named = Object.keys(QUARTIERS).flatMap((insee) =>
  [...new Set(knownQuartiers(insee).map(foldTownName))].map((name) => ({ insee, name })),
);
const COMMUNES: ReadonlyMap<string, readonly string[]> = new Map(
  [...Map.groupBy(named, ({ name }) => name)].map(([name, all]) => [name, all.map(({ insee }) => insee)]),
);
