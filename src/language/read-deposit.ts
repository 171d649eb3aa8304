/** « caution 50 € », « caution de 20 euros », “50 € deposit”: what whoever lends asks to be left with them. */
const DEPOSIT =
  /(?:caution|deposit)\s*(?:de|of|demandée|:|=)?\s*(?<after>\d[\d ]{0,4}\s?(?:€|euros?\b|e\b))|(?<before>\d[\d ]{0,4}\s?(?:€|euros?\b))\s*(?:de caution|deposit)/iu;

/** @returns the sum as it was typed; null: none is asked for, or nobody says how much */
export function readDeposit(text: string): string | null {
  const { after, before } = DEPOSIT.exec(text)?.groups ?? {};
  return (after ?? before)?.trim() ?? null;
}
