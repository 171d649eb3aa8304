import { readFileSync } from 'node:fs';
import { loadBook } from './load-book.ts';
import { newConversation } from './conversation/state.ts';
import { createSpeech } from './conversation/speak/speech.ts';
import { play } from './conversation/testing.fixture.ts';
const book = loadBook();
const speech = createSpeech(book);
const places = ['Robien','Cesson','Plérin','Langueux','Trégueux','Ploufragan','Pordic','Yffiniac','Saint-Brieuc','Hillion'];
const opt = { timezone: 'Europe/Paris', now: new Date('2026-11-23T09:00:00Z') };
let state = newConversation(); let n = 0;
for (const raw of readFileSync(0, 'utf8').split('\n')) {
  const line = raw.trim();
  if (line === '') { state = newConversation(); console.log('----'); continue; }
  console.log('> ' + line);
  const ev: any = line === '[photo]' ? { type: 'images', media: [String(++n)] } : { type: 'text', text: line };
  const t = play(book, ev, { state, context: { places, turnId: `t${++n}` }, answer: (ask: any) => {
    if (ask.ask === 'effect') { console.log('   | ' + ask.effect + (ask.effect==='publish'? ' '+JSON.stringify(ask.slots):'')); return { outcome: ask.effect === 'look-over' ? (Array.isArray(ask.slots.things) && ask.slots.together === undefined ? 'fine':'fine') : ask.effect === 'publish' ? 'published' : 'none' } as any; }
    return ['exchanges', 'shown', 'buttons', 'awaited', 'waits','keyword'].includes(ask.ask) ? [] as any : null; } });
  state = t.state;
  for (const b of t.bubbles as any[]) if (b.text) console.log('   ' + b.text.map((x: any) => { try { return speech.say('fr', x, opt);} catch { return x.key; } }).join(' / ').replace(/\n/g,' ⏎ ').slice(0,300));
  const fr = state.frames.at(-1);
  if (fr) { const { fine, since, typed, ...s } = fr.slots as any; console.log('   ' + (fr.editing ?? fr.step) + ' ' + JSON.stringify(s)); } else console.log('   (nothing open)');
}
