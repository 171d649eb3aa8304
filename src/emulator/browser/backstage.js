import { useState } from 'preact/hooks';
import { html } from './html.js';
import { closeIcon } from './icons.js';
import { breakSomething, useStore } from './store.js';
import { fr, preciseTimeOf } from './words.js';

const FAULTS = [
  ['500-after-accepting', 'Prochain envoi : 500, pourtant remis'],
  ['timeout-after-accepting', 'Prochain envoi : sans réponse, pourtant remis'],
  ['refuse:613', 'Prochain envoi : refusé 613 (trop d’appels)'],
  ['refuse:2', 'Prochain envoi : refusé 2 (passager)'],
  ['no-echo', 'Plus d’échos'],
  ['copies', 'Webhooks en double'],
  ['signature', 'Webhooks mal signés'],
  ['clear', 'Tout réparer'],
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
    const [fault, words] = FAULTS.find(([name]) => name === target.value) ?? [];
    target.value = '';
    const last = traffic.at(-1)?.id ?? 0;
    if (fault) breakSomething(fault).then(() => setBroken(fault === 'clear' ? null : { words, fault, last }));
  };

  // what was asked of the next send is over when a send has met it
  const isMet = broken && traffic.some((entry) => entry.id > broken.last && entry.fault === broken.fault);

  return html`
    <aside class="backstage" aria-label="Coulisses">
      <header>
        <strong>Coulisses</strong><small>ce que Meta et le bot se disent</small>
        <button class="round" aria-label="Fermer" onClick=${onClose}>${closeIcon}</button>
      </header>
      <div class="filters">
        <select aria-label="Téléphone" value=${key} onChange=${({ target }) => setKey(target.value)}>
          <option value="">Tous les téléphones</option>
          ${people.map((thread) => html`<option value=${thread.key}>${thread.name}</option>`)}
        </select>
        <select aria-label="Sens" value=${kind} onChange=${({ target }) => setKind(target.value)}>
          <option value="">Les deux sens</option><option value="webhook">Vers le bot</option><option value="graph">Du bot</option>
        </select>
        <label class="check"><input type="checkbox" checked=${receipts} onChange=${({ target }) => setReceipts(target.checked)} />échos et accusés</label>
        <select class="faults" aria-label="Pannes" value="" onChange=${ask}>
          <option value="">Pannes…</option>
          ${FAULTS.map(([name, words]) => html`<option value=${name}>${fr(words.replaceAll(' :', '~:'))}</option>`)}
        </select>
      </div>
      ${broken && !isMet && html`<p class="broken" role="status">${fr(`Panne en place~: ${broken.words.replaceAll(' :', '~:')}`)}</p>`}
      <ol class="entries">
        ${entries.length === 0 && html`<li class="nothing">Rien encore.</li>`}
        ${entries.map(
          (entry) => html`
          <li key=${entry.id} class="entry ${entry.kind}">
            <button aria-expanded=${open === entry.id} onClick=${() => setOpen(open === entry.id ? null : entry.id)}>
              <span class="way" title=${entry.kind === 'webhook' ? 'de Meta vers le bot' : 'du bot vers Meta'}>${entry.kind === 'webhook' ? '→' : '←'}</span>
              <span class="what"><b>${entry.keys.map((one) => names[one] ?? one).join(', ') || 'sans personne'}</b> ${summary(entry)}</span>
              <span class="status ${mood(entry)}">${statusOf(entry)}</span>
              <time>${preciseTimeOf(entry.at)}</time>
            </button>
            ${
              open === entry.id &&
              html`
              <pre>${coloured(entry.body)}</pre>
              ${entry.kind === 'graph' && html`<div class="then">${fr(`réponse ${entry.status || 'aucune'}${entry.fault ? ` (panne~: ${entry.fault})` : ''}`)}</div><pre>${coloured(entry.answer)}</pre>`}
              ${entry.problem && html`<div class="then">${entry.problem}</div>`}
              ${entry.attempt > 1 && html`<div class="then">${fr(`essai n°~${entry.attempt}`)}</div>`}`
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
  if (event.message?.is_echo) return 'écho';
  if (event.delivery) return 'remis';
  if (event.read) return 'lu';
  if (event.postback) return fr(`touche «~${event.postback.title}~»`);
  if (event.message?.quick_reply) return fr(`répond «~${event.message.text}~»`);
  if (event.message?.is_deleted) return 'supprime un message';
  if (event.referral) return fr(`ouvre le lien «~${event.referral.ref}~»`);
  if (event.reaction) return event.reaction.emoji ?? 'retire sa réaction';
  if (event.message_edit) return 'modifie un message';
  return messageWords(event.message ?? {});
}

function messageWords(message) {
  if (message.text) return message.text;
  const attachment = message.attachment ?? message.attachments?.[0];
  if (!attachment) return '…';
  if (attachment.type !== 'template') return KINDS[attachment.type] ?? attachment.type;
  const { template_type: type, text, elements } = attachment.payload ?? {};
  return type === 'button' ? text : elements?.length === 1 ? elements[0].title : `${elements?.length ?? 0} cartes`;
}

const KINDS = { image: 'photo', sticker: 'autocollant' };

const statusOf = (entry) => (entry.status === undefined ? '…' : entry.status === 0 ? 'muet' : entry.status);
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
