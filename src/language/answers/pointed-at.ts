import { isThing } from '../things/things.ts';
import { spellOut } from '../words/spell-out.ts';

/** « le taille-haie », « pour l'armoire », « ta perceuse »: an article that points, and up to three words behind it. */
const POINTED =
  /(?<![a-z'])(?:le |la |les |l'|au |aux |du |ton |ta |tes |votre |vos |ce |cet |cette |ces |the |your |that |those )(?<name>[a-z][a-z-]{2,}(?: [a-z][a-z-]{2,}){0,2})/g;

/** The things that a text points at, folded, each as the words of its name: empty where it points at none (« je le prends »). */
export function pointedAt(text: string): string[][] {
  return [...spellOut(text).text.matchAll(POINTED)].flatMap(({ groups }) => {
    const words = (groups?.name ?? '').split(/[ -]/).filter((word) => word !== '');
    return words.slice(0, 2).some((word) => isThing(word)) || isThing(words.slice(0, 2).join('-')) ? [words] : [];
  });
}

const WISHES =
  "(?:je (?:veux|voudrais|prends|prendrais|souhaite|souhaiterais|reserve)|j'aimerais|(?:ca|cela) m'interesse(?:rait)?|i(?:'d like|'ll take| want| would like))(?: bien| aussi| volontiers)?";
const OBJECT = new RegExp(
  `(?:^|[ ,!.])${WISHES} (?:le |la |les |l'|ces |cette |cet |ce |the |those |these )(?<noun>[a-z][a-z-]{2,})`,
);
/** A verb, or a place in a list: « je voudrais les récupérer », « je prends le premier ». */
const NO_NOUN =
  /^(?:\w+(?:er|ir|oir)|prendre|mettre|rendre|tout|tous|toutes|deux|trois|quatre|cinq|premiere?s?|seconde?|deuxieme|troisieme|dernie\w+|autres?|meme|reste|lot|ensemble|moins|plus|one|ones|other|first|second|last|same|lot|whole)$/;

/** « je voudrais bien les cours pour ma fille »: what is wanted, by its noun, folded. null: none is named. */
export function wantedNoun(text: string): string | null {
  const noun = OBJECT.exec(spellOut(text).text)?.groups?.noun;
  return noun === undefined || NO_NOUN.test(noun) ? null : noun;
}
