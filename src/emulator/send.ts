import { type Core, keyOf, newMid, nowOf, show, tell, threadOf } from './core.ts';
import type { SendFault } from './faults.ts';
import { authorOf, commentOf } from './feed.ts';
import {
  errorBody,
  type GraphError,
  graphError,
  internalError,
  pageRestricted,
  personUnavailable,
  refusalByNumber,
  repliedAlready,
  sentAllTheSame,
  unknownPerson,
  usageHeader,
  windowClosed,
} from './graph-error.ts';
import { refuseMessage } from './limits.ts';
import { windowLeft } from './standard-window.ts';
import { fillTemplate } from './templates.ts';
import type { PageState, SavedAttachment, SentMessage, Thread } from './world.ts';

/** What the HTTP side has to do. */
export interface Answer {
  status: number;
  body: object;
  headers?: Record<string, string>;
  /** A fault: no answer at all. */
  instead?: 'hang' | 'reset';
}

type Json = Record<string, unknown>;
const TYPING_MS = 20_000;
const SENDS_KEPT = 20_000;
const REPLY_LIFE_MS = 7 * 24 * 60 * 60 * 1000;

/** The Send API: refuses what Meta refuses, else gives the message to the person and tells the bot of it. */
export function acceptSend(core: Core, page: PageState, body: Json): Answer {
  const commentId = commentIn(body);
  const psid = commentId === undefined ? recipientOf(body) : psidBehind(core, page, commentId);
  const fault = core.faults.take(psid);
  const thread = psid === undefined ? undefined : threadOf(core, page.id, psid);
  const { answer, accepted } = settle(core, page, thread, body, fault);
  const at = nowOf(core);
  core.sends.push({
    at,
    pageId: page.id,
    psid,
    body,
    status: answer.instead ? 0 : answer.status,
    answer: answer.instead ?? answer.body,
    accepted,
    fault,
  });
  if (core.sends.length > SENDS_KEPT) core.sends.shift();
  core.traffic.graph({
    at,
    keys: thread ? [keyOf(thread)] : [],
    call: `POST /${page.id}/messages`,
    body,
    status: answer.instead ? 0 : answer.status,
    answer: answer.instead ? `(${answer.instead})` : answer.body,
    fault,
  });
  return answer;
}

function settle(
  core: Core,
  page: PageState,
  thread: Thread | undefined,
  body: Json,
  fault: SendFault | undefined,
): { answer: Answer; accepted: boolean } {
  if (fault?.startsWith('refuse:')) {
    const [code, subcode] = fault.slice('refuse:'.length).split('/').map(Number);
    return { answer: refused(refusalByNumber(code ?? 1, subcode)), accepted: false };
  }
  if (fault === '500-before-accepting') return { answer: refused(internalError), accepted: false };
  const refusal = commentIn(body) === undefined ? refuse(core, page, thread, body) : refuseReply(core, page, body);
  if (refusal || !thread) return { answer: refused(refusal ?? unknownPerson), accepted: false };
  const given = give(core, page, thread, body);
  const accepted: Answer = {
    status: 200,
    body: commentIn(body) === undefined ? given : replied(core, page, body, given),
    ...(core.faults.usagePercent === null ? {} : { headers: usageHeader(page.id, core.faults.usagePercent) }),
  };
  switch (fault) {
    case '500-after-accepting':
      return { answer: refused(internalError), accepted: true };
    case '1357046-after-accepting':
      return { answer: refused(sentAllTheSame), accepted: true };
    case 'timeout-after-accepting':
      return { answer: { ...accepted, instead: 'hang' }, accepted: true };
    case 'reset-after-accepting':
      return { answer: { ...accepted, instead: 'reset' }, accepted: true };
    default:
      return { answer: accepted, accepted: true };
  }
}

const refused = (error: GraphError): Answer => ({
  status: error.status,
  body: errorBody(error, newMid().slice(2, 13)),
  headers: error.headers,
});

function recipientOf(body: Json): string | undefined {
  const recipient = body.recipient;
  if (typeof recipient !== 'object' || recipient === null || !('id' in recipient)) return undefined;
  return typeof recipient.id === 'string' ? recipient.id : undefined;
}

