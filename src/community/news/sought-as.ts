import { answersTo, isAnswer } from '../../language/search/likeness.ts';
import { thingOf } from '../posts/title.ts';

/** Whether what is offered answers what is sought: that is read once, however many offers are looked at. */
export function soughtAs(item: string): (offered: string) => boolean {
  const likeness = answersTo(thingOf(item));
  return (offered) => isAnswer(likeness(thingOf(offered)));
}
