import { boundedKey } from './dedup-key.ts';
import { type Fields, fields, flag, id, list, moment, text } from './fields.ts';
import { storable } from './json.ts';
import { parseChange } from './parse-change.ts';
import { parseContent } from './parse-content.ts';
import type { ParsedEvent, ParsedPolicy, ParsedWebhook, Receipt, UnknownObject } from './parsed.ts';
import { TEMPLATE_FIELDS } from './profile.ts';
import { fingerprint } from './signature.ts';

/**
 * Reads a whole webhook: every entry, every event, in the order given. Never throws: whatever the shape, each element
 * of `messaging`, `standby` and `changes` ends up in exactly one of events, receipts, comments, templatePages, policies and ignored.
 * @param body as given by `readJson`
 * @param now for events that carry no time at all
 */
export function parseWebhook(body: unknown, now: Date): ParsedWebhook | UnknownObject {
  const webhook = fields(body);
  if (webhook?.object !== 'page') return { unknownObject: text(webhook?.object).slice(0, 40) };
  const parsed: ParsedWebhook = { events: [], receipts: [], comments: [], ignored: 0 };
  for (const element of list(webhook.entry)) {
    const entry = fields(element);
    if (entry === null) continue;
    for (const event of list(entry.messaging)) add(parsed, parseElement(event, entry, now));
    // Another app owns the thread: what became of the Page's messages is of interest, what the person says is not.
    for (const event of list(entry.standby)) add(parsed, parseReceipt(event, entry, now) ?? null);
    for (const change of list(entry.changes)) {
      const comment = parseChange(change, entry, now);
      const page = id(entry.id);
      // no shape of it was ever seen: that something was decided is enough, what it was is asked
      const isAboutTemplates = TEMPLATE_FIELDS.some((name) => name === fields(change)?.field);
      if (comment !== null) parsed.comments.push(comment);
      else if (page !== null && isAboutTemplates) parsed.templatePages = [...(parsed.templatePages ?? []), page];
      else parsed.ignored += 1;
    }
  }
  return parsed;
}

type Result = { receipt: Receipt } | { event: ParsedEvent } | { policy: ParsedPolicy } | null;

function add(parsed: ParsedWebhook, result: Result): void {
  if (result === null) parsed.ignored += 1;
  else if ('receipt' in result) parsed.receipts.push(result.receipt);
  else if ('policy' in result) parsed.policies = [...(parsed.policies ?? []), result.policy];
  else parsed.events.push(result.event);
}

function parseElement(element: unknown, entry: Fields, now: Date): Result {
  const receipt = parseReceipt(element, entry, now);
  if (receipt !== undefined) return receipt;
  return parsePolicy(element, entry) ?? parseEvent(element, entry, now);
}

const POLICY_ACTIONS: readonly ParsedPolicy['action'][] = ['block', 'unblock', 'warning'];

/** Of a Page, so that it has no sender; both spellings were seen (messenger-platform §1.5). */
function parsePolicy(element: unknown, entry: Fields): { policy: ParsedPolicy } | null {
  const event = fields(element);
  const policy = fields(event?.policy_enforcement) ?? fields(event?.['policy-enforcement']);
  const pageId = partyId(event?.recipient) ?? id(entry.id);
  const action = POLICY_ACTIONS.find((one) => one === policy?.action);
  return pageId === null || action === undefined ? null : { policy: { pageId, action } };
}

/**
 * Whether the element tells of the Page's own messages. Looked at before anything else: a bot that takes its own
 * echo for a member's words talks to itself for ever.
 * @returns undefined when it does not; null when it does and is of no use
 */
function parseReceipt(element: unknown, entry: Fields, now: Date): { receipt: Receipt } | null | undefined {
  const event = fields(element);
  if (event === null) return null;
  const message = fields(event.message);
  const sender = partyId(event.sender);
  const recipient = partyId(event.recipient);
  const page = id(entry.id);
  if (flag(message?.is_echo) || (sender !== null && sender === page)) {
    // The Page is the sender; recordings exist in which it still stands as the recipient.
    const [pageId, psid] = recipient === page ? [recipient, sender] : [sender ?? page, recipient];
    const mid = id(message?.mid);
    if (pageId === null || psid === null || mid === null || psid === pageId) return null;
    const metadata = text(message?.metadata);
    const appId = id(message?.app_id);
    const at = timeOf(event, entry) ?? now;
    return {
      receipt: { type: 'echo', pageId, psid, mid, ...(metadata && { metadata }), ...(appId && { appId }), at },
    };
  }
  if (message !== null) return undefined;
  const delivery = fields(event.delivery);
  const read = fields(event.read);
  if (delivery === null && read === null) return undefined;
  const pageId = recipient ?? page;
  const watermark = moment((delivery ?? read)?.watermark);
  if (pageId === null || sender === null) return null;
  if (delivery === null) {
    return watermark && { receipt: { type: 'read', pageId, psid: sender, watermark } };
  }
  const mids = list(delivery.mids)
    .map(id)
    .filter((mid) => mid !== null);
  if (mids.length === 0 && watermark === null) return null;
  return { receipt: { type: 'delivery', pageId, psid: sender, mids, watermark } };
}

function parseEvent(element: unknown, entry: Fields, now: Date): Result {
  const event = fields(element);
  const psid = partyId(event?.sender);
  // The recipient says which Page it is; an entry may be a stranger's envelope.
  const pageId = partyId(event?.recipient) ?? id(entry.id);
  if (event === null || psid === null || pageId === null || psid === pageId) return null;
  const time = timeOf(event, entry);
  const { sender: _, recipient: __, timestamp: ___, ...rest } = event;
  const { key, ...content } = parseContent(rest);
  const stamp = time?.getTime() ?? null;
  const dedupKey =
    key === null
      ? `h:${fingerprint(JSON.stringify([psid, stamp, storable(rest)]))}`
      : [key.name, ...(key.alone ? [] : [psid, stamp ?? '']), ...key.parts].join(':');
  return {
    event: {
      pageId,
      psid,
      dedupKey: boundedKey(dedupKey),
      sentAt: time ?? now,
      ...content,
    },
  };
}

/** When it happened; an event without a time happened when its entry was made, as far as can be known. */
function timeOf(event: Fields, entry: Fields): Date | null {
  return moment(event.timestamp) ?? moment(entry.time);
}

function partyId(party: unknown): string | null {
  return id(fields(party)?.id);
}
