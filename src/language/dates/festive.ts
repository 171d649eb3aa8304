/** « le 24 » in a message about Christmas is in December. */
const CHRISTMAS =
  /\b(?:noel|reveillons?|veillee|messe|sapins?|guirlandes?|nouvel an|christmas|xmas|decembre|december|lutins?|dinde|foie gras|chapon|pour les fetes|repas de fetes?)\b/;
/** Who sits at a table, or at none, on the 24th or the 25th of the month. */
const AT_TABLE =
  /\b(?:a table|manger?ons|mangeons|le repas du 25|(?:tous )?les miens|seul(?: ?\(e\))?e? le 24|(?:extra|more) places)\b/;
const EVE = [24, 25];
/** « avant le 24 », said two days before: of this month one would say « avant mardi ». */
const BEFORE_EVE = /\b(?:avant|d'ici|before)(?: le| the)? $/;
const NEAR = 3;

/** Whether a day of November that lies so many days ahead is meant in December, where it is named as in `one`. */
export function isFestive(text: string, date: number, ahead: number, { from }: { from: number }): boolean {
  if (date < 15) return false;
  if (CHRISTMAS.test(text)) return true;
  if (!EVE.includes(date)) return false;
  return AT_TABLE.test(text) || (date === 24 && ahead < NEAR && BEFORE_EVE.test(text.slice(0, from)));
}
