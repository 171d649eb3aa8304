import { spellOut } from '../words/spell-out.ts';

const LEAD =
  '^\\W*(?:(?:euh|heu|pardon|dsl|desolee?|et|mais|attends?|bonjour|salut|coucou|ok|hello|hi|sorry|wait|but|and)[ ,.!]+)*';
const NAME =
  "(?:ce |cette |this |that )?(?<name>(?!(?:le|la|les|un|une|des|du|de|ce|ca|cette|cet|toi|moi|lui|elle|il|vous|nous|eux|ton|ta|mon|ma|votre|notre|qui|interesse\\w*|preneur|dispo\\w*|partant\\w*|libre|la|ici|there|this|that|you|he|she|it|they|interested|available|the|my|your)\\b)[a-z][a-z'-]{1,20})";
const WHO = [
  `(?:c'est|c|s'est|sait) (?:ki|qui) (?:deja )?${NAME}`,
  `(?:ki|qui) (?:c'est|c|est[- ]ce|est|est-ce que c'est) (?:deja )?${NAME}`,
  `${NAME},? (?:c'est|c|est) (?:ki|qui)(?: deja)?`,
  `who(?:'s| is) ${NAME}`,
].map((one) => new RegExp(`${LEAD}${one}(?: deja| stp| svp| please| again)*[ ?!.]*$`));

/** « c qui jo ? », « jo c'est qui déjà »: who somebody is, by first name, folded. null: asks nothing of the kind. */
export function readWhoIs(text: string): string | null {
  if (text.length > 60) return null;
  const said = spellOut(text).text.replace(/\s+/g, ' ').trim();
  for (const pattern of WHO) {
    const name = pattern.exec(said)?.groups?.name;
    if (name !== undefined) return name;
  }
  return null;
}
