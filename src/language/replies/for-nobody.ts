import { fold } from '../words/fold.ts';

const FOR_NOBODY =
  /^[^a-z0-9]*(?:(?:non|oups|pardon|no|oops|sorry)[ ,]+)?(?:(?:c'est|c'etait|ct|cetait|it's|it was|that was) )?(?:(?:a|pour) personne|(?:to|for) (?:nobody|no one|anybody))(?: (?:svp|stp|merci|en fait|finalement))?[ .!]*$/;

/** « à personne », « c'était pour personne »: the chip of a question that may stand there no more. */
export const isForNobody = (text: string): boolean => FOR_NOBODY.test(fold(text));
