import { foldTownName } from './town-name.ts';

/** Islands and lands overseas as people name them, folded, by the number of their département or territory. */
const NAMED: Readonly<Record<string, string>> = {
  '971': 'guadeloupe|gwada|basse terre et grande terre',
  '972': 'martinique|madinina',
  '973': 'guyane|guyane francaise|french guiana',
  '974': 'reunion|ile de la reunion|ile reunion|reunion island',
  '975': 'saint pierre et miquelon|miquelon',
  '976': 'mayotte|maore',
  '977': 'saint barth|saint barths|saint barts|saint bart',
  '986': 'wallis et futuna|wallis|futuna',
  '987': 'polynesie|polynesie francaise|french polynesia|tahiti|ile de tahiti|tahiti et moorea',
  '988': 'nouvelle caledonie|caledonie|kanaky|new caledonia',
};
const NUMBERS = new Map(
  Object.entries(NAMED).flatMap(([number, names]) => names.split('|').map((name) => [name, number] as const)),
);
const LEADING = /^(?:(?:en|au|aux|a|in|the|la|le|l|de) )+/;

/** « la Réunion », « en Guadeloupe », « Tahiti », and nothing else: the number by which their communes are kept. */
export function readOverseas(name: string): string | null {
  const folded = foldTownName(name);
  return NUMBERS.get(folded) ?? NUMBERS.get(folded.replace(LEADING, '')) ?? null;
}
