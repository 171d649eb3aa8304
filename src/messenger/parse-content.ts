import { type Fields, fields, flag, id, text } from './fields.ts';
import type { Inbound } from './inbound.ts';
import { storable } from './json.ts';
import { parseMessage } from './parse-message.ts';

/** What one event says, apart from who and when. */
export interface Content {
  kind: string;
  inbound: Inbound;
  opensWindow: boolean;
  /**
   * What makes it the same event when delivered again (messenger-platform §1.4); null: all of its fields.
   * `alone`: the parts suffice; otherwise the person and the time belong to it.
   */
  key: { name: string; parts: string[]; alone: boolean } | null;
}

/** Events that are no words of a member; kept as `unknown`, counted by name. */
const OTHER_KINDS = [
  'optin',
  'account_linking',
  'policy_enforcement',
  'policy-enforcement',
  'pass_thread_control',
  'take_thread_control',
  'request_thread_control',
  'app_roles',
  'response_feedback',
];

/** Reads one element of `messaging` that is no receipt. Never throws. */
export function parseContent(event: Fields): Content {
  const message = fields(event.message);
  if (message !== null) return messageContent(message, event);
  const edit = fields(event.message_edit);
  if (edit !== null) return editContent(edit, event);
  const postback = fields(event.postback);
  if (postback !== null) return postbackContent(postback, event);
  const reaction = fields(event.reaction);
  if (reaction !== null) return reactionContent(reaction, event);
  const referral = fields(event.referral);
  if (referral !== null) return referralContent(referral, event);
  const optin = fields(event.optin);
  if (optin !== null) return optinContent(optin, event);
  return unknown(OTHER_KINDS.find((kind) => event[kind] !== undefined) ?? 'unknown', event);
}

function messageContent(message: Fields, event: Fields): Content {
  const mid = id(message.mid);
  if (flag(message.is_deleted)) {
    // Same mid as the message it takes back: the key must differ, or the deletion would pass for a duplicate.
    if (mid === null) return unknown('message_delete', event);
    return {
      kind: 'message_delete',
      inbound: { type: 'delete', mid },
      opensWindow: false,
      key: { name: 'delete', parts: [mid], alone: true },
    };
  }
  const inbound = parseMessage(message, refOf(message.referral) ?? refOf(event.referral));
  return {
    kind: fields(message.quick_reply) ? 'quick_reply' : 'message',
    inbound,
    opensWindow: true,
    key: mid === null ? null : { name: 'message', parts: [mid], alone: true },
  };
}

function editContent(edit: Fields, event: Fields): Content {
  const mid = id(edit.mid);
  if (mid === null) return unknown('message_edit', event);
  const count = text(edit.num_edit);
  return {
    kind: 'message_edit',
    inbound: { type: 'edit', mid, text: text(edit.text) },
    // Whether an edit opens the window is not known: it does not count.
    opensWindow: false,
    key: count === '' ? null : { name: 'edit', parts: [mid, count], alone: true },
  };
}

function postbackContent(postback: Fields, event: Fields): Content {
  const mid = id(postback.mid);
  const payload = text(postback.payload);
  const ref = refOf(postback.referral) ?? refOf(event.referral);
  return {
    kind: 'postback',
    inbound: { type: 'tap', payload, title: text(postback.title), ...(ref !== null && { ref }) },
    opensWindow: true,
    key:
      mid === null
        ? { name: 'postback', parts: [payload], alone: false }
        : { name: 'postback', parts: [mid], alone: true },
  };
}

function reactionContent(reaction: Fields, event: Fields): Content {
  const mid = id(reaction.mid);
  if (mid === null) return unknown('reaction', event);
  const action = text(reaction.action);
  const emoji = text(reaction.emoji) || text(reaction.reaction);
  const removed = action === 'unreact';
  return {
    kind: 'reaction',
    inbound: { type: 'reaction', mid, ...(emoji && { emoji }), ...(removed && { removed }) },
    opensWindow: action === 'react',
    key: { name: 'reaction', parts: [mid, action], alone: false },
  };
}

/** An m.me link followed in an existing thread. A click on an advert opens nothing until a message follows. */
function referralContent(referral: Fields, event: Fields): Content {
  const ref = refOf(referral);
  const isAdvert = text(referral.source) === 'ADS';
  if (isAdvert || ref === null) return { ...unknown('referral', event), opensWindow: !isAdvert };
  return { kind: 'referral', inbound: { type: 'referral', ref }, opensWindow: true, key: null };
}

/** A plugin's `ref` says as much as a link's. Opting in to notifications says nothing, and neither opens the window. */
function optinContent(optin: Fields, event: Fields): Content {
  const ref = optin.type === undefined ? refOf(optin) : null;
  if (ref === null) return unknown('optin', event);
  return { kind: 'optin', inbound: { type: 'referral', ref }, opensWindow: false, key: null };
}

function unknown(kind: string, event: Fields): Content {
  return { kind, inbound: { type: 'unknown', raw: storable(event) }, opensWindow: false, key: null };
}

/** A ref may be null, missing or empty; anybody can forge one, so it is checked where it is used. */
function refOf(referral: unknown): string | null {
  return text(fields(referral)?.ref).trim() || null;
}
