import { fold } from './fold.ts';

/** Words that end in s or x when there is one of it, and what comes in pairs: nobody counts trousers or scissors. */
const ONE_AS_WELL =
  /^(?:tapis|matelas|bois|puits|jus|riz|mais|cassis|ananas|radis|bus|bras|corps|cours|secours|velours|compas|canvas|colis|devis|sirop|noix|prix|voix|choix|croix|houx|creux|roux|deux|plus|gaz|jeans?|shorts?|pants|trousers|scissors|glasses|pyjamas?|skis?|rollers|patins|chaussures?|chaussons|bottes|bottines|baskets|sandales|lunettes|jumelles|gants|moufles|chaussettes|ciseaux|tenailles|pinces|escarpins|talons|collants|leggings?|shoes|boots|gloves|socks|news|glass|dress|mattress|compass|bass|bus|gras|tissus?|vetements|habits|affaires|clothes|plantes?|legumes|fruits|epices|tomates|courgettes|pommes|poires|prunes|fraises|cerises|herbes|bricoles|fringues|outils|tools|jouets|toys|restes)$/;

/** Before a noun, and no plural by themselves. */
const BEFORE = /^(?:vieux|gros|faux|doux|mauvais|gris|epais|bas|precieux|petite?|grande?|jolie?|beau|belle)$/;

/** Whether a title speaks of several things that one would count: « pots de confiture », not « chaussures » or « bois ». */
export function isPlural(title: string): boolean {
  const words = fold(title)
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  const first = words.find((word) => !BEFORE.test(word)) ?? '';
  return first.length > 3 && /[sx]$/.test(first) && !/(?:ss|us|is|ous)$/.test(first) && !ONE_AS_WELL.test(first);
}
