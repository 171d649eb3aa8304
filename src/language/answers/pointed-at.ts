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
