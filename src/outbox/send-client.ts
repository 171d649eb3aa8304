import type { GraphError } from '../messenger/graph-errors.ts';
import type { SendMessage } from '../messenger/send-message.ts';
import type { Usage } from '../messenger/usage.ts';

export type SendResult = ({ ok: true; messageId: string | null } | { ok: false; error: GraphError }) & {
  /** How much of Meta's limits is used, as its headers say. */
  usage?: Usage;
};

/** What the sender needs of the Graph client (src/messenger/client.ts): one message to one person. */
export interface SendClient {
  send(
    page: { id: string; token: string },
    psid: string,
    message: SendMessage,
    options: { messagingType: 'RESPONSE' | 'UPDATE'; metadata: string; isSilent?: boolean },
  ): Promise<SendResult>;
}

/** Where the outbox writes what an operator should know: ids, numbers and durations, never words of a message. */
export interface OutboxLog {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}
