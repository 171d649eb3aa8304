declare module 'web-push-testing/src/PushApiModel.js' {
  /** The push service of web-push-testing, without its HTTP: it checks VAPID and unseals what it gets. */
  export class PushApiModel {
    notifyUrl: string;
    subscribe(options: { userVisibleOnly: string; applicationServerKey: string }): Promise<{
      endpoint: string;
      keys: { p256dh: string; auth: string };
      clientHash: string;
    }>;
    expireSubscription(clientHash: string): void;
    /** Rejects with a SubscriptionExpiredError, or whatever is wrong with it. */
    handleNotification(clientHash: string, headers: Record<string, string | undefined>, body: Buffer): Promise<void>;
    getNotifications(about: { clientHash: string }): { messages: string[] };
  }
}
