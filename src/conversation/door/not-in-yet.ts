import { isListening } from '../listen.ts';
import { miss } from '../questions/question.ts';
import type { Session } from '../session.ts';

/**
 * What whoever waits for the admins' word writes, and nobody understands: it is counted as anywhere else, and a person is
 * offered now and then. True: that has been said, or nothing is to be.
 */
export const helpedWhileWaiting = (s: Session): boolean =>
  s.status === 'pending' && isListening(s) && miss(s) !== 'plain';
