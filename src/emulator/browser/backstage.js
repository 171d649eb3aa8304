import { useState } from 'preact/hooks';
import { html } from './html.js';
import { closeIcon } from './icons.js';
import { say } from './said.js';
import { breakSomething, useStore } from './store.js';
import { preciseTimeOf } from './words.js';

const FAULTS = [
  '500-after-accepting',
  'timeout-after-accepting',
  'refuse:613',
  'refuse:2',
  'no-echo',
  'copies',
  'signature',
  'clear',
];

/** The raw traffic between Meta and the bot, newest first. */
export function Backstage({ people, onClose }) {
  const { traffic } = useStore();
  const [key, setKey] = useState('');
  const [kind, setKind] = useState('');
  const [receipts, setReceipts] = useState(false);
  const [open, setOpen] = useState(null);
  const [broken, setBroken] = useState(null);
  const names = Object.fromEntries(people.map((thread) => [thread.key, thread.name]));
  const entries = traffic
    .filter((entry) => (!key || entry.keys.includes(key)) && (!kind || entry.kind === kind))
    .filter((entry) => receipts || !isReceipt(entry))
    .slice(-150)
    .reverse();
  const ask = ({ target }) => {
    const fault = FAULTS.find((name) => name === target.value);
    target.value = '';
    const last = traffic.at(-1)?.id ?? 0;
    if (fault) breakSomething(fault).then(() => setBroken(fault === 'clear' ? null : { fault, last }));
  };

  // what was asked of the next send is over when a send has met it
  const isMet = broken && traffic.some((entry) => entry.id > broken.last && entry.fault === broken.fault);

  return html`
    <aside class="backstage" aria-label=${say('backstage')}>
      <header>
        <strong>${say('backstage')}</strong><small>${say('backstageIs')}</small>
        <button class="round" aria-label=${say('close')} onClick=${onClose}>${closeIcon}</button>
      </header>
      <div class="filters">
        <select aria-label=${say('phone')} value=${key} onChange=${({ target }) => setKey(target.value)}>
          <option value="">${say('allPhones')}</option>
          ${people.map((thread) => html`<option value=${thread.key}>${thread.name}</option>`)}
        </select>
        <select aria-label=${say('way')} value=${kind} onChange=${({ target }) => setKind(target.value)}>
          <option value="">${say('bothWays')}</option><option value="webhook">${say('toBot')}</option><option value="graph">${say('fromBot')}</option>
        </select>
        <label class="check"><input type="checkbox" checked=${receipts} onChange=${({ target }) => setReceipts(target.checked)} />${say('receipts')}</label>
        <select class="faults" aria-label=${say('faults')} value="" onChange=${ask}>
          <option value="">${say('chooseFault')}</option>
          ${FAULTS.map((name) => html`<option value=${name}>${say(`fault-${name}`)}</option>`)}
        </select>
      </div>
      ${broken && !isMet && html`<p class="broken" role="status">${say('faultIs', { fault: say(`fault-${broken.fault}`) })}</p>`}
      <ol class="entries">
        ${entries.length === 0 && html`<li class="nothing">${say('nothingYet')}</li>`}
        ${entries.map(
          (entry) => html`
          <li key=${entry.id} class="entry ${entry.kind}">
            <button aria-expanded=${open === entry.id} onClick=${() => setOpen(open === entry.id ? null : entry.id)}>
              <span class="way" title=${entry.kind === 'webhook' ? say('toBotTitle') : say('fromBotTitle')}>${entry.kind === 'webhook' ? '→' : '←'}</span>
              <span class="what"><b>${entry.keys.map((one) => names[one] ?? one).join(', ') || say('withNobody')}</b> ${summary(entry)}</span>
              <span class="status ${mood(entry)}">${statusOf(entry)}</span>
              <time>${preciseTimeOf(entry.at)}</time>
            </button>
            ${
              open === entry.id &&
              html`
              <pre>${coloured(entry.body)}</pre>
              ${entry.kind === 'graph' && html`<div class="then">${say(entry.fault ? 'answeredFault' : 'answered', { status: entry.status || say('noneAnswered'), fault: entry.fault })}</div><pre>${coloured(entry.answer)}</pre>`}
              ${entry.problem && html`<div class="then">${entry.problem}</div>`}
              ${entry.attempt > 1 && html`<div class="then">${say('attempt', { n: entry.attempt })}</div>`}`
            }
          </li>`,
        )}
      </ol>
    </aside>`;
}

const eventsOf = (entry) => (entry.body?.entry ?? []).flatMap((one) => one.messaging ?? []);
const isReceipt = (entry) =>
  entry.kind === 'webhook'
    ? eventsOf(entry).every((event) => event.delivery || event.read || event.message?.is_echo)
    : Boolean(entry.body?.sender_action);

function summary(entry) {
  if (entry.kind === 'webhook') return eventsOf(entry).map(eventWords).join(' · ');
  const { message = {}, sender_action: action } = entry.body ?? {};
  return action ?? messageWords(message);
}

function eventWords(event) {
  if (event.message?.is_echo) return say('echo');
  if (event.delivery) return say('delivered');
  if (event.read) return say('read');
  if (event.postback) return say('taps', { x: event.postback.title });
  if (event.message?.quick_reply) return say('replied', { x: event.message.text });
  if (event.message?.is_deleted) return say('erases');
  if (event.referral) return say('follows', { x: event.referral.ref });
  if (event.reaction) return event.reaction.emoji ?? say('unreacts');
  if (event.message_edit) return say('edits');
  return messageWords(event.message ?? {});
}

function messageWords(message) {
  if (message.text) return message.text;
  const attachment = message.attachment ?? message.attachments?.[0];
  if (!attachment) return '…';
  if (attachment.type !== 'template') return KINDS[attachment.type] ? say(KINDS[attachment.type]) : attachment.type;
  const { template_type: type, text, elements } = attachment.payload ?? {};
  return type === 'button'
    ? text
    : elements?.length === 1
      ? elements[0].title
      : say('cards', { n: elements?.length ?? 0 });
}

const KINDS = { image: 'kindPhoto', sticker: 'kindSticker' };

const statusOf = (entry) => (entry.status === undefined ? '…' : entry.status === 0 ? say('mute') : entry.status);
const mood = (entry) =>
  entry.status === undefined ? 'waiting' : entry.status >= 200 && entry.status < 300 ? 'good' : 'bad';

/** JSON in colours, as nodes and never as markup. */
function coloured(value) {
  const text = JSON.stringify(value, null, 2) ?? '';
  return text
    .split(/("(?:[^"\\]|\\.)*"(?:\s*:)?)/)
    .map((part, index) =>
      index % 2 === 0 ? part : html`<span class=${part.endsWith(':') ? 'name' : 'string'}>${part}</span>`,
    );
}