const bad = (message: string) => graphError(100, undefined, `(#100) ${message}`);
/** How loudly a message may come. */
const PUSHES = new Set(['REGULAR', 'SILENT_PUSH', 'NO_PUSH']);
const ACTIONS = new Set(['typing_on', 'typing_off', 'mark_seen']);

function refuse(core: Core, page: PageState, thread: Thread | undefined, body: Json): GraphError | null {
  const { unproven } = core;
  const { message, sender_action: action, messaging_type: type } = body;
  if (recipientOf(body) === undefined) return bad('The parameter recipient[id] is required, as a string.');
  if (action !== undefined && message !== undefined) return bad('sender_action cannot be sent with message.');
  if (action !== undefined && !ACTIONS.has(String(action))) {
    return bad('Param sender_action must be one of {MARK_SEEN, TYPING_OFF, TYPING_ON}.');
  }
  if (action === undefined) {
    if (body.tag !== undefined || type === 'MESSAGE_TAG') {
      return bad('This message tag is no longer available, or this app may not use it.');
    }
    if (type === 'UTILITY') {
      const filled = fillTemplate(page, message);
      if ('refused' in filled) return filled.refused;
    } else if (type === undefined ? unproven.requireMessagingType : type !== 'RESPONSE' && type !== 'UPDATE') {
      return bad('Param messaging_type must be one of {RESPONSE, UPDATE}.');
    }
    if (body.notification_type !== undefined && !PUSHES.has(String(body.notification_type))) {
      return bad('Param notification_type must be one of {REGULAR, SILENT_PUSH, NO_PUSH}.');
    }
    const tooMuch = type === 'UTILITY' ? null : refuseMessage(message, unproven);
    if (tooMuch) return tooMuch;
  }
  if (page.restricted) return pageRestricted;
  if (!thread?.started) return unknownPerson;
  if (thread.blocked) return personUnavailable;
  const needsWindow = action === undefined ? type !== 'UTILITY' : unproven.actionsNeedWindow;
  if (needsWindow && windowLeft(thread.lastOpenerAt, nowOf(core)) === 0) return windowClosed;
  return null;
}

/** The person gets it. Returns the body of the 200. */
function give(core: Core, page: PageState, thread: Thread, body: Json): object {
  const at = nowOf(core);
  if (body.sender_action !== undefined) {
    if (body.sender_action === 'mark_seen') thread.seenByPage = at;
    else thread.typingUntil = body.sender_action === 'typing_on' ? at + TYPING_MS : null;
    core.announce({ type: 'thread', thread });
    return { recipient_id: thread.psid };
  }
  const filled = body.messaging_type === 'UTILITY' ? fillTemplate(page, body.message) : null;
  const sent = filled !== null && 'text' in filled ? filled : (body.message as SentMessage);
  const message = withSavedUrl(core, page, sent);
  const mid = newMid();
  // whoever answers has read what was written; what comes of itself says nothing of that
  const hasRead = body.messaging_type === 'RESPONSE' && thread.seenByPage < at;
  if (thread.typingUntil !== null || hasRead) {
    thread.typingUntil = null;
    if (hasRead) thread.seenByPage = at;
    core.announce({ type: 'thread', thread });
  }
  const isSilent = body.notification_type === 'NO_PUSH';
  show(core, thread, { from: 'page', mid, at, message, ...(isSilent && { isSilent }) });
  tellEcho(core, thread, mid, message, at);
  const saved = saveIfReusable(core, page, message);
  return { recipient_id: thread.psid, message_id: mid, ...(saved ? { attachment_id: saved.id } : {}) };
}

/** Keeps an attachment that the bot wants to use again. */
export function saveAttachment(core: Core, page: PageState, type: string, url: string): SavedAttachment {
  const id = String(10 ** 15 + core.world.attachments.length + 1);
  const saved = { id, pageId: page.id, type, url };
  core.world.attachments.push(saved);
  core.announce({ type: 'page', page });
  return saved;
}

function saveIfReusable(core: Core, page: PageState, { attachment }: SentMessage): SavedAttachment | undefined {
  if (attachment?.type !== 'image' || !attachment.payload.is_reusable) return undefined;
  return saveAttachment(core, page, 'image', attachment.payload.url);
}

