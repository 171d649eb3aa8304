import { type GraphError, graphError } from './graph-error.ts';
import type { Unproven } from './unproven.ts';

/** Meta's limits on one message, written from its documents (QR, BTN, GEN, PB, SEND), never from the bot's renderer. */
type Json = Record<string, unknown>;
type Problems = Generator<GraphError>;

const isRecord = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const bad = (message: string) => graphError(100, undefined, `(#100) ${message}`);

/** The first thing Meta would refuse about a `message` object, or null. */
export function refuseMessage(message: unknown, unproven: Unproven): GraphError | null {
  const first = problems(message, unproven).next();
  return first.done ? null : first.value;
}

function* problems(message: unknown, unproven: Unproven): Problems {
  if (!isRecord(message)) return yield bad('param message must be non-empty.');
  const { text, attachment, attachments, quick_replies: replies, metadata } = message;
  const attached = attachment ?? attachments;
  if (text === undefined && attached === undefined) yield bad('The parameter message[text] is required.');
  if (text !== undefined) yield* textProblems(text, 'message[text]', 2000, unproven);
  if (text !== undefined && attached !== undefined && unproven.refuseTextWithAttachment) {
    yield bad('Message cannot contain both text and attachment.');
  }
  if (attachment !== undefined) yield* attachmentProblems(attachment, unproven);
  if (attachments !== undefined) yield* severalImagesProblems(attachments);
  if (replies !== undefined) yield* quickReplyProblems(replies, unproven);
  if (metadata !== undefined) yield* textProblems(metadata, 'message[metadata]', 1000, unproven);
}

function* textProblems(value: unknown, path: string, max: number, unproven: Unproven): Problems {
  if (typeof value !== 'string') yield bad(`Param ${path} must be a string.`);
  else if (value.trim() === '') yield bad(`Param ${path} must be a non-empty string.`);
  else if (lengthOf(value, unproven) > max) yield bad(`Length of param ${path} must be less than or equal to ${max}`);
}

function lengthOf(text: string, { textUnit }: Unproven): number {
  if (textUnit === 'bytes') return Buffer.byteLength(text);
  return textUnit === 'code-points' ? [...text].length : text.length;
}

function* listProblems(value: unknown, path: string, max: number, unproven: Unproven): Problems {
  if (!Array.isArray(value)) return yield bad(`Param ${path} must be an array.`);
  if (value.length === 0 && unproven.refuseEmptyLists) yield bad(`Param ${path} must have at least 1 element.`);
  if (value.length > max) yield bad(`Too many elements in array: param ${path} must have at most ${max} elements.`);
}

function* quickReplyProblems(replies: unknown, unproven: Unproven): Problems {
  yield* listProblems(replies, 'message[quick_replies]', 13, unproven);
  for (const [index, reply] of (replies as unknown[]).entries()) {
    const path = `message[quick_replies][${index}]`;
    if (!isRecord(reply)) return yield bad(`Param ${path} must be an object.`);
    if (reply.content_type === 'user_phone_number' || reply.content_type === 'user_email') continue;
    if (reply.content_type !== 'text') yield bad(`Param ${path}[content_type] must be one of {TEXT, USER_EMAIL, …}.`);
    yield* textProblems(reply.title, `${path}[title]`, 20, unproven);
    yield* textProblems(reply.payload, `${path}[payload]`, 1000, unproven);
  }
}

function* attachmentProblems(attachment: unknown, unproven: Unproven): Problems {
  if (!isRecord(attachment)) return yield bad('Param message[attachment] must be an object.');
  const { type, payload } = attachment;
  if (!isRecord(payload)) return yield bad('Param message[attachment][payload] must be an object.');
  if (type === 'template') yield* templateProblems(payload, unproven);
  else if (type === 'image' || type === 'file' || type === 'audio' || type === 'video') yield* mediaProblems(payload);
  else yield bad('Param message[attachment][type] must be one of {AUDIO, FILE, IMAGE, TEMPLATE, VIDEO}.');
}

function* mediaProblems(payload: Json): Problems {
  if (payload.attachment_id !== undefined) return;
  if (!isUrl(payload.url)) yield bad('Param message[attachment][payload][url] must be a valid URL.');
}

function* severalImagesProblems(attachments: unknown): Problems {
  if (!Array.isArray(attachments) || attachments.length === 0 || attachments.length > 30) {
    return yield bad('Param message[attachments] must have 1 to 30 elements.');
  }
  for (const one of attachments) {
    if (!isRecord(one) || one.type !== 'image' || !isRecord(one.payload)) {
      return yield bad('Param message[attachments] may hold images only.');
    }
    yield* mediaProblems(one.payload);
  }
}

function* templateProblems(payload: Json, unproven: Unproven): Problems {
  const path = 'message[attachment][payload]';
  if (payload.template_type === 'button') {
    yield* textProblems(payload.text, `${path}[text]`, 640, unproven);
    if (!Array.isArray(payload.buttons) || payload.buttons.length === 0) {
      return yield bad(`Param ${path}[buttons] must have at least 1 element.`);
    }
    yield* buttonProblems(payload.buttons, `${path}[buttons]`, unproven);
  } else if (payload.template_type === 'generic') {
    const { elements } = payload;
    if (!Array.isArray(elements) || elements.length === 0) {
      return yield bad(`Param ${path}[elements] must have at least 1 element.`);
    }
    yield* listProblems(elements, `${path}[elements]`, 10, unproven);
    for (const [index, element] of elements.entries()) {
      yield* elementProblems(element, `${path}[elements][${index}]`, unproven);
    }
  } else {
    yield bad(`Param ${path}[template_type] is not one this emulator knows: button, generic.`);
  }
}

