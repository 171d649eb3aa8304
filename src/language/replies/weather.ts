import { spellOut } from '../words/spell-out.ts';

const DAY = "(?:aujourd'hui|demain|dehors|ce (?:matin|soir)|today|outside|now)";
const VERY = '(?:(?:trop|tres|si|super|encore|vraiment|un peu|pas|bien|so|really|very) )*';
const WEATHER = new RegExp(
  `^\\W*(?:${DAY}[ ,]+)?(?:(?:il |ca )?(?:fait|fera|faisait) ${VERY}(?:beau|moche|mauvais|gris|nuit|soleil|froid|chaud|doux|humide)|(?:il |ca )?(?:pleut|pleuvra|pleuvait|neige|gele|vente|va pleuvoir|va neiger)|(?:it's|it is) ${VERY}(?:raining|snowing|sunny|windy|freezing|cold|hot|warm|dark))(?: ${VERY}(?:${DAY}|ici|la|hein|non|fort|des cordes|again|here))*[ !?.…]*$`,
);

/** « il pleut », « il fait beau aujourd'hui »: said of the weather, and of no thing. */
export const saysWeather = (text: string): boolean => WEATHER.test(spellOut(text).text);
