/**
 * Switches for everything Meta was never seen to do for certain. Each default is the stricter or the likelier reading;
 * README.md lists them. A test that passes only by one of these switches proves nothing about Meta.
 */
export interface Unproven {
  /** What the 2000 of a text (and every other length) counts. */
  textUnit: 'utf16' | 'code-points' | 'bytes';
  /** Refuse a message that does not say its messaging_type. */
  requireMessagingType: boolean;
  /** Refuse a message that carries a text and an attachment. */
  refuseTextWithAttachment: boolean;
  /** Refuse `quick_replies: []` and `buttons: []` instead of taking them for absent. */
  refuseEmptyLists: boolean;
  /** Typing and seen marks are refused too when the window is closed. */
  actionsNeedWindow: boolean;
  /** The echo bears the message_id which the Send API answered; otherwise an id of its own. */
  echoKeepsId: boolean;
  /** The echo of a template carries the template; otherwise `payload: null`. */
  echoKeepsTemplate: boolean;
  /** The profile of a person may be read. */
  profileAccess: boolean;
  /** Also write `<`, `%` and `@` as \u escapes, as an older edition of Meta's text said. */
  escapeMore: boolean;
  /** How a sticker comes: the form since August 2026, or the older image with a sticker_id. */
  stickerForm: 'sticker' | 'image';
  /** Several photos sent at once come as one message; otherwise as one message each. */
  photosTogether: boolean;
  /** A text with a link comes with a `fallback` attachment. */
  linkPreview: boolean;
  /** A deletion is told at all. */
  deletions: boolean;
  /** A `feed` event of a comment says who wrote it. */
  commentTellsFrom: boolean;
  /** The answer to a private reply says who that is for the Page. */
  privateReplyTellsPsid: boolean;
  /** How long the bot may take to answer a webhook, in ms (older texts say 20 s). */
  webhookTimeoutMs: number;
}

export const unprovenDefaults: Unproven = {
  textUnit: 'utf16',
  requireMessagingType: true,
  refuseTextWithAttachment: true,
  refuseEmptyLists: true,
  actionsNeedWindow: true,
  echoKeepsId: true,
  echoKeepsTemplate: true,
  profileAccess: true,
  escapeMore: false,
  stickerForm: 'sticker',
  photosTogether: true,
  linkPreview: true,
  deletions: true,
  commentTellsFrom: true,
  privateReplyTellsPsid: true,
  webhookTimeoutMs: 5000,
};