/** An `attachment_id` is shown by the address it was saved from. */
function withSavedUrl(core: Core, page: PageState, message: SentMessage): SentMessage {
  const { attachment } = message;
  if (attachment?.type !== 'image') return message;
  const id = (attachment.payload as { attachment_id?: unknown }).attachment_id;
  const saved = core.world.attachments.find((one) => one.id === String(id) && one.pageId === page.id);
  return saved ? { ...message, attachment: { type: 'image', payload: { url: saved.url } } } : message;
}

/** The echo, then the receipts of a person whose phone is on. */
function tellEcho(core: Core, thread: Thread, mid: string, message: SentMessage, at: number): void {
  const { faults, unproven } = core;
  const echo = {
    sender: { id: thread.pageId },
    recipient: { id: thread.psid },
    timestamp: at,
    message: {
      mid: unproven.echoKeepsId ? mid : newMid(),
      is_echo: true,
      app_id: Number(core.appId),
      ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
      ...(message.text === undefined ? {} : { text: message.text }),
      ...(message.attachment === undefined ? {} : { attachments: [echoedAttachment(core, message.attachment)] }),
    },
  };
  const say = () => void tell(core, thread, 'echo', echo);
  if (faults.echo === 'prompt') say();
  else if (faults.echo === 'held') core.echoes.held.push(say);
  else if (faults.echo !== 'dropped') tellLater(core, say, faults.echo.lateMs);
  if (faults.receipts === 'dropped') return;
  const between = { sender: { id: thread.psid }, recipient: { id: thread.pageId }, timestamp: at };
  void tell(core, thread, 'delivery', { ...between, delivery: { mids: [mid], watermark: at } });
  void tell(core, thread, 'read', { ...between, read: { watermark: at } });
}

function tellLater(core: Core, say: () => void, ms: number): void {
  const later = new Promise<void>((resolve) => setTimeout(resolve, ms).unref()).then(say);
  core.echoes.late.add(later);
  void later.finally(() => core.echoes.late.delete(later));
}

function echoedAttachment(core: Core, attachment: NonNullable<SentMessage['attachment']>): object {
  if (attachment.type === 'image') return { type: 'image', payload: { url: attachment.payload.url } };
  const title = attachment.payload.template_type === 'button' ? attachment.payload.text : undefined;
  return {
    type: 'template',
    ...(title === undefined ? {} : { title }),
    url: null,
    payload: core.unproven.echoKeepsTemplate ? attachment.payload : null,
  };
}

function commentIn({ recipient }: Json): string | undefined {
  if (typeof recipient !== 'object' || recipient === null || !('comment_id' in recipient)) return undefined;
  return typeof recipient.comment_id === 'string' ? recipient.comment_id : '';
}

function psidBehind(core: Core, page: PageState, commentId: string): string | undefined {
  return commentOf(core, page.id, commentId)?.psid;
}

/** A private reply: one for each comment, within seven days, to whoever wrote it; no window is asked for. */
function refuseReply(core: Core, page: PageState, body: Json): GraphError | null {
  const { message, messaging_type: type } = body;
  if (type !== undefined && type !== 'RESPONSE') return bad('Param messaging_type must be RESPONSE.');
  const tooMuch = refuseMessage(message, core.unproven);
  if (tooMuch) return tooMuch;
  if (page.restricted) return pageRestricted;
  const comment = commentOf(core, page.id, commentIn(body) ?? '');
  const thread = comment && authorOf(core, page.id, comment);
  if (!comment || comment.isReplied || nowOf(core) - comment.at > REPLY_LIFE_MS) return repliedAlready;
  return thread?.blocked ? personUnavailable : null;
}

/** What the bot is told: the person's id, unless Meta keeps it to itself. */
function replied(core: Core, page: PageState, body: Json, given: object): object {
  const comment = commentOf(core, page.id, commentIn(body) ?? '');
  if (comment) comment.isReplied = true;
  const post = core.world.posts.find(({ comments }) => comment && comments.includes(comment));
  if (post) core.announce({ type: 'post', post });
  if (core.unproven.privateReplyTellsPsid || !('message_id' in given)) return given;
  return { message_id: given.message_id };
}
