import { fold } from '../words/fold.ts';

/** Who made a thing, as one writes it behind its name: « bosch », « black et decker ». No place, and no thing by itself. */
const BRANDS = new Set(
  `bosch makita ryobi dewalt parkside decker metabo hitachi stihl husqvarna karcher kärcher einhell skil dremel stanley facom
  samsung philips moulinex seb tefal brandt whirlpool miele siemens electrolux indesit beko candy rowenta dyson kenwood magimix
  krups nespresso senseo lagrange lg sony hp canon nikon epson brother singer panasonic toshiba apple xiaomi huawei nintendo
  decathlon quechua btwin domyos peugeot chicco graco bebe-confort babymoov bugaboo maclaren yoyo lego playmobil fisher-price vtech
  ikea fly gifi lafuma tupperware pyrex thule`
    .split(/\s+/)
    .map((one) => fold(one)),
);
const MOST_WORDS = 3;

/** « bosch », « une bosch », « black & decker »: a brand and nothing else. */
export function isBrandAlone(text: string): boolean {
  const all = fold(text)
    .replace(/^[^a-z0-9]*(?:(?:c'est |de (?:la )?marque |marque )?(?:une? |du |de la |de )?)/, '')
    .split(/[^a-z0-9-]+/)
    .filter((word) => word !== '' && word !== 'et' && word !== 'black' && word !== 'and');
  return all.length > 0 && all.length <= MOST_WORDS && all.every((word) => BRANDS.has(word));
}
