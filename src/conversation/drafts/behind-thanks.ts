import { opensPost } from '../../language/posts/opens-post.ts';
import { type Part, type Session, top } from '../session.ts';
import { oneMessage } from './one-message.ts';

const THANKS =
  /^[^\p{L}]*(?:(?:ok|oui|super|top|génial|parfait|cool|great|oh|ah)[ ,!.]+)*(?:merci+s?|thanks?|thank you|thx|ty|cheers|ta)(?: (?:beaucoup|bcp|bien|à tous|a tous|à toi|so much|a lot|you|all|everyone))*[ ,!.;:😊🙏😀-]+(?<rest>\p{L}.+)$/isu;
const ALSO =
  /^(?:(?:j['’]ai|jai|on a) (?:aussi )?(?:des?|une?|du|mon|ma) .+ (?:à|a) (?:donner|prêter|preter|échanger|echanger)|also |(?:giving|lending|looking|offering|swapping) )/iu;

/** « thanks! looking for a fridge », « merci bcp, j'ai aussi des bocaux à donner »: behind the thanks stands a post, which is read as if it stood alone. */
export function* behindThanks(s: Session, text: string): Part<boolean> {
  if (s.status !== 'approved' || top(s)) return false;
  const rest = THANKS.exec(text)?.groups?.rest;
  if (rest === undefined || !(opensPost(rest) || ALSO.test(rest))) return false;
  return yield* oneMessage(s, rest.replace(/^also /i, ''), false);
}
