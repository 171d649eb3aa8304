import { findPrice } from '../../language/posts/price.ts';
import { foldAligned } from '../../language/words/fold.ts';

/** What a rule looks for in folded words, and how much each speaks. Alone a sign of 1 says little. */
type Sign = readonly [pattern: RegExp, weight: number];

const MEANS =
  /\b(?:virements?|paypal|lydia|iban|rib|western union|moneygram|mandats? (?:cash|postal)|pcs|transcash|neosurf|paysafecard|cartes? (?:cadeaux?|prepayees?|itunes|steam)|bitcoins?|crypto\w*|bank transfer|gift cards?)\b/;
const DEMAND = /\b(?:paiements?|acomptes?|arrhes|a payer|tarifs?|prix|payment|fees?)\b/;
const TO_PAY =
  /\b(?:a (?:payer|regler|avancer|votre charge|ta charge|la charge)|payer|regler|virement|pay)\b|\d ?(?:€|euros?\b)/;

const CARRIED =
  '(?:le port|frais de port|transporteurs?|livraison|livreur|coursier|envoi|expedition|colis|chronopost|colissimo|mondial relay|dhl|ups|fedex|courier|shipping|delivery|postage)';
const YOU_PAY =
  '(?:payer|pay|paie[sz]?|paye[sz]?|regler|regle[sz]?|rembourse[rsz]?|avancer?|avance[sz]|prendre en charge)';

export const SIGNS = {
  'money-loan': [
    [/\bprets? (?:d'argent|entre particuliers?|personnels?|financiers?|immobiliers?|rapides?)\b/, 2],
    [/\b(?:emprunt\w*|pret\w*|besoin|offr\w+|propos\w+)\b.{0,30}\b\d[\d .]{3,} ?(?:€|euros?\b|k\b)/, 2],
    [/\b(?:micro)?credits?\b|\bfinancements?\b|\bloans?\b/, 1],
    [/\btaux\b|\binterest\b|\brembours\w+|\bmensualites?\b/, 1],
    [/\bargent\b|\bmoney\b/, 1],
  ],
  animals: [
    [
      /\b(?:chiots?|chiens?|chiennes?|chat(?:on|te)s?|chats?|perroquets?|perruches?|gris du gabon|lapins?|yorkshires?|chihuahuas?|bouledogues?|puppy|puppies|kittens?|dogs?|parrots?)\b/,
      1,
    ],
  ],
  'animal-costs': [
    [/\b(?:contre|against) bons soins\b/, 1],
    [
      /\b(?:frais|transport|livraison|vaccins?|puces?|adoption)\b.{0,40}(?:\bpayer\b|\bregler\b|\bcharge\b|\d ?(?:€|euros?))/,
      1,
    ],
    [/\bfrais\b.{0,30}\b(?:transport|livraison|vaccins?|veterinaires?|adoption|dossier)\b/, 1],
    [/\b(?:payer|regler|pay|charge)\b.{0,40}\b(?:transport|livraison|vaccins?|shipping)\b/, 1],
  ],
  fee: [
    [
      /\bfrais (?:de |d'|du )(?:port|transport|livraison|dossiers?|assurance|envoi|douane|expedition|reservation|deplacement)\b|\b(?:shipping|delivery|insurance|courier) (?:fees?|costs?)\b|\bport a (?:votre|ta) charge\b/,
      2,
    ],
    [/\b(?:coursier|transporteurs?|livreur|chronopost|colissimo|mondial relay|dhl|fedex|courier|shipping)\b/, 1],
    // « tu règles le port », « reste le transporteur à payer »
    [
      new RegExp(
        `\\b${YOU_PAY}\\b.{0,25}\\b${CARRIED}\\b|\\b${CARRIED}\\b.{0,25}(?:\\b(?:tu|vous|you|a|reste a|to) ${YOU_PAY}\\b|\\ba (?:ta|votre) charge\\b)`,
      ),
      2,
    ],
    [/\bassurances?\b|\binsurance\b/, 1],
    [TO_PAY, 1],
  ],
  money: [
    [MEANS, 2],
    [DEMAND, 1],
    [/\b(?:contre|pour) (?:un |une |de l')?(?:billet|argent|remuneration|sous|especes)\b/, 2],
  ],
  link: [
    [/\bhxxps?\b|\bhttps?\b|\bwww\b|\b(?:bit\.?ly|t\.me|wa\.me|tinyurl|goo\.gl|cutt\.ly|linktr)\b/, 1],
    [/\b[a-z0-9-]{2,} ?(?:\bpoint\b|\bdot\b|\(\.\)|\[\.\]|\(dot\)) ?(?:com|fr|net|org|ru|xyz|me|ly|io)\b/, 1],
  ],
} as const satisfies Record<string, readonly Sign[]>;

/** What all signs of a kind say together. @param words folded */
export function weigh(kind: keyof typeof SIGNS, words: string): number {
  const signs: readonly Sign[] = SIGNS[kind];
  const found = signs.reduce((total, [pattern, weight]) => total + (pattern.test(words) ? weight : 0), 0);
  // a price that is asked for, which a deposit and what a thing was worth are not
  return kind === 'money' && findPrice(words)?.isPrice ? found + 2 : found;
}

/** What an admin is shown of a text: where the first sign stands, with what is around it, as typed. null: no sign. */
export function quoteOf(said: string): string | null {
  const { text, at } = foldAligned(said);
  const [first] = Object.entries(SIGNS)
    .flatMap(([kind, signs]) => (kind === 'animals' ? [] : signs.map(([pattern]) => pattern.exec(text)?.index ?? -1)))
    .concat(findPrice(text)?.from ?? -1)
    .filter((index) => index >= 0)
    .sort((a, b) => a - b);
  if (first === undefined) return null;
  const from = at[Math.max(0, first - AROUND)] ?? 0;
  return said.slice(from, (at[first] ?? 0) + 2 * AROUND).trim();
}

/** Letters before a sign, and half as many as after it. */
const AROUND = 60;
