/* Shows what the bot sends to this browser, says to the bot that it does, which tells it by another way otherwise, and opens the
   Page in Messenger when it is tapped. When the browser is given another address, says so to the bot; it fetches nothing else. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  event.waitUntil(show(event.data?.json() ?? {}));
});

async function show({ title, body, lang, tag, renotify, url, shown }) {
  const rings = renotify === true && tag !== undefined;
  const how = { body: body ?? '', lang, tag, renotify: rings, data: { url } };
  await self.registration.showNotification(title ?? 'Parallèle', how);
  if (shown) await sayShown({ shown });
}

/* Within half a minute, for as long as browsers let a worker go on. Without a word of it the bot tells the same elsewhere: nothing is lost. */
async function sayShown(what) {
  for (const pause of [1_000, 5_000, 15_000, null]) {
    const status = await say('/push/shown', what).then(
      (answer) => answer.status,
      () => 0,
    );
    // 400: it never will be
    if ((status >= 200 && status < 300) || status === 400 || pause === null) return;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

const say = (path, what) =>
  fetch(path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(what) });

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { url } = event.notification.data ?? {};
  if (url) event.waitUntil(self.clients.openWindow(url));
});

/* Whoever knows the old address and its secret is that browser. Without them the bot asks to be tied anew when it notices. */
async function tellChanged({ oldSubscription: before, newSubscription }) {
  if (!before) return;
  const subscription = newSubscription ?? (await self.registration.pushManager.subscribe(before.options));
  const { status } = await say('/push/changed', { before, subscription });
  // a browser that is nobody's any more is told nothing
  if (status === 404) await subscription.unsubscribe();
}

self.addEventListener('pushsubscriptionchange', (event) => event.waitUntil(tellChanged(event)));
