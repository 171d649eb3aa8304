import { tidyItem } from '../things/tidy-item.ts';
import type { Message } from './message.ts';
import { saysMoney } from './says-money.ts';

/** A swap told from the side of what is wanted: « cherche un vélo, je propose ma guitare à la place ». Titles both. */
export interface WantedFor {
  item: string;
  inReturn: string;
}

const WANTS =
  "(?:(?:je |j'|on |nous |i |i'm |we )?(?:(?:re)?cherch(?:e|ons)|veux bien|veux|voudrais(?: bien)?|voulons|aimerais(?: bien)?(?: avoir)?|prendrais bien|need|want|would like|looking for|after)|i'd (?:like|love))";
const GIVES =
  "(?:(?:et |mais |alors |and |but )?(?:(?:je |j'|on |nous |i |we )?(?:peux |can |could |will )?(?:offr(?:e|ir|ons)|donn(?:e|er|ons)|propos(?:e|er|ons)|fil(?:e|er)|ced(?:e|er)|echang(?:e|er)|troqu(?:e|er)|give|offer|swap|trade)|(?:have|j'ai|i have)(?= .{3,60} (?:to swap|a echanger|contre|en echange))))";
const INSTEAD =
  '(?:contre|en (?:echange|retour|contrepartie)|a la place|a donner contre|a echanger|to swap(?: for it)?|in (?:exchange|return)|instead|for it)';
const SIDES = new RegExp(
  `^${WANTS} (?<wanted>[^.!?;]{3,60}?)(?:[.,;:!-] ?| et | and | but | )${GIVES} (?<given>[^.!?;]{3,80}?)(?<instead>[, ]+${INSTEAD})?[ .!]*$`,
);
/** So few words are two halves of one wish: « veux raquettes, offre skis ». */
const TERSE = 6;

/** null: not told so, or it may be two posts. */
export function readWantedFor({ raw, aligned, hello }: Message): WantedFor | null {
  const { text, at } = aligned;
  const start = hello + (text.slice(hello).length - text.slice(hello).trimStart().length);
  const body = text.slice(start);
  const found = SIDES.exec(body);
  const { wanted, given, instead } = found?.groups ?? {};
  if (wanted === undefined || given === undefined || saysMoney(given)) return null;
  if (instead === undefined && (body.match(/[a-z']+/g) ?? []).length > TERSE) return null;
  const titled = (said: string, from: number): string => {
    const where = text.indexOf(said, from);
    return tidyItem(raw.slice(at[where] ?? 0, at[where + said.length] ?? raw.length)).item;
  };
  const item = titled(wanted, start);
  const inReturn = titled(given, start + body.indexOf(wanted) + wanted.length);
  return item === '' || inReturn === '' ? null : { item, inReturn };
}
