/*
 * What a mail or a notification says of notices: never their own words, in which a neighbour may have written an address or a number. Of
 * each only what it is about, told from the key of its first sentence.
 */

const LINES = [
  'answer',
  'chosen',
  'own-answer',
  'meeting',
  'loan',
  'message',
  'question',
  'thanks',
  'admins',
  'other',
] as const;
export type MailLine = (typeof LINES)[number];

/** Sentences of mails, for the loader of flows. */
export const mailSays: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(LINES.map((line) => [`channels.line-${line}`, ['keyword']])),
  'channels.line-meeting': ['keyword', 'moment'],
  'channels.line-loan': ['keyword', 'due'],
  'channels.mail-subject': ['place', 'count'],
  'channels.mail-news': ['place', 'count', 'lines', 'link', 'silenced'],
  'channels.mail-foot': ['place', 'stop'],
  'channels.mail-confirm-subject': [],
  'channels.mail-confirm': ['link'],
  'channels.mail-confirm-foot': ['stop'],
  'channels.told-by-mail': ['name', 'keyword'],
  'channels.told-by-push': ['name', 'keyword'],
  'channels.told-by-template': ['name', 'keyword'],
  'channels.mail-came-back': ['name', 'keyword'],
  'channels.reminded-by-mail': ['name', 'keyword'],
  'channels.reminded-by-push': ['name', 'keyword'],
  'channels.reminded-by-template': ['name', 'keyword'],
  'channels.push-title': ['place'],
  'channels.asked-line': ['words', 'title'],
  'channels.asked-hidden': ['words'],
  'channels.asked-subject': ['place', 'count'],
  'channels.asked-mail': ['place', 'count', 'posts'],
};

/** The first that fits; a key is `<flow>.<sentence>`. */
const BY_KEY: readonly (readonly [RegExp, MailLine])[] = [
  [
    /^(?:claim\.(?:answer-(?:came|taken)|parts-came)|swap\.offer-came|mine\.(?:answers-|card-answer|drawn$|answered-by$))/,
    'answer',
  ],
  // the nudge takes the place of the news that one was chosen, where that was not read
  [/^(?:mine\.(?:chosen|your-lot|your-turn|nudge)|swap\.agreed-came)$/, 'chosen'],
  [
    /^mine\.(?:not-chosen|not-drawn|moved|open-again|put-back|let-go|turned-down|days-over|gone-silent|lapsed|missed|handed-over|found|taken-away|timed-out|removed)$/,
    'own-answer',
  ],
  [/^(?:relay\.(?:meet-soon|agreed-came|proposal-came|moment-off-came)|meetings\.\w+-came)$/, 'meeting'],
  [/^(?:loan\.|mine\.(?:lent|back|came-back)$)/, 'loan'],
  [/^(?:relay|human|swap)\.|^claim\.(?:word|coming)-came$/, 'message'],
  [/^ask\./, 'question'],
  [/^thanks\./, 'thanks'],
  [/^(?:admin|care|team)\.|^held\.(?!your-|changed)|^report\.card$|^members\.told/, 'admins'],
];

export function lineOf(key: string | null): MailLine {
  return BY_KEY.find(([pattern]) => pattern.test(key ?? ''))?.[1] ?? 'other';
}

/**
 * Notices that come of something the other of an answer has just done: that one was told « they will see it when they
 * come back », and hears when something went out beside Messenger after all.
 */
export function isFromTheOther(key: string | null): boolean {
  return /^(?:relay\.(?!meet-soon)|meetings\.|claim\.|swap\.|mine\.(?:chosen|your-lot|your-turn|answers-head)$|loan\.(?:.*-came|due-moved)$)/.test(
    key ?? '',
  );
}
