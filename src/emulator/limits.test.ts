import { describe, expect, test } from 'vitest';
import { refuseMessage, refuseProfile } from './limits.ts';
import { unprovenDefaults } from './unproven.ts';

const refuse = (message: unknown) => refuseMessage(message, unprovenDefaults);
const letters = (count: number) => 'a'.repeat(count);
const reply = (title = 'Oui', payload = 'p') => ({ content_type: 'text', title, payload });
const button = (title = 'Voir', payload = 'p') => ({ type: 'postback', title, payload });
const link = (url = 'https://exemple.fr/x') => ({ type: 'web_url', title: 'Lire', url });
const template = (payload: object) => ({ attachment: { type: 'template', payload } });
const buttons = (text: string, list: unknown[]) => template({ template_type: 'button', text, buttons: list });
const cards = (elements: unknown[]) => template({ template_type: 'generic', elements });
const card = (over: object = {}) => ({ title: 'Fauteuil', subtitle: 'Cesson', ...over });
const many = <T>(count: number, one: T): T[] => Array.from({ length: count }, () => one);

describe('what Meta takes', () => {
  test.each([
    ['a text of 2000', { text: letters(2000) }],
    ['13 quick replies of 20', { text: 'Qui ?', quick_replies: many(13, reply(letters(20), letters(1000))) }],
    ['3 buttons under 640 letters', buttons(letters(640), [button(letters(20), letters(1000)), button(), link()])],
    ['10 cards', cards(many(10, card({ title: letters(80), subtitle: letters(80), buttons: many(3, button()) })))],
    ['a card with a picture', cards([{ title: 'x', image_url: 'http://127.0.0.1:3000/p.jpg' }])],
    ['a picture', { attachment: { type: 'image', payload: { url: 'https://exemple.fr/p.jpg', is_reusable: true } } }],
    ['several pictures', { attachments: many(2, { type: 'image', payload: { url: 'https://exemple.fr/p.jpg' } }) }],
    ['metadata of 1000', { text: 'x', metadata: letters(1000) }],
  ])('%s', (_name, message) => {
    expect(refuse(message)).toBeNull();
  });
});

describe('what Meta refuses', () => {
  test.each([
    ['no message', undefined],
    ['an empty message', {}],
    ['an empty text', { text: '' }],
    ['a text of blanks', { text: ' \n' }],
    ['a text that is no text', { text: 12 }],
    ['a text of 2001', { text: letters(2001) }],
    ['a text with an attachment', { text: 'x', ...buttons('x', [button()]) }],
    ['14 quick replies', { text: 'x', quick_replies: many(14, reply()) }],
    ['no quick reply in the list', { text: 'x', quick_replies: [] }],
    ['quick replies alone', { quick_replies: [reply()] }],
    ['a quick reply of 21', { text: 'x', quick_replies: [reply(letters(21))] }],
    ['a quick reply without payload', { text: 'x', quick_replies: [{ content_type: 'text', title: 'x' }] }],
    ['a quick reply with a payload of 1001', { text: 'x', quick_replies: [reply('x', letters(1001))] }],
    ['a quick reply for a place', { text: 'x', quick_replies: [{ content_type: 'location' }] }],
    ['4 buttons', buttons('x', many(4, button()))],
    ['no button', buttons('x', [])],
    ['button text of 641', buttons(letters(641), [button()])],
    ['a button of 21', buttons('x', [button(letters(21))])],
    ['a button payload of 1001', buttons('x', [button('x', letters(1001))])],
    ['a button without payload', buttons('x', [{ type: 'postback', title: 'x' }])],
    ['a link that is none', buttons('x', [link('/annonces')])],
    ['a button of another kind', buttons('x', [{ type: 'phone', title: 'x' }])],
    ['11 cards', cards(many(11, card()))],
    ['no card', cards([])],
    ['a card without title', cards([{ subtitle: 'x' }])],
    ['a card with a title alone', cards([{ title: 'x' }])],
    ['a card title of 81', cards([card({ title: letters(81) })])],
    ['a card subtitle of 81', cards([card({ subtitle: letters(81) })])],
    ['a card with 4 buttons', cards([card({ buttons: many(4, button()) })])],
    ['a card picture that is no address', cards([card({ image_url: 'p.jpg' })])],
    ['another template', template({ template_type: 'receipt' })],
    ['a picture without address', { attachment: { type: 'image', payload: {} } }],
    ['31 pictures', { attachments: many(31, { type: 'image', payload: { url: 'https://exemple.fr/p.jpg' } }) }],
    ['metadata of 1001', { text: 'x', metadata: letters(1001) }],
  ])('%s', (_name, message) => {
    expect(refuse(message)).toMatchObject({ code: 100, status: 400 });
  });
});

test('the unit of lengths can be switched', () => {
  const text = 'é'.repeat(1500);
  expect(refuseMessage({ text }, unprovenDefaults)).toBeNull();
  expect(refuseMessage({ text }, { ...unprovenDefaults, textUnit: 'bytes' })).not.toBeNull();
  const faces = '🙂'.repeat(1500);
  expect(refuseMessage({ text: faces }, unprovenDefaults)).not.toBeNull();
  expect(refuseMessage({ text: faces }, { ...unprovenDefaults, textUnit: 'code-points' })).toBeNull();
});

describe('the Messenger profile', () => {
  const menu = (title: string) => ({
    persistent_menu: [{ locale: 'default', call_to_actions: [{ type: 'postback', title, payload: 'p' }] }],
  });
  const set = { get_started: { payload: 'v1:start' } };
  test('a menu needs a Get Started button', () => {
    expect(refuseProfile(menu('Aide'), {}, unprovenDefaults)).not.toBeNull();
    expect(refuseProfile(menu('Aide'), set, unprovenDefaults)).toBeNull();
    expect(refuseProfile({ ...set, ...menu('Aide') }, {}, unprovenDefaults)).toBeNull();
  });
  test('refuses long titles, no default locale, nothing at all', () => {
    expect(refuseProfile(menu(letters(31)), set, unprovenDefaults)).not.toBeNull();
    expect(refuseProfile({ persistent_menu: [{ locale: 'fr_FR' }] }, set, unprovenDefaults)).not.toBeNull();
    expect(refuseProfile({}, set, unprovenDefaults)).not.toBeNull();
  });
});
