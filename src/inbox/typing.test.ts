import { expect, test } from 'vitest';
import { typingShower } from './typing.ts';

const USAGE = { percent: 0, regainAccessMs: 0 };

test('three dots are shown where the Page has room for posts, and what Meta answers is obeyed', async () => {
  const said: string[] = [];
  let room: Date | null = null;
  const show = typingShower({
    pageToken: async () => 'token',
    client: {
      async senderAction(page, psid, action) {
        said.push(`${page.id} ${psid} ${action}`);
        return { ok: true, usage: USAGE };
      },
    },
    spending: {
      take: async (pageId, what) => {
        said.push(`${pageId} ${what}`);
        return room;
      },
      note: async (pageId, usage) => {
        said.push(`${pageId} ${usage.percent}`);
      },
    },
  });
  await show('page', 'anne');
  expect(said).toEqual(['page dots', 'page anne typing_on', 'page 0']);
  said.length = 0;
  room = new Date();
  await show('page', 'anne');
  expect(said).toEqual(['page dots']);
});
