/** « le 24 » in a message about Christmas is in December. */
const CHRISTMAS =
  /\b(?:noel|reveillons?|veillee|messe|sapins?|guirlandes?|nouvel an|christmas|xmas|decembre|december|lutins?|dinde|foie gras|chapon|pour les fetes|repas de fetes?)\b/;
/** Who sits at a table, or at none, on the 24th or the 25th of the month. */
const AT_TABLE =
  /\b(?:a table|manger?ons|mangeons|le repas du 25|(?:tous )?les miens|seul(?: ?\(e\))?e? le 24|(?:extra|more) places)\b/;
const EVE = [24, 25];

/** Whether a day of November is meant in December. */
export function isFestive(text: string, date: number): boolean {
  if (date < 15) return false;
  return CHRISTMAS.test(text) || (EVE.includes(date) && AT_TABLE.test(text));
}