function* elementProblems(element: unknown, path: string, unproven: Unproven): Problems {
  if (!isRecord(element)) return yield bad(`Param ${path} must be an object.`);
  yield* textProblems(element.title, `${path}[title]`, 80, unproven);
  const { subtitle, image_url: image, buttons, default_action: action } = element;
  if ([subtitle, image, buttons, action].every((part) => part === undefined)) {
    yield bad(`Param ${path} must have at least one property besides title.`);
  }
  if (subtitle !== undefined) yield* textProblems(subtitle, `${path}[subtitle]`, 80, unproven);
  if (image !== undefined && !isUrl(image)) yield bad(`Param ${path}[image_url] must be a valid URL.`);
  if (buttons !== undefined) yield* buttonProblems(buttons, `${path}[buttons]`, unproven);
}

function* buttonProblems(buttons: unknown, path: string, unproven: Unproven): Problems {
  yield* listProblems(buttons, path, 3, unproven);
  for (const [index, button] of (buttons as unknown[]).entries()) {
    const at = `${path}[${index}]`;
    if (!isRecord(button)) return yield bad(`Param ${at} must be an object.`);
    yield* textProblems(button.title, `${at}[title]`, 20, unproven);
    if (button.type === 'postback') yield* textProblems(button.payload, `${at}[payload]`, 1000, unproven);
    else if (button.type !== 'web_url') yield bad(`Param ${at}[type] must be one of {POSTBACK, WEB_URL}.`);
    else if (!isUrl(button.url)) yield bad(`Param ${at}[url] must be a valid URL.`);
  }
}

function isUrl(value: unknown): boolean {
  if (typeof value !== 'string' || !URL.canParse(value)) return false;
  return ['http:', 'https:'].includes(new URL(value).protocol);
}

const PROFILE_PARTS = new Set([
  'get_started',
  'greeting',
  'persistent_menu',
  'ice_breakers',
  'whitelisted_domains',
  'commands',
]);

/** The first thing Meta would refuse about a messenger_profile, given what is already set; or null. */
export function refuseProfile(change: unknown, before: Json, unproven: Unproven): GraphError | null {
  const first = profileProblems(change, before, unproven).next();
  return first.done ? null : first.value;
}

function* profileProblems(change: unknown, before: Json, unproven: Unproven): Problems {
  if (!isRecord(change)) return yield bad('Requires one of the params: get_started, greeting, persistent_menu, …');
  const parts = Object.keys(change).filter((part) => PROFILE_PARTS.has(part));
  if (parts.length === 0) yield bad('Requires one of the params: get_started, greeting, persistent_menu, …');
  const start = change.get_started ?? before.get_started;
  if (change.get_started !== undefined) {
    if (!isRecord(change.get_started)) return yield bad('Param get_started must be an object.');
    yield* textProblems(change.get_started.payload, 'get_started[payload]', 1000, unproven);
  }
  if (change.greeting !== undefined) yield* localeProblems(change.greeting, 'greeting');
  if (change.ice_breakers !== undefined) yield* iceBreakerProblems(change.ice_breakers, unproven);
  if (change.persistent_menu === undefined) return;
  if (start === undefined) yield bad('You must set a Get Started button if you also wish to use persistent menu.');
  yield* localeProblems(change.persistent_menu, 'persistent_menu');
  for (const menu of change.persistent_menu as Json[]) {
    if (menu.call_to_actions === undefined) continue;
    yield* listProblems(menu.call_to_actions, 'persistent_menu[call_to_actions]', 20, unproven);
    for (const item of menu.call_to_actions as unknown[]) {
      if (!isRecord(item)) return yield bad('Param persistent_menu[call_to_actions] must be an array of objects.');
      yield* textProblems(item.title, 'persistent_menu[call_to_actions][title]', 30, unproven);
      if (item.type === 'postback') yield* textProblems(item.payload, 'persistent_menu[payload]', 1000, unproven);
      else if (!isUrl(item.url)) yield bad('Param persistent_menu[call_to_actions][url] must be a valid URL.');
    }
  }
}

function* iceBreakerProblems(value: unknown, unproven: Unproven): Problems {
  yield* localeProblems(value, 'ice_breakers');
  for (const one of value as Json[]) {
    yield* listProblems(one.call_to_actions, 'ice_breakers[call_to_actions]', 4, unproven);
    for (const item of one.call_to_actions as unknown[]) {
      if (!isRecord(item)) return yield bad('Param ice_breakers[call_to_actions] must be an array of objects.');
      yield* textProblems(item.question, 'ice_breakers[question]', 80, unproven);
      yield* textProblems(item.payload, 'ice_breakers[payload]', 1000, unproven);
    }
  }
}

function* localeProblems(value: unknown, path: string): Problems {
  if (!Array.isArray(value) || !value.every(isRecord)) return yield bad(`Param ${path} must be an array.`);
  if (!value.some((one) => one.locale === 'default')) yield bad(`Param ${path} must have a locale "default".`);
}
