import type { Town } from '../../src/community/towns/town.table.ts';
import { type House, type HouseOptions, openHouse } from './house.ts';
import { type Mailbox, openMailbox } from './mailbox.ts';
import type { Phone } from './phone.ts';

/** Where Marie's mails go. */
export const ADDRESS = 'marie@laposte.example';

/** The whole program with a mail server beside it: a town, in which Marie and Paul are. */
export interface Mailed extends AsyncDisposable {
  mailbox: Mailbox;
  house: House;
  town: Town;
  marie: Phone;
  paul: Phone;
  /** Whose phone has just named an address says yes to it from its mailbox. */
  confirms(phone: Phone, address?: string): Promise<void>;
}

export async function openMailed(options: Omit<HouseOptions, 'mail'> = {}): Promise<Mailed> {
  const mailbox = await openMailbox();
  const mail = { url: mailbox.url, from: 'Parallèle <bonjour@parallele.example>', domain: 'parallele.example' };
  const house = await openHouse({ ...options, mail });
  const town = await house.town('Quimper', { approval: false });
  return {
    mailbox,
    house,
    town,
    marie: await house.member('Marie', town),
    paul: await house.member('Paul', town),
    async confirms(phone, address = ADDRESS) {
      await house.app.toldBeside();
      const link = mailLink(mailbox.last(address).text, 'confirm');
      await house.app.server.inject({ method: 'POST', url: new URL(link).pathname });
      await house.settled();
      phone.hears();
    },
    async [Symbol.asyncDispose]() {
      await house[Symbol.asyncDispose]();
      await mailbox.close();
    },
  };
}

/** What a mail leads to, of the pages about mails. */
export function mailLink(text: string, page: 'confirm' | 'stop'): string {
  const link = new RegExp(`https://parallele\\.example/mail/${page}/\\S+`).exec(text)?.[0];
  if (link === undefined) throw new Error(`no ${page} link in: ${text}`);
  return link;
}
