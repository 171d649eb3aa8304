import { spellOut } from '../words/spell-out.ts';
import { STRAYED } from './intent-words.ts';

/** Whoever writes first asks for help. */
const AHEAD = /^\W*(?:(?:aidez[- ]moi|au secours|help|urgent|bonjour|bonsoir|salut|coucou|svp|hello|hi)[ ,!.:]+)+/;

/** « mon chat a disparu », « trouvé un doudou lapin gris »: somebody or something strayed, and nothing is given or sought among neighbours. */
export const hasStrayed = (text: string): boolean => STRAYED.test(spellOut(text).text.trim().replace(AHEAD, ''));
