import type { Locator, Page } from 'playwright-core';

/** One of the phones on the page, as its holder uses it: everything is typed, tapped and read. */
export interface Phone {
  place: Locator;
  /** The newest message of the bot that holds this; waits for it. */
  hears(text: string | RegExp): Promise<Locator>;
  /** Types a line and presses Enter. */
  says(text: string): Promise<void>;
  /** Taps the newest button of this name, or a quick reply. */
  taps(name: string, within?: Locator): Promise<void>;
  sendsSample(name: string): Promise<void>;
  window: Locator;
}

const of = (name: string) => (/^[AEIOUÉÈ]/.test(name) ? `d’${name}` : `de ${name}`);

/** The phone of this person; turned on when it is dark. */
export async function phoneOf(page: Page, name: string): Promise<Phone> {
  const place = page.getByRole('region', { name: `Téléphone ${of(name)}`, exact: true });
  const switchOn = page.getByRole('navigation', { name: 'Personnes' }).getByRole('button', { name });
  if ((await switchOn.getAttribute('aria-pressed')) === 'false') await switchOn.click();
  const log = place.getByRole('log');
  const composer = place.getByRole('textbox', { name: `Message ${of(name)}` });
  return {
    place,
    window: place.locator('.window'),
    async hears(text) {
      const message = log.locator('.row.page').filter({ hasText: text }).last();
      await message.waitFor();
      return message;
    },
    async says(text) {
      await composer.fill(text);
      await composer.press('Enter');
      await log.locator('.row.person').filter({ hasText: text }).last().waitFor();
    },
    async taps(title, within = place) {
      await within.getByRole('button', { name: title, exact: true }).last().click();
    },
    async sendsSample(title) {
      await place.getByRole('button', { name: 'Photo', exact: true }).click();
      await place.getByRole('group', { name: 'Photos à envoyer' }).getByRole('button', { name: title }).click();
    },
  };
}
