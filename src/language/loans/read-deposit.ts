/** « caution 50 € », « caution de 20 euros », « 30e de caution », “50 € deposit”: what whoever lends asks to be left with them. */
const DEPOSIT =
  /(?:,? ?(?:avec |et )?(?:une )?)?(?:(?:caution|deposit)\s*(?:de|of|demandée|:|=|c['’]est|c)?\s*(?<after>\d[\d ]{0,4}\s?(?:€|euros?\b|eur\b|balles\b|e\b))|(?<before>\d[\d ]{0,4}\s?(?:€|euros?\b|eur\b|balles\b|e\b))\s*(?:(?:de|en) caution|deposit))/iu;

/** @returns the sum as it was typed; null: none is asked for, or nobody says how much */
export function readDeposit(text: string): string | null {
  const { after, before } = DEPOSIT.exec(text)?.groups ?? {};
  return (after ?? before)?.trim() ?? null;
}

/** The rest of a message: the deposit is no price, and no part of a name. */
export const withoutDeposit = (text: string): string => text.replace(DEPOSIT, ' ');
