import type { Command } from 'commander';
import { createPages, listPageIds } from '../community/towns/pages.ts';
import { createSpeech } from '../conversation/speak/speech.ts';
import { examine } from '../doctor/doctor.ts';
import { printed } from '../doctor/finding.ts';
import { loadBook } from '../load-book.ts';
import { createGraphClient } from '../messenger/client.ts';
import { pageProfile } from '../page-profile.ts';
import { loadSecretKey } from '../secret-key.ts';
import { OperatorError, print, withDatabase } from './operator.ts';

/** `doctor`. */
export function registerDoctorCommand(program: Command): void {
  program
    .command('doctor')
    .description('look at everything between Meta and the towns, say what is wrong and how to mend it; changes nothing')
    .action(() =>
      withDatabase(async ({ db, config, now }) => {
        const ours = config.meta && { id: config.meta.pageId, token: config.meta.pageToken };
        const tokens = createPages(db, await loadSecretKey(config), ours ?? undefined);
        const client = createGraphClient({
          graphUrl: config.graphUrl,
          version: config.graphVersion,
          appSecret: config.meta?.appSecret ?? '',
        });
        try {
          const ids = new Set([...(ours ? [ours.id] : []), ...(await listPageIds(db))]);
          const pages = await Promise.all([...ids].map(async (id) => ({ id, token: await tokens.tokenOf(id) })));
          const speech = createSpeech(loadBook());
          const profile = pageProfile((locale, key) => speech.say(locale, { key }, { timezone: config.timezone }));
          const findings = await examine({ db, config, client, pages, profile, now });
          for (const line of printed(findings)) print(line);
          const count = findings.filter(({ state }) => state === 'wrong').length;
          if (count > 0) throw new OperatorError(`${count} to mend.`);
        } finally {
          client.close();
        }
      }),
    );
}
