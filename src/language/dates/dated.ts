import { DateTime } from 'luxon';
import { spellOut } from '../words/spell-out.ts';

interface Moment {
  now: Date;
  timezone: string;
}

/** On text written out in full: how many days ahead, and what part of the day. */
const RELATIVE =
  /\b(?:(?<fr>aujourd'hui|apres-demain|demain|ce|cet)(?: (?<part>soir|matin|midi|apres-midi))?|(?<en>today|tonight|tomorrow|this)(?: (?<en_part>morning|afternoon|evening))?)(?![a-z])/g;
const AHEAD: Readonly<Record<string, number>> = { demain: 1, 'apres-demain': 2, tomorrow: 1 };
const PARTS: Readonly<Record<string, string>> = {
  ...{ soir: ' au soir', matin: ' au matin', midi: ' à midi', 'apres-midi': ' après-midi' },
  ...{ morning: ' morning', afternoon: ' afternoon', evening: ' evening', tonight: ' evening' },
};

/** « je suis là demain matin » → « je suis là mardi 24 au matin »: whoever reads it tomorrow reads the same day. */
export function dated(text: string, { now, timezone }: Moment): string {
  const { text: folded, at } = spellOut(text);
  let said = '';
  let done = 0;
  for (const match of folded.matchAll(RELATIVE)) {
    const { fr, part, en, en_part: enPart } = match.groups ?? {};
    const word = fr ?? en ?? '';
    // « ce », « this » alone are no day
    if (/^(?:ce|cet|this)$/.test(word) && part === undefined && enPart === undefined) continue;
    const day = DateTime.fromJSDate(now, { zone: timezone }).plus({ days: AHEAD[word] ?? 0 });
    const named =
      day.setLocale(en === undefined ? 'fr' : 'en').toFormat('cccc d') +
      (en === undefined && day.day === 1 ? 'er' : '');
    const from = at[match.index] ?? text.length;
    said += `${text.slice(done, from)}${named}${PARTS[part ?? enPart ?? word] ?? ''}`;
    done = at[match.index + match[0].length] ?? text.length;
  }
  return `${said}${text.slice(done)}`;
}
