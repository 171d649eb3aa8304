import { fold } from '../words/fold.ts';

/** « c'est parti », « pris ! », « je prends »: of what was just promised, it is taken. */
const TAKEN =
  /^\W*(?:(?:ok|oui|super|top|genial|cool|allez|et|bon|hop|merci|yes|great|ah|oh)[ ,!.]+)*(?:(?:c'?(?:est)? ?)?(?:pris|parti|vendu|note)|on y va|je (?:le |la |les )?(?:prends|garde)|jprends|let'?s go|here we go|taken|deal|done)(?:[ ,]+(?:merci|thanks|alors|then|super))*[ !.]*$/;
const GLAD = new Set(
  `super supers genial geniale geniaux top cool nickel parfait parfaite extra excellent excellente chouette youpi youhou yes yess yesss yeah yay
  hourra waouh wahou wouah wow ouah wouhou bien content contente contents contentes ravi ravie ravis heureux heureuse trop tres tellement vraiment hyper
  c est j je suis m ca me fait plaisir bonne nouvelle une la quelle ah oh ouf enfin merci merciii thanks so great awesome amazing brilliant lovely perfect fantastic
  wonderful fab good news happy i m that s ok oui et alors chic formidable magnifique impec impeccable`
    .split(/\s+/u)
    .filter((word) => word !== ''),
);
const SAYS =
  /\b(?:super|genial\w*|top|cool|nickel|parfaite?|extra|excellente?|chouette|youpi|youhou|yay|yes+|yeah|hourra|wa?o?u?a?ho?u?|wow|ouah|contente?s?|ravie?s?|heureu\w+|chic|formidable|magnifique|impec\w*|bonne nouvelle|great|awesome|amazing|brilliant|lovely|perfect|fantastic|wonderful|fab|good news|happy|trop bien)\b/;
const MOST_LETTERS = 60;

/** « pris ! », « c'est parti »: what was promised is taken, and nothing is given up. */
export const saysTaken = (text: string): boolean =>
  text.length <= MOST_LETTERS && !text.includes('?') && TAKEN.test(fold(text));

/** « genial !! », « trop contente », « top c parti »: somebody is glad of what they were just told, and says no more. */
export function isGlad(text: string): boolean {
  if (text.length > MOST_LETTERS || text.includes('?')) return false;
  // « géniaaal »
  const said = fold(text).replace(/([a-z])\1{2,}/g, '$1');
  const words = said.split(/[^a-z0-9]+/).filter((word) => word !== '');
  return saysTaken(text) || (SAYS.test(said) && words.every((word) => GLAD.has(word) || GLAD.has(`${word}s`)));
}
