/* Ties this browser to whoever was given the page's link. Its words are in the page; this shows those that are true. */
const place = document.querySelector('#push');
const WORKER = '/push/worker.js';
const SCOPE = '/push/';

function show(state) {
  for (const part of place.querySelectorAll('[data-state]')) part.hidden = part.dataset.state !== state;
}

/** What can be done here, before anybody has tapped. */
function stateHere() {
  const { userAgent, maxTouchPoints, standalone } = navigator;
  const isApple = /iPhone|iPad|iPod/.test(userAgent) || (/Macintosh/.test(userAgent) && maxTouchPoints > 1);
  const isAble = 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;
  if (isApple && !isAble && !standalone) return 'iphone';
  if (/FBAN|FBAV|FB_IAB|MessengerForiOS|Messenger|Instagram/.test(userAgent)) return 'in-app';
  if (!isAble) return 'nowhere';
  return Notification.permission === 'denied' ? 'refused' : 'ready';
}

function bytesOf(base64url) {
  const text = atob(base64url.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** A subscription with our key; one with an older key of ours is given up first. */
async function subscribe({ pushManager }) {
  const wanted = { userVisibleOnly: true, applicationServerKey: bytesOf(place.dataset.key) };
  try {
    return await pushManager.subscribe(wanted);
  } catch (error) {
    const older = await pushManager.getSubscription();
    if (!older) throw error;
    await older.unsubscribe();
    return await pushManager.subscribe(wanted);
  }
}

const ANSWERS = { 204: 'done', 400: 'unknown', 404: 'dead', 409: 'enough' };

async function begin() {
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') return permission === 'denied' ? 'refused' : 'ready';
  await navigator.serviceWorker.register(WORKER, { scope: SCOPE });
  const subscription = await subscribe(await navigator.serviceWorker.ready);
  const answer = await fetch(location.pathname, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(subscription),
  });
  const state = ANSWERS[answer.status] ?? 'failed';
  // not when the link is dead: another tab may just have tied this browser by it
  if (state === 'unknown' || state === 'enough') await subscription.unsubscribe();
  return state;
}

for (const button of place.querySelectorAll('button')) {
  button.addEventListener('click', async () => {
    button.disabled = true;
    show(await begin().catch(() => 'failed'));
    button.disabled = false;
  });
}
show(stateHere());
