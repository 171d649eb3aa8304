/* Shows what the bot sends to this browser, and opens the Page in Messenger when it is tapped. It fetches nothing. */
self.addEventListener('install', () => self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('push', (event) => {
  const { title, body, lang, tag, url } = event.data?.json() ?? {};
  event.waitUntil(
    self.registration.showNotification(title ?? 'Parallèle', { body: body ?? '', lang, tag, data: { url } }),
  );
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  const { url } = event.notification.data ?? {};
  if (url) event.waitUntil(self.clients.openWindow(url));
});
